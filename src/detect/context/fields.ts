import type { SourceText } from '../sourceText.ts';
import { isPastedCode } from './codeBlocks.ts';
import { fieldDictionary, type FieldMeaning } from './fieldDictionary.ts';
import { isCommentOrString } from './bareValue.ts';
import { keyBefore } from './keyBefore.ts';
import { landmarksOf } from './landmarks.ts';
import type { Place, PlaceKind } from './place.ts';
import { elementAt, type NamedValue } from './element.ts';
import { nameOfValue } from './namedValue.ts';
import { valuesAfter, wrappedAt, type Value } from './value.ts';

/** What LDAP and vCard call a town, an organization and names; elsewhere it is anything. */
const directoryOnly: ReadonlySet<string> = new Set(['l', 'o', 'cn', 'sn', 'fn', 'adr']);
const directories: ReadonlySet<string> = new Set(['ldif', 'vcard']);

/** Values beside a key, a label or inside an element whose name is known, in whatever syntax. */
export function fieldPlaces(source: SourceText): Place[] {
  const reader = new FieldReader(source);
  const isCode = source.format.family === 'code';
  for (const at of landmarksOf(source).operators)
    if (!(isCode || isPastedCode(source, at)) || !isExpression(source.text, at)) reader.readAt(at);
  if (source.format.id === 'latex') reader.readCommands();
  return reader.places;
}

/** `\phone{…}`, `\setkomavar{fromname}{…}`, `\newcommand{\city}{…}`; what follows a line break is another value. */
const command =
  /\\(?:(?:setkomavar\*?|(?:re)?newcommand\*?|begin)\{\\?([A-Za-z]{2,30})\}|([A-Za-z]{3,20})(?:\[\w*\])?)\{([^{}\n\\]{2,200})/dg;
/** To whom `\begin{letter}{…}` is addressed. */
const addressee = 'recipient name';

class FieldReader {
  readonly places: Place[] = [];
  /** The same keys come again and again. */
  private readonly meanings = new Map<string, FieldMeaning | null>();

  constructor(private readonly source: SourceText) {}

  /** The arguments of commands of LaTeX. */
  readCommands(): void {
    for (const match of this.source.text.matchAll(command)) {
      const key = match[1] ?? match[2] ?? '';
      const meaning = this.meaningOf(
        key === 'letter' ? addressee : key.replace(/^(?:from|to)(?=[a-z]{3})/, ''),
      );
      const [valueStart, valueEnd] = match.indices?.[3] ?? [0, 0];
      const named = { valueStart, valueEnd, quote: '', limit: valueEnd };
      if (meaning) this.add('key', match.index, { ...meaning, start: 0, end: match[0].length }, named);
    }
  }

  readAt(at: number): void {
    const { text } = this.source;
    if (text.charCodeAt(at) !== 62 || text.charCodeAt(at - 1) === 45) {
      this.readKey(at);
      return;
    }
    const element = elementAt(text, at);
    if (element) this.addNamed(element);
  }

  private readKey(at: number): void {
    const { text, format } = this.source;
    const key = keyBefore(text, at);
    const meaning = key && this.meaningOf(text.slice(key.start, key.end));
    if (!meaning || (directoryOnly.has(meaning.phrase) && !directories.has(format.id))) return;
    const kind = key.isQuoted || format.family !== 'prose' ? 'key' : 'label';
    if (kind === 'label' && this.isEndOfPath(key.start + meaning.start)) return;
    if (text.charCodeAt(key.start - 1) === 64 && isParameter(text, key.start)) return;
    for (const value of valuesAfter(this.source, key)) {
      const named = meaning.types[0] === 'number' ? nameOfValue(text, key.start) : undefined;
      if (named) this.addNamed({ ...named, value });
      else this.add(kind, key.start, meaning, value);
    }
  }

  /** `secrets/ad: fix …` is the scope of a change; `Name/Vorname: …` has a field on either side. */
  private isEndOfPath(start: number): boolean {
    const before = /[\w-]+\/$/.exec(this.source.text.slice(Math.max(0, start - 40), start))?.[0];
    return before !== undefined && this.meaningOf(before.slice(0, -1)) === null;
  }

  private meaningOf(key: string): FieldMeaning | null {
    let meaning = this.meanings.get(key);
    if (meaning === undefined) this.meanings.set(key, (meaning = readMeaning(key)));
    return meaning;
  }

  private addNamed({ keyStart, keyEnd, value }: NamedValue): void {
    const meaning = this.meaningOf(this.source.text.slice(keyStart, keyEnd));
    if (meaning) this.add('key', keyStart, meaning, value);
  }

  private add(kind: PlaceKind, keyStart: number, meaning: FieldMeaning, value: Value): void {
    const { types, phrase, spelling, qualifiers, start, end } = meaning;
    this.places.push({
      kind,
      types,
      phrase,
      spelling,
      qualifiers,
      keyStart: keyStart + start,
      keyEnd: keyStart + end,
      ...value,
    });
  }
}

/** An identifier of many words is the id of a message, not the name of a field. */
const mostQualifiers = 3;

function readMeaning(key: string): FieldMeaning | null {
  const meaning = fieldDictionary().meaningOf(key);
  return !meaning || (meaning.qualifiers.length > mostQualifiers && !key.includes(' ')) ? null : meaning;
}

/** ` * @addr: where it stands`: what a comment says of a parameter. */
function isParameter(text: string, keyStart: number): boolean {
  return /(?:^|\n)[ \t]*(?:\*|\/{2,}!?|#+) ?@$/.test(text.slice(Math.max(0, keyStart - 40), keyStart));
}

/** In code, what begins with a letter is a name or a type, unless it stands in a comment or a string. */
function isExpression(text: string, operatorAt: number): boolean {
  if (text.charCodeAt(operatorAt) === 62) return false;
  let at = operatorAt + 1;
  if (text.charCodeAt(at) === 62) at++;
  while (text.charCodeAt(at) === 32) at++;
  const unit = text.charCodeAt(at);
  const isName = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 36;
  if (!isName) return unit === 10 || unit === 123 || unit === 40 || unit === 59 || unit === 44;
  if (wrappedAt(text, at) > 0) return false;
  const next = text.charCodeAt(at + 1);
  // A string with a prefix: N'…', f"…", u8"…".
  if (next === 34 || next === 39) return false;
  return !isCommentOrString(text, operatorAt);
}
