import * as vscode from 'vscode';
import { ownerOf } from '../../editor/documents.ts';
import type { Engines } from '../../editor/engines.ts';
import { countFindings } from '../../editor/wording.ts';
import { departureOf, type ShareAudit } from '../audit.ts';
import type { Gate } from '../gate.ts';
import { describeRefusal } from '../shareDialog.ts';
import { summarize } from '../summary.ts';
import { itemsOf, type ShareItem } from '../sources.ts';
import { resolvePath } from './paths.ts';

interface ReadFileInput {
  readonly filePath: string;
  /** One-based, inclusive. */
  readonly startLine?: number;
  readonly endLine?: number;
}

/** `promptveil_readFile`: a file or some lines of it, with dummy data. */
export class ReadFileTool implements vscode.LanguageModelTool<ReadFileInput> {
  constructor(
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
    private readonly audit: ShareAudit,
  ) {}

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<ReadFileInput>): vscode.PreparedToolInvocation {
    return {
      invocationMessage: vscode.l10n.t('Reading {0} with dummy data', input.filePath),
      confirmationMessages: {
        title: vscode.l10n.t('Read with dummy data'),
        message: vscode.l10n.t(
          'Let the agent read {0}? Secrets and personal data in it are replaced first.',
          input.filePath,
        ),
      },
    };
  }

  /** @throws with a sentence for the agent where the file may not be shared or was not checked */
  async invoke({
    input,
  }: vscode.LanguageModelToolInvocationOptions<ReadFileInput>): Promise<vscode.LanguageModelToolResult> {
    const [item] = await itemsOf('files', [resolvePath(input.filePath)]);
    if (!item) throw new Error(vscode.l10n.t('There is no such file.'));
    const part = await partOf(item, input);
    const screened = await this.gate.screen(part);
    if (screened.kind === 'refused') {
      const { maximumLength } = this.engines.policyFor(ownerOf(item.uri));
      throw new Error(describeRefusal(screened.reason, maximumLength));
    }
    const isRecorded = await this.audit.mayLeave([item.uri], () =>
      departureOf(summarize([screened]), 'tool'),
    );
    if (!isRecorded) throw new Error(this.audit.failure);
    const { redaction } = screened;
    const note =
      redaction.replacements.length === 0
        ? vscode.l10n.t('Nothing had to be replaced.')
        : vscode.l10n.t(
            '{0} replaced by dummy data. Use the dummies exactly as they stand.',
            countFindings(redaction.replacements.length),
          );
    return new vscode.LanguageModelToolResult([
      new vscode.LanguageModelTextPart(redaction.text),
      new vscode.LanguageModelTextPart(note),
    ]);
  }
}

/** The whole file is checked, also where only some lines are read. */
async function partOf(item: ShareItem, { startLine, endLine }: ReadFileInput): Promise<ShareItem> {
  if (startLine === undefined && endLine === undefined) return item;
  const read = await item.read();
  if (read.kind === 'notChecked') return item;
  const starts = [0, ...Array.from(read.text.matchAll(/\n/g), ({ index }) => index + 1), read.text.length];
  const start = starts[Math.max(0, (startLine ?? 1) - 1)] ?? read.text.length;
  const end = starts[endLine ?? starts.length] ?? read.text.length;
  return { ...item, read: () => Promise.resolve(read), span: { start, end: Math.max(start, end) } };
}
