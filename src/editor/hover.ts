import * as vscode from 'vscode';
import type { Check, JudgedFinding } from '../engine/index.ts';
import { describe, ownerOf, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { LiveScanner } from './liveScanner.ts';
import { reasonsFor } from './ruleMarkdown.ts';
import { describeAction, nameOfConfidence } from './wording.ts';

/** Says of a finding what it is, why it was recognised and what would stand in its place. Never the value. */
export class FindingHover implements vscode.HoverProvider {
  constructor(
    private readonly scanner: LiveScanner,
    private readonly engines: Engines,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const entry = await this.scanner.current(document);
    const finding = entry && findingAt(entry.check, document.offsetAt(position));
    if (!finding) return undefined;
    const { replacements } = await this.engines.redact(
      ownerOf(document.uri),
      document.getText(),
      [finding],
      describe(document),
    );
    const text = describeFinding(finding, replacements[0]?.dummy);
    return new vscode.Hover(text, rangeOf(document, finding));
  }
}

/** The squiggle's own message stands above and names the rule; this adds what it has no room for. */
function describeFinding(finding: JudgedFinding, dummy: string | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  const reasons = escapeMarkdown(reasonsFor(finding).join(', '));
  const confidence = nameOfConfidence(finding.confidence);
  text.appendMarkdown(`$(shield) **${confidence}:** ${reasons}\n\n`);
  text.appendMarkdown(`${describeAction(finding.action)}\n\n`);
  if (dummy !== undefined) text.appendMarkdown(`${vscode.l10n.t('Its dummy:')} ${inlineCode(dummy)}`);
  return text;
}

function findingAt(check: Check, offset: number): JudgedFinding | undefined {
  if (check.kind !== 'checked') return undefined;
  return check.findings.find(({ start, end }) => start <= offset && offset <= end);
}

/** Words that a policy or a column head brought in stay words; unlike `appendText`, lines may still break. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$&-]/g, '\\$&');
}

const longestShown = 60;

/** The first line of a dummy in a code span that its own backticks cannot end. */
function inlineCode(dummy: string): string {
  const [line = ''] = dummy.split(/\r?\n/, 1);
  const shown = line === dummy && line.length <= longestShown ? line : `${line.slice(0, longestShown)}…`;
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return longestRun > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
