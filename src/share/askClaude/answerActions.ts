import * as vscode from 'vscode';
import { rangeOf } from '../../editor/documents.ts';
import { announce } from '../../editor/announce.ts';
import type { AnswerDocument, AnswerDocuments, Source } from './answerDocuments.ts';
import { codeBlocksIn, type CodeBlock } from './codeBlocks.ts';
import { firstDifference } from './difference.ts';

/** The other side of a comparison: an attached file with a code block in the place of what was attached. */
export const proposalScheme = 'promptveil-proposal';

/** Which code block of which answer. */
export interface BlockReference {
  readonly answer: string;
  readonly line: number;
}

interface Target {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly after: string;
  readonly path: string;
}

/** What can be done with the code blocks of an answer: insert, compare with the source, apply. */
export class AnswerActions
  implements vscode.CodeLensProvider, vscode.TextDocumentContentProvider, vscode.Disposable
{
  private readonly lensesChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.lensesChanged.event;
  private proposal = '';
  private readonly subscription: vscode.Disposable;

  constructor(private readonly answers: AnswerDocuments) {
    this.subscription = answers.onDidChange(() => this.lensesChanged.fire());
  }

  dispose(): void {
    this.subscription.dispose();
    this.lensesChanged.dispose();
  }

  provideTextDocumentContent(): string {
    return this.proposal;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const answer = this.answers.find(document.uri);
    if (!answer) return [];
    const lens = (line: number, title: string, command: string, argument: unknown): vscode.CodeLens =>
      new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [argument] });
    const top = answer.running
      ? lens(0, `$(debug-stop) ${vscode.l10n.t('Stop')}`, 'promptVeil.stopAnswer', document.uri)
      : lens(0, `$(comment) ${vscode.l10n.t('Ask a follow-up')}`, 'promptVeil.askFollowUp', document.uri);
    const lenses = [top];
    for (const { line } of codeBlocksIn(document.getText())) {
      const reference: BlockReference = { answer: document.uri.toString(), line };
      lenses.push(lens(line, vscode.l10n.t('Insert'), 'promptVeil.insertCode', reference));
      if (answer.sources.length === 0) continue;
      lenses.push(
        lens(line, vscode.l10n.t('Compare'), 'promptVeil.compareCode', reference),
        lens(line, vscode.l10n.t('Apply'), 'promptVeil.applyCode', reference),
      );
    }
    return lenses;
  }

  /** At the cursor of the editor that was used last. */
  async insert(reference: BlockReference): Promise<boolean> {
    const found = this.find(reference);
    const editor = vscode.window.visibleTextEditors.find(
      ({ document, viewColumn }) => viewColumn !== undefined && !this.answers.find(document.uri),
    );
    if (!found || !editor) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the file that the code is to go into, then insert again.'),
      );
      return false;
    }
    return editor.edit((edit) => edit.replace(editor.selection, found.block.code));
  }

  async compare(reference: BlockReference): Promise<boolean> {
    const target = await this.targetOf(reference);
    if (!target) return false;
    this.proposal = target.after;
    const proposal = vscode.Uri.from({
      scheme: proposalScheme,
      path: `/${target.path}`,
      query: `${Date.now()}`,
    });
    await vscode.commands.executeCommand(
      'vscode.diff',
      target.document.uri,
      proposal,
      vscode.l10n.t('{0} ↔ the answer', target.path),
    );
    return true;
  }

  /** Changes only what differs; undo takes it back. */
  async apply(reference: BlockReference): Promise<boolean> {
    const target = await this.targetOf(reference);
    if (!target) return false;
    const { document, before, after, path } = target;
    const { start, end, text } = firstDifference(before, after);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, { start, end }), text);
    const hasApplied = await vscode.workspace.applyEdit(edit);
    if (hasApplied) announce(vscode.l10n.t('Applied to {0}. Undo takes it back.', path));
    return hasApplied;
  }

  private find(reference: BlockReference): { answer: AnswerDocument; block: CodeBlock } | undefined {
    const answer = this.answers.find(vscode.Uri.parse(reference.answer));
    const block = answer && codeBlocksIn(answer.text).find(({ line }) => line === reference.line);
    return block && { answer, block };
  }

  /** What the source would say with the code block in the place of what was attached. */
  private async targetOf(reference: BlockReference): Promise<Target | undefined> {
    const found = this.find(reference);
    const source = found && (await chooseSource(found.answer.sources));
    if (!found || !source) return undefined;
    const { item, original } = source;
    const document = await vscode.workspace.openTextDocument(item.uri);
    const before = document.getText();
    const start = item.span?.start ?? 0;
    if (before.slice(start, start + original.length) !== original) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} has changed since the question. Ask again, or insert the code.', item.path),
      );
      return undefined;
    }
    const code = withLineEndsOf(document, original, found.block.code);
    const after = before.slice(0, start) + code + before.slice(start + original.length);
    return { document, before, after, path: item.path };
  }
}

async function chooseSource(sources: readonly Source[]): Promise<Source | undefined> {
  if (sources.length <= 1) return sources[0];
  const entries = sources.map((source) => ({ label: source.item.path, source }));
  const title = vscode.l10n.t('Which file does the code belong to?');
  return (await vscode.window.showQuickPick(entries, { title }))?.source;
}

/** A code block always ends with a line break; what was attached need not. */
function withLineEndsOf(document: vscode.TextDocument, original: string, code: string): string {
  const ended = original.endsWith('\n') ? code : code.replace(/\n$/, '');
  return document.eol === vscode.EndOfLine.CRLF ? ended.replace(/\n/g, '\r\n') : ended;
}
