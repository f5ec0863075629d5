import * as vscode from 'vscode';
import type { JudgedFinding } from '../engine/index.ts';
import { chooseDummyCommand } from './chosenDummy.ts';
import { diagnosticSource } from './diagnostics.ts';
import { ownerOf, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { LiveScanner } from './liveScanner.ts';
import { placesOf, type ReplaceEdits } from './replaceActions.ts';

/** Replaces on save what the policy blocks or warns of. Mere hints are left: a fix nobody sees must not overdo. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('promptVeil');

/** An action whose edit is worked out when it is chosen, not every time the light bulb looks. */
export class PlannedAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly plan: () => Promise<vscode.WorkspaceEdit | undefined>,
  ) {
    super(title, kind);
  }
}

/** What one finding's fixes are made from. */
export interface FixContext {
  readonly document: vscode.TextDocument;
  readonly finding: JudgedFinding;
  /** All findings of the document. */
  readonly findings: readonly JudgedFinding[];
  readonly title: string;
}

/** More fixes for a finding, from other parts; each with its edit or command. */
export type FixSource = (context: FixContext) => Promise<readonly vscode.CodeAction[]>;

/** The light bulb's entries for findings. */
export class FindingActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  };

  constructor(
    private readonly scanner: LiveScanner,
    private readonly engines: Engines,
    private readonly edits: ReplaceEdits,
    private readonly exceptions: FixSource,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const entry = await this.scanner.current(document);
    if (entry?.check.kind !== 'checked') return [];
    const { findings } = entry.check;
    const isWanted = (kind: vscode.CodeActionKind): boolean => context.only?.contains(kind) ?? true;
    const actions: vscode.CodeAction[] = [];
    if (isWanted(vscode.CodeActionKind.QuickFix)) {
      const touched = findings.filter((finding) => rangeOf(document, finding).intersection(range));
      for (const finding of touched)
        actions.push(...(await this.quickFixes(document, finding, findings, context)));
    }
    if (context.only && isWanted(fixAllKind)) actions.push(...this.fixAll(document, findings));
    return actions;
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof PlannedAction)) return action;
    const edit = await action.plan();
    if (edit) action.edit = edit;
    return action;
  }

  private async quickFixes(
    document: vscode.TextDocument,
    finding: JudgedFinding,
    findings: readonly JudgedFinding[],
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const rule = await this.engines.rule(ownerOf(document.uri), finding.ruleId);
    const fix: FixContext = { document, finding, findings, title: rule?.title ?? finding.ruleId };
    const actions = [...this.replacements(fix), ...(await this.exceptions(fix))];
    const range = rangeOf(document, finding);
    const own = diagnostics.filter(
      (diagnostic) => diagnostic.source === diagnosticSource && diagnostic.range.isEqual(range),
    );
    for (const action of actions) action.diagnostics = own;
    return actions;
  }

  private replacements({ document, finding, findings, title }: FixContext): vscode.CodeAction[] {
    const { QuickFix } = vscode.CodeActionKind;
    const replace = new PlannedAction(vscode.l10n.t('Replace with dummy data: {0}', title), QuickFix, () =>
      this.edits.replace(document, [finding]),
    );
    replace.isPreferred = true;
    const actions: vscode.CodeAction[] = [replace, chooseDummy(document, finding)];
    const places = placesOf(document, finding, findings).length;
    if (places > 1)
      actions.push(
        new PlannedAction(
          vscode.l10n.t('Replace this value everywhere in this file ({0} places)', places),
          QuickFix,
          () => this.edits.replaceEverywhere(document, finding, findings),
        ),
      );
    const ofRule = findings.filter(({ ruleId }) => ruleId === finding.ruleId);
    if (ofRule.length > 1)
      actions.push(
        new PlannedAction(
          vscode.l10n.t('Replace all {0} findings of "{1}" in this file', ofRule.length, title),
          QuickFix,
          () => this.edits.replace(document, ofRule),
        ),
      );
    if (findings.length > ofRule.length)
      actions.push(
        new PlannedAction(
          vscode.l10n.t('Replace everything in this file with dummy data ({0} findings)', findings.length),
          QuickFix,
          () => this.edits.replace(document, findings),
        ),
      );
    return actions;
  }

  private fixAll(document: vscode.TextDocument, findings: readonly JudgedFinding[]): vscode.CodeAction[] {
    const serious = findings.filter(({ action }) => action !== 'hint');
    if (serious.length === 0) return [];
    return [
      new PlannedAction(vscode.l10n.t('Replace findings with dummy data'), fixAllKind, () =>
        this.edits.replace(document, serious),
      ),
    ];
  }
}

/** Its edit is known only after a choice, so it is a command. */
function chooseDummy(document: vscode.TextDocument, { start }: JudgedFinding): vscode.CodeAction {
  const title = vscode.l10n.t('Replace with another dummy…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: chooseDummyCommand, title, arguments: [document.uri, start] };
  return action;
}
