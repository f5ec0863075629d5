import type { Format } from './context/format.ts';
import { embeddedPartAt } from './embedded.ts';
import type { Finding } from './finding.ts';
import { SourceText, type SourceDescription } from './sourceText.ts';
import { stretchesOf, takesCommentBefore } from './suppressPlace.ts';

/**
 * What a comment silences. A comment that names several rules makes one suppression for each.
 *
 * - `promptveil-disable-next-line RULE -- reason`, `promptveil-disable-line …`
 * - `promptveil-disable …` up to `promptveil-enable …` or the end
 * - `promptveil-disable-file …`
 *
 * RULE is a rule id or a category; several are separated by commas; none means all.
 */
export interface Suppression {
  /** Zero-based lines it applies to, both inclusive; the last may lie beyond the text. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Empty: every rule. */
  readonly ruleIds: readonly string[];
  /** How many rules its comment names. */
  readonly named: number;
  readonly reason: string | undefined;
  /** UTF-16 offsets of the directive itself, without the comment's marks. */
  readonly start: number;
  readonly end: number;
}

/** Findings parted by the suppression comments of their text. */
export interface SuppressedFindings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  /** Those of {@link suppressions} that silenced nothing. */
  readonly unused: readonly Suppression[];
}

/** What every directive begins with. */
export const marker = 'promptveil-';
const directive =
  /^[\s*!;#%/]*(promptveil-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-]).*)/;
const ruleList = /^[\w*, \t-]*$/;
/** Longer comments are read up to here. */
const longestDirective = 1000;
const endOfText = Number.MAX_SAFE_INTEGER;

/**
 * Takes out of the findings what comments in the text silence.
 * @param mayHoldAny whether {@link marker} stands anywhere in the text, where that is known
 */
export function applySuppressions(
  all: readonly Finding[],
  source: SourceText,
  mayHoldAny = true,
): SuppressedFindings {
  const suppressions = mayHoldAny ? suppressionsIn(source) : [];
  if (suppressions.length === 0) return { findings: all, suppressed: [], suppressions, unused: [] };
  const used = new Set<Suppression>();
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of all) {
    const line = source.lineAt(finding.start);
    const silencing = suppressions.filter((suppression) => covers(suppression, finding, line));
    for (const suppression of silencing) used.add(suppression);
    (silencing.length > 0 ? suppressed : findings).push(finding);
  }
  return { findings, suppressed, suppressions, unused: suppressions.filter((entry) => !used.has(entry)) };
}

function covers({ firstLine, lastLine, ruleIds }: Suppression, finding: Finding, line: number): boolean {
  if (line < firstLine || line > lastLine) return false;
  return ruleIds.length === 0 || ruleIds.includes(finding.ruleId) || ruleIds.includes(finding.category);
}

/** The suppressions of a text in the order of their comments; none in formats without comments. */
function suppressionsIn(source: SourceText): Suppression[] {
  // Searching backwards is slow; most texts have no marker at all.
  if (!source.format.comment || !source.text.includes(marker)) return [];
  const last = source.text.lastIndexOf(marker);
  const directives = directivesIn(source, last);
  const ownLines = new Set(directives.filter(({ isAlone }) => isAlone).map(({ line }) => line));
  const found: Suppression[] = [];
  const open: Suppression[] = [];
  for (const entry of directives) {
    if (entry.form === 'enable') {
      for (const block of open.splice(0)) {
        if (isClosedBy(block, entry.ruleIds)) found.push({ ...block, lastLine: entry.line });
        else open.push(block);
      }
      continue;
    }
    const target = entry.form === 'disable' ? open : found;
    const names = entry.ruleIds.length > 0 ? entry.ruleIds.map((id) => [id]) : [[]];
    for (const ruleIds of names) target.push(suppressionOf(entry, ruleIds, ownLines));
  }
  return [...found, ...open].sort((a, b) => a.start - b.start);
}

interface Directive {
  readonly form: string;
  readonly ruleIds: readonly string[];
  readonly reason: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Of the comment's first and last character. */
  readonly line: number;
  readonly lastLine: number;
  /** Nothing but blanks stands before the comment. */
  readonly isAlone: boolean;
}

function directivesIn(source: SourceText, last: number): Directive[] {
  const { text } = source;
  return stretchesOf(source, last).flatMap((stretch): Directive[] => {
    if (stretch.kind !== 'comment') return [];
    const body = text.slice(
      stretch.bodyStart,
      Math.min(stretch.bodyEnd, stretch.bodyStart + longestDirective),
    );
    const [, whole, form = ''] = directive.exec(body) ?? [];
    if (whole === undefined) return [];
    const directiveText = whole.trimEnd();
    const said = directiveText.slice(marker.length + form.length);
    const dash = /[ \t]--?[ \t]/.exec(said);
    const rules = dash ? said.slice(0, dash.index) : said;
    if (!ruleList.test(rules)) return [];
    const start = stretch.bodyStart + body.indexOf(marker);
    const isAlone = text.slice(source.lineStart(stretch.start), stretch.start).trim() === '';
    return [
      {
        form,
        ruleIds: rules.split(/[\s,]+/).filter((id) => id !== '' && id !== '*'),
        reason: dash ? said.slice(dash.index + dash[0].length).trim() : undefined,
        start,
        end: start + directiveText.length,
        line: source.lineAt(stretch.start),
        lastLine: source.lineAt(Math.max(stretch.start, stretch.end - 1)),
        isAlone,
      },
    ];
  });
}

