import * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import type { ShareAudit } from '../audit.ts';
import type { Gate } from '../gate.ts';
import type { ShareItem } from '../sources.ts';
import { ReadFileTool } from './readFileTool.ts';
import { ScanTool } from './scanTool.ts';

/** What agents of other extensions can use instead of reading files themselves; names as in package.json. */
export function registerTools(gate: Gate<ShareItem>, engines: Engines, audit: ShareAudit): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.lm.registerTool('promptveil_readFile', new ReadFileTool(gate, engines, audit)),
    vscode.lm.registerTool('promptveil_scan', new ScanTool(gate, engines, audit)),
  );
}
