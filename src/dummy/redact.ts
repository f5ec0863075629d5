import type { Finding, RuleInfo } from '../detect/index.ts';
import { TextAvoidance } from './avoidance.ts';
import { redactEncoded } from './encoded.ts';
import { escapeAt, isPlain, placeAfter, placeReach, unescapeAt, type Place } from './escaping.ts';
import type { DummyRequest } from './generators/index.ts';
import type { CompanyLabel, PersonRole } from './label.ts';
import { asIdentifier, IdentifierPlaces } from './identifier.ts';
import { Output } from './output.ts';
import { wholeNamesIn } from './records.ts';
import { isPersonaKind } from './persona.ts';
import { roleAt } from './role.ts';
import { RestoreStream } from './restoreStream.ts';
import { contextHash, cueBefore, isWeak } from './spelling.ts';
import { gluedKind, isLabelKind } from './trie.ts';
import type { Vault, VaultEntry } from './vault.ts';

/** What was put where; offsets are UTF-16, in the original and in the redacted text. */
export interface Replacement {
  readonly finding: Finding;
  /** The pair behind it; holds the real value. */
  readonly entry: VaultEntry;
  /** As it is written at its place. */
  readonly dummy: string;
  readonly start: number;
  readonly end: number;
  readonly redactedStart: number;
  readonly redactedEnd: number;
}

/** A text with dummies, and what they took the place of, in order. */
export interface Redaction {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

export interface RedactOptions {
  /** The rule behind a finding, or at least its kind of dummy. */
  readonly ruleOf: (ruleId: string) => Pick<RuleInfo, 'dummy'> | undefined;
  /** The language identifier of the text, where it is known. */
  readonly format?: string;
  /** What the person of a finding is called; where nothing is said, the words before the finding decide. */
  readonly roleOf?: (finding: Finding) => PersonRole | undefined;
  /** What the company of a finding is called; `company` where nothing is said. */
  readonly labelOf?: (finding: Finding) => CompanyLabel | undefined;
  /** Looks into encoded stretches, so that only what is secret in them changes. */
  readonly scan?: (text: string, format?: string) => readonly Finding[];
}

/**
 * Puts a dummy in the place of every finding; everything else stays as it is, unit for unit.
 * @param findings ordered by start, without overlaps
 */
export function redact(
  text: string,
  findings: readonly Finding[],
  vault: Vault,
  options: RedactOptions,
): Redaction {
  return new Redactor(text, findings, vault, options).run();
}

/** Names come first, then companies, so that addresses and handles find whom they belong to. */
const rankOfKind: Readonly<Record<string, number>> = {
  personName: 0,
  organization: 1,
  firstName: 2,
  lastName: 2,
};

class Redactor {
  private readonly avoid: TextAvoidance;
  /** Findings whose dummy would not be found again where it stands, and so must say itself where it ends. */
  private readonly glued = new Set<Finding>();
  private readonly wholeNames: ReadonlyMap<Finding, string>;
  private readonly identifiers: IdentifierPlaces;

  constructor(
    private readonly text: string,
    private readonly findings: readonly Finding[],
    private readonly vault: Vault,
    private readonly options: RedactOptions,
  ) {
    this.avoid = new TextAvoidance(text);
    this.identifiers = new IdentifierPlaces(text, options.format);
    this.wholeNames = wholeNamesIn(text, findings, (finding) => this.kindOf(finding), options.format);
  }

  run(): Redaction {
    this.introduce();
    let redaction = this.write();
    // Each round makes at least one more dummy self-delimiting, so three rounds are far more than are needed.
    for (let round = 0; round < 3 && this.markLost(redaction); round++) redaction = this.write();
    return redaction;
  }

  /** Gives the people and companies of the text their letters before the rest is written. */
  private introduce(): void {
    const ranked = this.findings
      .map((finding) => ({ finding, rank: rankOfKind[this.kindOf(finding)] ?? 3 }))
      .filter(({ rank }) => rank < 3)
      .sort((a, b) => a.rank - b.rank || a.finding.start - b.finding.start);
    for (const { finding } of ranked) this.entryFor(finding, this.meaningOf(finding).value);
  }

  private write(): Redaction {
    const output = new Output();
    const replacements: Replacement[] = [];
    let copied = 0;
    for (const finding of this.findings) {
      const { start, end } = finding;
      output.add(this.text.slice(copied, start));
      const redactedStart = output.length;
      const { dummy, entry } = this.dummyAt(finding, output);
      output.add(dummy);
      replacements.push({ finding, entry, dummy, start, end, redactedStart, redactedEnd: output.length });
      copied = end;
    }
    output.add(this.text.slice(copied));
    return { text: output.toString(), replacements };
  }

