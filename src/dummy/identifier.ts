import { isCommentOrString } from '../detect/context/bareValue.ts';
import { formatOf, type Family } from '../detect/context/format.ts';

/** In UTF-16 units: before the key of a line stands its indentation, a bracket or `export`. */
const keyReach = 80;

/** Tells where a text takes names only: there a dummy of two words would break it. */
export class IdentifierPlaces {
  private readonly family: Family | undefined;

  /** @param format the language identifier, where it is known */
  constructor(
    private readonly text: string,
    format: string | undefined,
  ) {
    this.family = format === undefined ? undefined : formatOf(text, { languageId: format }).family;
  }

  /** Whether a value is a name, or part of one: `BLUEFINCH` in `BLUEFINCH_KEY`, `Bluefinch` in `class Bluefinch`. */
  isOne(start: number, end: number): boolean {
    const { text, family } = this;
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(text.slice(start, end))) return false;
    if (isPartOfName(text.charAt(start - 1)) || isPartOfName(text.charAt(end))) return true;
    if (family === 'code' || family === 'shell') return !isCommentOrString(text, start);
    return family === 'config' && this.isKey(start);
  }

  private isKey(start: number): boolean {
    const before = this.text.slice(Math.max(0, start - keyReach), start);
    return /^\s*(?:export\s+)?[\w.[-]*$/.test(before.slice(before.lastIndexOf('\n') + 1));
  }
}

function isPartOfName(unit: string): boolean {
  return /[\p{L}\p{N}_$]/u.test(unit);
}

/** A label as one word in its own case: `ProjectC`, `PROJECT_C`, `project_c`. */
export function asIdentifier(dummy: string): string {
  const label = /^([A-Za-z]+)[ -]([A-Za-z]{1,5}\d{0,4})$/.exec(dummy);
  if (!label) return dummy;
  const [, word = '', code = ''] = label;
  return word === word.toLowerCase() || word === word.toUpperCase() ? `${word}_${code}` : word + code;
}
