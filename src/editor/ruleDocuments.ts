import * as vscode from 'vscode';
import { displayPath, ownerOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { FindingStore } from './findingStore.ts';
import { describeRule, type ExplainedFinding } from './ruleMarkdown.ts';

/** Documentation that needs no network and looks the same on the desktop and in the browser. */
export const ruleScheme = 'promptveil-rule';

/** The page about a rule. */
export function ruleUri(ruleId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: ruleScheme, path: `/${ruleId}.md` });
}

/** The page about a rule that also says why it matched at one place. */
export function explanationUri(ruleId: string, document: vscode.Uri, start: number): vscode.Uri {
  const query = new URLSearchParams({ document: document.toString(), start: String(start) });
  return ruleUri(ruleId).with({ query: query.toString() });
}

/** Writes the pages when they are opened. */
export class RuleDocuments implements vscode.TextDocumentContentProvider {
  constructor(
    private readonly engines: Engines,
    private readonly store: FindingStore,
  ) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const ruleId = uri.path.replace(/^\/|\.md$/g, '');
    const query = new URLSearchParams(uri.query);
    const document = query.get('document');
    const about = document === null ? uri : vscode.Uri.parse(document);
    const rule = await this.engines.rule(ownerOf(about), ruleId);
    if (!rule) return vscode.l10n.t('There is no rule "{0}".', ruleId);
    return describeRule(rule, this.explain(about, Number(query.get('start')), ruleId));
  }

  private explain(uri: vscode.Uri, start: number, ruleId: string): ExplainedFinding | undefined {
    const check = this.store.get(uri)?.check;
    if (check?.kind !== 'checked') return undefined;
    const finding = check.findings.find((known) => known.start === start && known.ruleId === ruleId);
    return finding && { finding, path: displayPath(uri) };
  }
}

/** Shows a page as a reader wants it: rendered where the Markdown preview is there. */
export async function showRuleDocument(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
}
