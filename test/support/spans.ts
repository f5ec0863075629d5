/** A syntax in which a value stands: `‹` and `›` mark the value, `KEY` the key. */
export interface SyntaxCase {
  readonly name: string;
  readonly template: string;
  /** A VS Code language identifier. */
  readonly languageId?: string;
}

export interface BuiltCase {
  readonly text: string;
  readonly key: string;
  readonly value: string;
  /** UTF-16 offset of the value in the text. */
  readonly start: number;
}

/** Puts key and value into a template. */
export function buildCase({ template }: SyntaxCase, key: string, value: string): BuiltCase {
  const [before = '', after = ''] = template.replaceAll('KEY', key).split('‹›');
  return { text: before + value + after, key, value, start: before.length };
}
