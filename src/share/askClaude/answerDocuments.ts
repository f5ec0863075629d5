import * as vscode from 'vscode';
import type { ShareItem } from '../sources.ts';
import type { Conversation } from './conversation.ts';

/** Answers are shown, never saved: they hold real values. */
export const answerScheme = 'promptveil-answer';

/** How often a growing answer is drawn, in ms. */
const drawnEvery = 80;

/** Something that was attached, and what it said then. */
export interface Source {
  readonly item: ShareItem;
  readonly original: string;
}

/** A conversation as the developer sees it: the questions and the restored answers, as Markdown. */
export class AnswerDocument {
  readonly uri: vscode.Uri;
  text = '';
  /** What was attached, for comparing and applying. */
  readonly sources: Source[] = [];
  /** Ends the request that is running; set by {@link AnswerDocuments.setRunning}. */
  running: AbortController | undefined;

  constructor(
    number: number,
    readonly conversation: Conversation,
    private readonly onChange: (document: AnswerDocument) => void,
  ) {
    this.uri = vscode.Uri.from({ scheme: answerScheme, path: `/${vscode.l10n.t('Answer {0}', number)}.md` });
  }

  append(text: string): void {
    this.text += text;
    this.onChange(this);
  }

  /** Ends the running request; what came so far stays. */
  cancel(): void {
    this.running?.abort();
  }
}

/** The answers of this window. A closed one is forgotten. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly documents = new Map<string, AnswerDocument>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Those that have grown since they were drawn. */
  private readonly grown = new Set<string>();
  private readonly closing: vscode.Disposable;
  private opened = 0;

  constructor() {
    this.closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.find(uri)?.text ?? vscode.l10n.t('This answer is gone. Ask again.');
  }

  find(uri: vscode.Uri): AnswerDocument | undefined {
    return this.documents.get(uri.toString());
  }

  /** The one that the developer looks at. */
  get active(): AnswerDocument | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && this.find(uri);
  }

  create(conversation: Conversation): AnswerDocument {
    const document = new AnswerDocument(++this.opened, conversation, (changed) => this.draw(changed));
    this.documents.set(document.uri.toString(), document);
    return document;
  }

  /** Beside what is in front; where it is open already, there, at its end, which is what comes next. */
  async show({ uri }: AnswerDocument): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: columnOf(uri) ?? vscode.ViewColumn.Beside,
      preview: false,
      preserveFocus: true,
    });
    const end = document.lineAt(document.lineCount - 1).range;
    if (document.lineCount > 1) editor.revealRange(end, vscode.TextEditorRevealType.AtTop);
  }

  setRunning(answer: AnswerDocument, running: AbortController | undefined): void {
    answer.running = running;
    this.tellRunning();
  }

  /** A button that stops is only there where there is something to stop. */
  private tellRunning(): void {
    const running = [...this.documents.values()].filter((document) => document.running);
    const uris = running.map(({ uri }) => uri.toString());
    void vscode.commands.executeCommand('setContext', 'promptVeil.runningAnswers', uris);
  }

  dispose(): void {
    for (const document of this.documents.values()) document.cancel();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.closing.dispose();
    this.changed.dispose();
  }

  /** At once, so that the first word is not kept waiting, and then every now and then. */
  private draw(document: AnswerDocument): void {
    const key = document.uri.toString();
    if (this.timers.has(key)) {
      this.grown.add(key);
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(key);
      if (this.grown.delete(key)) this.draw(document);
    }, drawnEvery);
    this.timers.set(key, timer);
    this.changed.fire(document.uri);
  }

  private forget(uri: vscode.Uri): void {
    const document = this.find(uri);
    if (!document) return;
    document.cancel();
    this.documents.delete(uri.toString());
  }
}

/** The group that shows a document, or has it in a tab behind another. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const holds = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn;
}
