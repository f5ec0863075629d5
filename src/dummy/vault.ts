import { generatorOf, type DummyRequest } from './generators/index.ts';
import { companyLabels, personRoles } from './label.ts';
import { isPersonaKind, Personas } from './persona.ts';
import type { SavedVault } from './savedVault.ts';
import { DummyTrie, gluedKind } from './trie.ts';

/** A value and the dummy that stands for it. */
export interface VaultEntry {
  /** Without the escapes of the places where it was found. */
  readonly value: string;
  readonly dummy: string;
  readonly ruleId: string;
  readonly kind: string;
  /** Spellings that the place alone does not explain: hash of what stands before the dummy → text to restore. */
  spellings?: Map<number, string>;
  /** Words beside which a dummy stands that is too plain to be restored anywhere else. */
  cues?: Set<string>;
}

/** What a text says against a dummy: it must not stand there already. */
export interface Avoidance {
  isLetterUsed(letters: string): boolean;
  isUsed(dummy: string): boolean;
}

/** How many spellings of one person's dummy are tried before it becomes an unlinked one. */
const mostVariants = 1000;

/** How many dummies are looked at for alternatives. */
const mostAlternatives = 50;

const avoidNothing: Avoidance = { isLetterUsed: () => false, isUsed: () => false };

/** A value has one dummy, and a second one for places where it touches letters. */
function keyOf({ kind, value }: Pick<DummyRequest, 'kind' | 'value'>): string {
  return kind === gluedKind ? `${gluedKind}\0${value}` : value;
}

/**
 * The remembered pairs. One-to-one, grows only, never reassigns: the same value has the same dummy for as long as the
 * vault lives. It holds real values in memory, and shows them neither to loggers nor to `JSON.stringify`.
 */
export class Vault {
  #byValue = new Map<string, VaultEntry>();
  #byDummy = new Map<string, VaultEntry>();
  #serials = new Map<string, number>();
  #personas = new Personas();
  /** Per kind and person the variant below which all are taken in some style. */
  #variants = new Map<string, number>();
  #trie = new DummyTrie();
  #onDidChange: () => void = () => undefined;

  /** Tells whenever there is a pair more, or none left. One listener, since one place keeps a vault. */
  watch(onDidChange: () => void): void {
    this.#onDidChange = onDidChange;
  }

  /** How many dummies stand for something. */
  get size(): number {
    return this.#byDummy.size;
  }

  /** The dummy of a value; made at the first question. */
  dummyFor(request: DummyRequest): string {
    return this.entryFor(request).dummy;
  }

  /** The pair of a value; made at the first question, so that its dummy does not occur in the text it is made for. */
  entryFor(request: DummyRequest, avoid: Avoidance = avoidNothing): VaultEntry {
    return this.find(request) ?? this.#add(request, this.#make(request, avoid));
  }

  /**
   * A dummy that somebody chose for a value.
   * @returns false where the value already has one, or the dummy already stands for something
   */
  assign(request: DummyRequest, dummy: string): boolean {
    if (dummy === '' || this.find(request) !== undefined || this.isTaken(dummy)) return false;
    this.#add(request, dummy);
    return true;
  }

  /**
   * Gives a value another dummy from now on. The one it had goes on standing for it, since it may have gone out.
   * @returns false where the dummy stands for something else
   */
  rename(request: DummyRequest, dummy: string): boolean {
    const earlier = this.#byDummy.get(dummy);
    if (earlier && keyOf(earlier) === keyOf(request)) this.#byValue.set(keyOf(request), earlier);
    else if (dummy === '' || this.isTaken(dummy)) return false;
    else this.#add(request, dummy);
    return true;
  }

  /**
   * Dummies that a value could have as well: other roles of a person, the next numbers of everything else. No pair is
   * made.
   */
  alternatives(request: DummyRequest, count: number, avoid: Avoidance = avoidNothing): string[] {
    const found = new Set<string>();
    for (const dummy of isPersonaKind(request.kind)
      ? this.#linkedDummies(request)
      : this.#serialDummies(request)) {
      if (dummy === request.value || this.isTaken(dummy) || avoid.isUsed(dummy)) continue;
      found.add(dummy);
      if (found.size === count) break;
    }
    return [...found];
  }

  /** The pair of a value, or undefined where it has none yet. */
  find(request: Pick<DummyRequest, 'kind' | 'value'>): VaultEntry | undefined {
    return this.#byValue.get(keyOf(request));
  }

  /** Whether a text stands for a value, or is one. */
  isTaken(dummy: string): boolean {
    return this.#byDummy.has(dummy) || this.#byValue.has(dummy);
  }

