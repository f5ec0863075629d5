import * as vscode from 'vscode';
import { version } from '../../package.json';
import { displayPath } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import {
  describeReason,
  isLimit,
  policyInForce,
  renderCsv,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  type HtmlOptions,
  type ScanReport,
} from '../report/index.ts';
import type { PolicyStore } from '../settings/index.ts';
import type { ScanResults } from './scanResults.ts';

type Render = (report: ScanReport, about: () => Promise<HtmlOptions>) => string | Promise<string>;

/** By the end of the file's name. SARIF ends with `.sarif`, as code scanning expects it. */
const renderers: Readonly<Record<string, Render>> = {
  html: async (report, about) => renderHtml(report, await about()),
  md: renderMarkdown,
  sarif: (report) => renderSarif(report, version),
  csv: renderCsv,
  json: renderJson,
};

/** Writes what the last scan found into a file, in the form that its name asks for. No value is in it. */
export class ReportCommand {
  constructor(
    private readonly results: ScanResults,
    private readonly engines: Engines,
    private readonly policies: PolicyStore,
  ) {}

  /**
   * @param given where it goes; asked for where it is missing
   * @returns undefined where nothing was written
   */
  async save(given?: vscode.Uri): Promise<vscode.Uri | undefined> {
    if (this.results.scannedFiles === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing to report yet. Scan the workspace first.'),
      );
      return undefined;
    }
    const target = given ?? (await askForTarget());
    const render = target && renderers[/\.(\w+)$/.exec(target.path)?.[1]?.toLowerCase() ?? ''];
    if (!target) return undefined;
    if (!render) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Nothing was saved: the name must end with {0}.', endings.join(', ')),
      );
      return undefined;
    }
    const text = await render(this.report(), () => this.about());
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    if (!given) void offerToOpen(target);
    return target;
  }

  private report(): ScanReport {
    const findings = this.results
      .shown()
      .flatMap((file) => file.findings.map((finding) => ({ ...finding, path: displayPath(file.uri) })));
    const left = this.results.shownNotChecked();
    const notChecked = left.map(({ uri, reason }) => ({
      path: displayPath(uri),
      reason: describeReason(reason),
    }));
    const unread = left.filter(({ reason }) => !isLimit(reason)).length;
    return { findings, notChecked, filesScanned: this.results.scannedFiles - unread };
  }

  private async about(): Promise<HtmlOptions> {
    const [first] = this.results.scanned;
    const about = first ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const scanned = this.results.scanned.map(nameOf).join(', ') || nameOf(about);
    const date = new Date().toISOString().slice(0, 10);
    const accepted = this.results.accepted();
    const baseline = accepted.known + accepted.gone > 0 ? { baseline: { ...accepted, isSameKey: true } } : {};
    if (!about) return { scanned, date };
    const engine = await this.engines.engineFor(about);
    return {
      scanned,
      date,
      ...baseline,
      policy: policyInForce(this.policies.policyFor(about), engine.rules()),
    };
  }
}

const endings = Object.keys(renderers).map((ending) => `.${ending}`);

async function askForTarget(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'prompt-veil-report.html') }),
    title: vscode.l10n.t('Save a report of the last scan'),
    filters: { HTML: ['html'], Markdown: ['md'], SARIF: ['sarif'], CSV: ['csv'], JSON: ['json'] },
  });
}

/** A page belongs into a browser, the rest into the editor. */
async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The report is saved as {0}', nameOf(target));
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  if (target.path.endsWith('.html')) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

function nameOf(uri: vscode.Uri | undefined): string {
  return uri ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : '';
}