function suppressionOf(
  { form, ruleIds: { length: named }, reason, start, end, line, lastLine }: Directive,
  ruleIds: readonly string[],
  ownLines: ReadonlySet<number>,
): Suppression {
  const common = { ruleIds, named, reason, start, end };
  if (form === 'disable-file') return { ...common, firstLine: 0, lastLine: endOfText };
  if (form === 'disable') return { ...common, firstLine: line, lastLine: endOfText };
  let target = form === 'disable-line' ? line : lastLine + 1;
  // Several such comments may stand one below the other.
  if (form === 'disable-next-line') while (ownLines.has(target)) target++;
  return { ...common, firstLine: target, lastLine: target };
}

function isClosedBy({ ruleIds }: Suppression, closed: readonly string[]): boolean {
  return closed.length === 0 || ruleIds.some((id) => closed.includes(id));
}

/**
 * A comment line that silences one rule on the line below it, without a line end.
 * @returns undefined where the format has no comments
 */
export function suppressionComment(format: Format, ruleId: string, indentation: string): string | undefined {
  const { comment } = format;
  if (!comment) return undefined;
  const text = `promptveil-disable-next-line ${ruleId}`;
  if (comment.line !== undefined) return `${indentation}${comment.line} ${text}`;
  return comment.block && `${indentation}${comment.block[0]} ${text} ${comment.block[1]}`;
}

/**
 * What to insert so that a finding is silenced where it stands.
 * @param offset of the finding, in UTF-16 units
 * @returns undefined where a comment before its line would change what the file means, or the format has none
 */
export function suppressionEdit(
  text: string,
  description: SourceDescription,
  offset: number,
  ruleId: string,
): { readonly offset: number; readonly text: string } | undefined {
  const source = new SourceText(text, description);
  const lineStart = source.lineStart(offset);
  const part = embeddedPartAt(source, lineStart);
  if (part === 'unknown') return undefined;
  if (part) {
    const inner = text.slice(part.start, part.end);
    const edit = suppressionEdit(inner, { languageId: part.languageId }, offset - part.start, ruleId);
    return edit && { ...edit, offset: edit.offset + part.start };
  }
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const comment = suppressionComment(source.format, ruleId, indentation);
  if (comment === undefined || !takesCommentBefore(source, offset)) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { offset: lineStart, text: comment + lineEnd };
}

/**
 * What to take out of a text so that nothing stays of a comment that silences nothing; where it names rules that do
 * silence something, these stay.
 * @param unused of one comment
 * @returns undefined where the text is no longer the one that was scanned
 */
export function unusedSuppressionEdit(
  text: string,
  description: SourceDescription,
  unused: readonly Suppression[],
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const [first] = unused;
  if (!first) return undefined;
  if (unused.length < first.named) return withoutRules(text, first, unused);
  const source = new SourceText(text, description);
  const comment = stretchesOf(source, first.end).find(
    ({ kind, start, end }) => kind === 'comment' && start < first.start && end >= first.end,
  );
  return comment && { ...withItsLine(source, comment), text: '' };
}

function withoutRules(text: string, { start, end }: Suppression, unused: readonly Suppression[]) {
  const [, before = '', rules = ''] =
    /^(promptveil-[\w-]+[ \t]+)(.*?)(?:[ \t]--?[ \t].*)?$/.exec(text.slice(start, end)) ?? [];
  const taken = new Set(unused.flatMap(({ ruleIds }) => ruleIds));
  const kept = rules.split(/[\s,]+/).filter((id) => id !== '' && !taken.has(id));
  const from = start + before.length;
  return { start: from, end: from + rules.length, text: kept.join(', ') };
}

/** A comment with the line that it fills, else with the blanks before it. */
function withItsLine(source: SourceText, { start, end }: Pick<Suppression, 'start' | 'end'>) {
  const { text } = source;
  const lineStart = source.lineStart(start);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const before = text.slice(lineStart, start).trim();
  const after = text.slice(end, lineEnd).trim();
  if (before + after === '' || (before === '{' && after === '}'))
    return { start: lineStart, end: newline < 0 ? lineEnd : newline + 1 };
  if (after !== '') return { start, end };
  const blanks = /[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  return { start: start - blanks, end: source.lineEnd(end - 1) };
}