  /** The real value behind a dummy, or undefined where this vault never made it. */
  valueOf(dummy: string): string | undefined {
    return this.#byDummy.get(dummy)?.value;
  }

  entries(): IterableIterator<VaultEntry> {
    return this.#byDummy.values();
  }

  /** Every dummy, ready to be looked for. */
  get trie(): DummyTrie {
    return this.#trie;
  }

  /** Forgets everything: no dummy made so far can be turned back. */
  forget(): void {
    this.#byValue = new Map();
    this.#byDummy = new Map();
    this.#serials = new Map();
    this.#personas = new Personas();
    this.#variants = new Map();
    this.#trie = new DummyTrie();
    this.#onDidChange();
  }

  /** In clear: for `sealVault` only. */
  save(): SavedVault {
    const current = new Set(this.#byValue.values());
    const earlier = [...this.entries()].filter((entry) => !current.has(entry));
    const entries = [...earlier, ...current].map(({ spellings, cues, ...entry }) => ({
      ...entry,
      spellings: [...(spellings ?? [])],
      cues: [...(cues ?? [])],
    }));
    return { version: 1, entries, serials: [...this.#serials], personas: this.#personas.save() };
  }

  static load({ entries, serials, personas }: SavedVault): Vault {
    const vault = new Vault();
    for (const { spellings, cues, ...entry } of entries)
      vault.#remember({ ...entry, spellings: new Map(spellings), cues: new Set(cues) });
    vault.#serials = new Map(serials);
    vault.#personas.load(personas);
    return vault;
  }

  toJSON(): string {
    return this.toString();
  }

  toString(): string {
    return `Vault(${this.size} entries)`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  #add({ value, ruleId, kind }: DummyRequest, dummy: string): VaultEntry {
    const entry: VaultEntry = { value, dummy, ruleId, kind };
    this.#remember(entry);
    return entry;
  }

  #remember(entry: VaultEntry): void {
    this.#byValue.set(keyOf(entry), entry);
    this.#byDummy.set(entry.dummy, entry);
    this.#trie.add(entry);
    this.#onDidChange();
  }

  #make(request: DummyRequest, avoid: Avoidance): string {
    return isPersonaKind(request.kind) ? this.#makeLinked(request, avoid) : this.#makeSerial(request, avoid);
  }

  #makeSerial(request: DummyRequest, avoid: Avoidance): string {
    const generator = generatorOf(request.kind);
    let serial = this.#serials.get(request.kind) ?? 0;
    let dummy = '';
    for (let last: string | undefined; ; last = dummy) {
      dummy = generator.generate(request, ++serial);
      // A value that is nothing of its kind may leave no place for the serial number.
      if (dummy === last) return this.#makeSerial({ ...request, kind: 'text' }, avoid);
      if (dummy !== request.value && !this.isTaken(dummy) && !avoid.isUsed(dummy)) break;
    }
    this.#serials.set(request.kind, serial);
    return dummy;
  }

  *#serialDummies(request: DummyRequest): Generator<string> {
    const generator = generatorOf(request.kind);
    const serial = this.#serials.get(request.kind) ?? 0;
    for (let step = 1; step <= mostAlternatives; step++) yield generator.generate(request, serial + step);
  }

  *#linkedDummies(request: DummyRequest): Generator<string> {
    const generator = generatorOf(request.kind);
    const { number } = this.#personas.of(request, () => false);
    if (request.kind === 'organization')
      for (const label of companyLabels) yield generator.generate({ ...request, label }, number);
    else for (const role of personRoles) yield generator.generate({ ...request, role }, number);
    for (let variant = 2; variant <= mostAlternatives; variant++)
      yield generator.generate({ ...request, variant }, number);
  }

  #makeLinked(request: DummyRequest, avoid: Avoidance): string {
    const persona = this.#personas.of(request, (letters) => avoid.isLetterUsed(letters));
    const company =
      request.kind === 'email' ? this.#personas.companyOf(request.value.split('@')[1] ?? '') : undefined;
    const generator = generatorOf(request.kind);
    const counter = `${request.kind} ${persona.number}`;
    const first = this.#variants.get(counter) ?? 1;
    for (let variant = first; variant < first + mostVariants; variant++) {
      const linked: DummyRequest = {
        ...request,
        role: persona.role,
        variant,
        ...(persona.label && { label: persona.label }),
        ...(company && { company: company.number }),
      };
      const dummy = generator.generate(linked, persona.number);
      if (dummy === request.value || this.isTaken(dummy) || avoid.isUsed(dummy)) continue;
      this.#variants.set(counter, variant);
      return dummy;
    }
    return this.#makeSerial({ ...request, kind: 'text' }, avoid);
  }
}
