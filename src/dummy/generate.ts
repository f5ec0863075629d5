import type { Category, DummyKind } from '../detect/index.ts';

/** What a generator knows of the value it stands in for. */
export interface DummyRequest {
  readonly ruleId: string;
  readonly kind: DummyKind;
  readonly category: Category;
  readonly value: string;
}

/**
 * The dummy for a value: same shape, belongs to nobody, and different for every `serial`.
 * @param serial counts up within a vault, from 1
 */
export function generateDummy({ kind, value }: DummyRequest, serial: number): string {
  if (kind === 'email') return `person.${serial}@example.com`;
  const tail = `EXAMPLE${serial}`;
  const prefix = /^[A-Za-z]{2,8}[_-]|^[A-Z]{4}/.exec(value)?.[0] ?? '';
  return prefix + tail.padStart(Math.max(value.length - prefix.length, tail.length), 'X');
}
