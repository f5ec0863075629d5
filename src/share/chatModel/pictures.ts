import * as vscode from 'vscode';
import type { Policy } from '../../policy/index.ts';
import { isAgreed } from '../requests/question.ts';
import type { ImageBlockParam, TextBlockParam } from '../askClaude/api.ts';
import type { DataPart } from './api.ts';

const mediaTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

/**
 * Pictures cannot be checked. Where the policy lets nothing out in clear they stay here; elsewhere the developer is asked,
 * once for each picture.
 */
export class Pictures {
  private readonly decisions = new Map<string, Promise<boolean>>();

  constructor(private readonly policies: () => readonly Policy[]) {}

  async blockOf({ mimeType, data }: DataPart): Promise<ImageBlockParam | TextBlockParam> {
    const mediaType = mediaTypes.find((known) => known === mimeType);
    if (!mediaType || !(await this.isAllowed(data)))
      return { type: 'text', text: '[A picture was left out: it cannot be checked for personal data.]' };
    return { type: 'image', source: { type: 'base64', media_type: mediaType, data: base64(data) } };
  }

  private async isAllowed(data: Uint8Array): Promise<boolean> {
    if (this.policies().some(({ share }) => share.copyAsIs === 'never')) return false;
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(data));
    const name = base64(new Uint8Array(digest));
    const decision = this.decisions.get(name) ?? ask();
    this.decisions.set(name, decision);
    return decision;
  }
}

function ask(): Promise<boolean> {
  return isAgreed({
    title: vscode.l10n.t('Send this picture to Claude as it is?'),
    no: {
      label: `$(shield) ${vscode.l10n.t('Leave the picture out')}`,
      detail: vscode.l10n.t('Only the text is sent.'),
    },
    yes: {
      label: `$(warning) ${vscode.l10n.t('Send the picture')}`,
      detail: vscode.l10n.t('Prompt Veil cannot look for secrets and personal data in pictures.'),
    },
  });
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(''));
}