  private dummyAt(finding: Finding, output: Output): Pick<Replacement, 'dummy' | 'entry'> {
    const spelling = this.text.slice(finding.start, finding.end);
    const { value, place } = this.meaningOf(finding);
    const entry = this.entryFor(finding, value);
    if (isLabelKind(entry.kind) && this.identifiers.isOne(finding.start, finding.end))
      return { dummy: asIdentifier(entry.dummy), entry };
    if (remember(entry, spelling, output)) return { dummy: writeDummy(entry.dummy, place, spelling), entry };
    // The same words stand before another spelling of the value: this spelling becomes a value of its own.
    const own = this.entryFor(finding, spelling);
    remember(own, spelling, output);
    return { dummy: writeDummy(own.dummy, place, spelling), entry: own };
  }

  /** The value without the escapes of its place. */
  private meaningOf({ start, end, evidence }: Finding): { value: string; place: Place } {
    const spelling = this.text.slice(start, end);
    const encoding = evidence.find(({ kind }) => kind === 'encoded')?.detail;
    if (encoding === 'percent') return { value: unescapeAt(percent, spelling), place: percent };
    if (isPlain(spelling)) return { value: spelling, place: plain };
    const place = placeAfter(this.text.slice(Math.max(0, start - placeReach), start), this.options.format);
    return { value: unescapeAt(place, spelling), place };
  }

  private entryFor(finding: Finding, value: string): VaultEntry {
    const kind = this.glued.has(finding) ? gluedKind : this.kindOf(finding);
    const known = this.vault.find({ kind, value });
    if (known) return known;
    const request = this.requestFor(finding, kind, value);
    const encoding = finding.evidence.find(({ kind }) => kind === 'encoded')?.detail;
    const encoded = this.glued.has(finding)
      ? undefined
      : redactEncoded(value, encoding, (inner) => this.redactInside(inner));
    if (encoded !== undefined) this.vault.assign(request, encoded);
    return this.vault.entryFor(request, this.avoid);
  }

  private redactInside(text: string): string | undefined {
    const findings = this.options.scan?.(text) ?? [];
    return findings.length === 0 ? undefined : redact(text, findings, this.vault, this.options).text;
  }

  private kindOf({ ruleId }: Finding): string {
    return this.options.ruleOf(ruleId)?.dummy ?? 'token';
  }

  private requestFor(finding: Finding, kind: string, value: string): DummyRequest {
    const { ruleId, category } = finding;
    const role = isPersonaKind(kind) ? this.roleOf(finding) : undefined;
    const label = kind === 'organization' ? this.options.labelOf?.(finding) : undefined;
    const wholeName = this.wholeNames.get(finding);
    return {
      ruleId,
      category,
      kind,
      value,
      ...(role && { role }),
      ...(label && { label }),
      ...(wholeName !== undefined && { wholeName }),
    };
  }

  private roleOf(finding: Finding): PersonRole {
    const { roleOf, format } = this.options;
    return roleOf?.(finding) ?? roleAt(this.text, finding.start, finding.category, format);
  }

  /**
   * Restores what was written, and marks every finding whose value does not come back as it was.
   * @returns whether there are new ones
   */
  private markLost({ text, replacements }: Redaction): boolean {
    const { format } = this.options;
    const stream = new RestoreStream(this.vault, format === undefined ? {} : { format });
    let from = 0;
    let isNew = false;
    for (const { finding, redactedStart, redactedEnd } of replacements) {
      from = Math.max(from, redactedStart - reach);
      const found = stream.restoreWithin(text, from, redactedEnd);
      const restored = found.find(({ start }) => start === redactedStart);
      from = Math.max(from, redactedEnd, found.at(-1)?.end ?? 0);
      const isSame =
        restored?.end === redactedEnd && restored.text === this.text.slice(finding.start, finding.end);
      if (isSame || this.glued.has(finding)) continue;
      this.glued.add(finding);
      isNew = true;
    }
    return isNew;
  }
}

/** How far before a dummy another one may begin that runs into it, in UTF-16 units. */
const reach = 128;

const plain: Place = { escaping: 'none', quote: '' };
const percent: Place = { escaping: 'percent', quote: '' };

/**
 * Keeps the spelling for what stands before it, where the value alone does not tell it.
 * @returns false where this dummy already stands for another spelling behind the same words
 */
function remember(entry: VaultEntry, spelling: string, output: Output): boolean {
  const needsNothing = spelling === entry.value && isPlain(spelling) && !isWeak(entry);
  if (needsNothing && entry.spellings === undefined) return true;
  const before = output.tail();
  const hash = contextHash(before, before.length);
  const known = entry.spellings?.get(hash);
  if (known !== undefined) return known === spelling;
  if (needsNothing) return true;
  if (isWeak(entry)) {
    const cue = cueBefore(before, before.length);
    if (cue !== undefined) (entry.cues ??= new Set()).add(cue);
  }
  (entry.spellings ??= new Map()).set(hash, spelling);
  return true;
}

/** A dummy as the place needs it: blanks in URLs, line ends in strings. */
function writeDummy(dummy: string, place: Place, spelling: string): string {
  if (isPlain(dummy)) return dummy;
  if (place.escaping === 'percent') return dummy.replace(/\s/g, (blank) => encodeURIComponent(blank));
  if (place.escaping === 'backslash' && spelling.includes('\n')) return dummy;
  return escapeAt(place, dummy);
}
