import type { Vault, VaultEntry } from '../dummy/index.ts';

/** A value of the vault as it stands in a text, in UTF-16 offsets. */
export interface KnownSpan {
  readonly start: number;
  readonly end: number;
  readonly entry: VaultEntry;
  /** How it is written there. */
  readonly encoding: Encoding;
}

type Encoding = 'none' | 'json' | 'percent' | 'base64' | 'hexadecimal';

interface Form {
  readonly text: string;
  readonly entry: VaultEntry;
  readonly encoding: Encoding;
  /** Short values only count as whole words. */
  readonly needsBoundaries: boolean;
}

/** The units by which forms are looked up; no shorter value is looked for. */
const headLength = 4;

/** From this length on, a value means itself wherever it stands. */
const unmistakableLength = 12;

/**
 * Finds values that already have a dummy, wherever they stand. A scanner knows a password by the key beside it; in the
 * next question, or in an answer that comes back as history, the same password stands in a sentence.
 */
export class KnownValues {
  private byHead = new Map<string, Form[]>();
  /** One flag for each hash of a head: nearly every place of a text is dismissed by it. */
  private heads = new Uint8Array(0x10000);
  private indexed = 0;
  private generation: unknown;

  constructor(private readonly vault: Vault) {}

  /** In order, without overlaps. */
  findIn(text: string): KnownSpan[] {
    this.update();
    const spans: KnownSpan[] = [];
    const { heads } = this;
    let head = 0;
    let free = 0;
    for (let end = 1; end <= text.length; end++) {
      head = mix(head, text.charCodeAt(end - 1));
      const at = end - headLength;
      if (heads[head] === 0 || at < free) continue;
      const form = this.longestAt(text, at);
      if (!form) continue;
      free = at + form.text.length;
      spans.push({ start: at, end: free, entry: form.entry, encoding: form.encoding });
    }
    return spans;
  }

  private longestAt(text: string, at: number): Form | undefined {
    const forms = this.byHead.get(text.slice(at, at + headLength));
    return forms?.find(
      (form) =>
        text.startsWith(form.text, at) && (!form.needsBoundaries || isWord(text, at, form.text.length)),
    );
  }

  /** A vault only grows, until it forgets everything. */
  private update(): void {
    if (this.generation !== this.vault.trie) {
      this.generation = this.vault.trie;
      this.byHead = new Map();
      this.heads = new Uint8Array(0x10000);
      this.indexed = 0;
    }
    if (this.indexed === this.vault.size) return;
    let index = 0;
    for (const entry of this.vault.entries()) if (index++ >= this.indexed) this.add(entry);
    this.indexed = index;
  }

  private add(entry: VaultEntry): void {
    for (const form of formsOf(entry)) {
      const head = form.text.slice(0, headLength);
      const forms = this.byHead.get(head) ?? [];
      forms.push(form);
      forms.sort((a, b) => b.text.length - a.text.length);
      this.byHead.set(head, forms);
      this.heads[hashOf(head)] = 1;
    }
  }
}

/** A hash of the last {@link headLength} units, of 16 bits: an earlier one is shifted out. */
function mix(hash: number, unit: number): number {
  return ((hash << 4) ^ unit) & 0xffff;
}

function hashOf(head: string): number {
  let hash = 0;
  for (let at = 0; at < head.length; at++) hash = mix(hash, head.charCodeAt(at));
  return hash;
}

function formsOf(entry: VaultEntry): Form[] {
  const { value } = entry;
  if (!isTelling(value)) return [];
  const needsBoundaries = value.length < unmistakableLength;
  const forms = new Map<string, Encoding>([[value, 'none']]);
  const offer = (text: string, encoding: Encoding): void => {
    if (!forms.has(text)) forms.set(text, encoding);
  };
  offer(JSON.stringify(value).slice(1, -1), 'json');
  if (!needsBoundaries) {
    const bytes = new TextEncoder().encode(value);
    // Half a surrogate pair cannot be percent-encoded.
    offer(encodeURIComponent(new TextDecoder().decode(bytes)), 'percent');
    offer(btoa(String.fromCharCode(...bytes)).replace(/=+$/, ''), 'base64');
    offer(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''), 'hexadecimal');
  }
  return [...forms].map(([text, encoding]) => ({ text, entry, encoding, needsBoundaries }));
}

/** A short lower-case word or a small number may mean anything; replacing it everywhere would spoil the text. */
function isTelling(value: string): boolean {
  if (value.length < headLength) return false;
  return !(/^\p{Ll}{1,7}$/u.test(value) || /^\d{1,5}$/.test(value));
}

function isWord(text: string, at: number, length: number): boolean {
  return !isWordUnit(text, at - 1, at) && !isWordUnit(text, at + length, at + length - 1);
}

/** Whether the unit outside of a value and the one at its edge belong to the same word. */
function isWordUnit(text: string, outside: number, edge: number): boolean {
  return word.test(text.charAt(outside)) && word.test(text.charAt(edge));
}

const word = /[\p{L}\p{N}_]/u;
