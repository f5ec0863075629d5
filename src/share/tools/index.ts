import * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import type { Gate } from '../gate.ts';
import type { ShareItem } from '../sources.ts';
import { ReadFileTool } from './readFileTool.ts';
import { ScanTool } from './scanTool.ts';

/** What agents of other extensions can use instead of reading files themselves; names as in package.json. */
export function registerTools(gate: Gate<ShareItem>, engines: Engines): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.lm.registerTool('promptveil_readFile', new ReadFileTool(gate, engines)),
    vscode.lm.registerTool('promptveil_scan', new ScanTool(gate, engines)),
  );
}
