import { isChecklistId, plans, type ChecklistId, type Use } from '../privacy/index.ts';

/** What the page tells the extension. */
export type PageMessage =
  /** VS Code has loaded the page, perhaps anew after it was hidden: what it shows may be of yesterday. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'plan'; readonly value: Use['plan'] }
  | { readonly kind: 'training'; readonly value: Use['training'] }
  /** ISO 8601; undefined: not done after all. */
  | { readonly kind: 'done'; readonly id: ChecklistId; readonly on: string | undefined }
  | { readonly kind: 'openSecurity' };

/** @returns undefined for what the page cannot have sent */
export function readMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, value, id, on } = message as Record<string, unknown>;
  switch (kind) {
    case 'plan': {
      const plan = (['unknown', ...plans] as const).find((known) => known === value);
      return plan && { kind, value: plan };
    }
    case 'training': {
      const training = (['unknown', 'on', 'off'] as const).find((known) => known === value);
      return training && { kind, value: training };
    }
    case 'done':
      if (typeof id !== 'string' || !isChecklistId(id)) return undefined;
      return { kind, id, on: isDay(on) ? on : undefined };
    case 'ready':
    case 'openSecurity':
      return { kind };
    default:
      return undefined;
  }
}

function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
