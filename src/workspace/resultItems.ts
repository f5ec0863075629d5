import * as vscode from 'vscode';
import { displayPath } from '../editor/documents.ts';
import { countFiles, countFindings, describeAction } from '../editor/wording.ts';
import type { Action } from '../policy/index.ts';
import {
  strongest,
  type FileNode,
  type FindingNode,
  type GroupNode,
  type NotCheckedNode,
  type ReasonNode,
  type ResultNode,
} from './resultNodes.ts';
import type { NotCheckedFile } from './scanResults.ts';

type DescribeReason = (reason: NotCheckedFile['reason'], files: readonly NotCheckedFile[]) => string;

/** How a node is drawn, and what a screen reader says of it. None of it shows a value. */
export function itemOf(node: ResultNode, describe: DescribeReason): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'file':
      return fileItem(node);
    case 'finding':
      return findingItem(node);
    case 'reason':
      return reasonItem(node, describe(node.reason, node.files));
    case 'notChecked':
      return notCheckedItem(node);
  }
}

function groupItem({ key, label, files, count }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `group:${key}`;
  item.iconPath = iconOf(strongest(files.flatMap(({ findings }) => findings)));
  item.description = String(count);
  item.contextValue = 'findings';
  const counts = vscode.l10n.t('{0} in {1}', countFindings(count), countFiles(files.length));
  item.tooltip = `${label}: ${counts}`;
  item.accessibilityInformation = { label: `${label}, ${counts}` };
  return item;
}

function fileItem({ groupKey, uri, findings }: FileNode): vscode.TreeItem {
  const path = displayPath(uri);
  const cut = path.lastIndexOf('/');
  const item = new vscode.TreeItem(path.slice(cut + 1), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `file:${groupKey}:${uri.toString()}`;
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = cut < 0 ? String(findings.length) : `${path.slice(0, cut)} · ${findings.length}`;
  item.contextValue = 'findings';
  item.tooltip = `${path}: ${countFindings(findings.length)}`;
  item.accessibilityInformation = { label: `${path}, ${countFindings(findings.length)}` };
  return item;
}

function findingItem(node: FindingNode): vscode.TreeItem {
  const { uri, groupKey, finding } = node;
  const item = new vscode.TreeItem(finding.title);
  item.id = `finding:${groupKey}:${uri.toString()}:${finding.start}:${finding.ruleId}`;
  const place = vscode.l10n.t('line {0}', finding.startLine);
  item.description = place;
  item.iconPath = iconOf(finding.action);
  item.contextValue = 'finding';
  item.tooltip = `${finding.title}\n${describeAction(finding.action)}`;
  item.accessibilityInformation = {
    label: `${finding.title}, ${place}, ${displayPath(uri)}. ${describeAction(finding.action)}`,
  };
  item.command = {
    command: 'promptVeil.openResult',
    title: vscode.l10n.t('Open at the value'),
    arguments: [node],
  };
  return item;
}

function iconOf(action: Action): vscode.ThemeIcon {
  switch (action) {
    case 'block':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warn':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'hint':
    case 'off':
      return new vscode.ThemeIcon('info');
  }
}

function reasonItem({ reason, files }: ReasonNode, why: string): vscode.TreeItem {
  const label = vscode.l10n.t('Not checked: {0}', why);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `reason:${reason}`;
  item.description = String(files.length);
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.tooltip = `${label}: ${countFiles(files.length)}`;
  item.accessibilityInformation = { label: `${label}, ${countFiles(files.length)}` };
  return item;
}

function notCheckedItem({ uri }: NotCheckedNode): vscode.TreeItem {
  const path = displayPath(uri);
  const cut = path.lastIndexOf('/');
  const item = new vscode.TreeItem(path.slice(cut + 1));
  item.id = `notChecked:${uri.toString()}`;
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  if (cut > 0) item.description = path.slice(0, cut);
  item.accessibilityInformation = { label: path };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}
