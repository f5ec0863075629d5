import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exclusionsOf } from '../../../src/workspace/exclusions.ts';
import { TypingPause } from '../../../src/workspace/typingPause.ts';
import { closeEverything, inWorkspace, openFile, setText } from '../../support/openText.ts';

describe('A scan in the background', () => {
  afterEach(closeEverything);

  it('rests while somebody types, and goes on soon after', async () => {
    const pause = new TypingPause();
    const msUntilOver = async (): Promise<number> => {
      const started = performance.now();
      await pause.whenOver();
      return performance.now() - started;
    };
    assert.equal((await msUntilOver()) < 50, true);
    const editor = await openFile('typed.txt', 'a\n');
    await setText(editor, 'b\n');
    const ms = await msUntilOver();
    assert.equal(ms > 100 && ms < 2000, true);
    assert.equal((await msUntilOver()) < 50, true);
    pause.dispose();
    await editor.document.save();
    await vscode.workspace.fs.delete(inWorkspace('typed.txt'));
  });
});

describe('What the settings hide', () => {
  const update = (setting: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    await update('files.exclude', undefined);
    await update('search.exclude', undefined);
  });

  it('is left out, also where it depends on a file beside it', async () => {
    await update('files.exclude', {
      '**/made': true,
      '**/kept': false,
      '**/*.js': { when: '$(basename).ts' },
    });
    await update('search.exclude', { 'docs/*.txt': true });
    const isHidden = exclusionsOf(inWorkspace(''));
    const nothing = new Set<string>();
    const paths = ['a/made/', 'made/', 'kept/', 'docs/a.txt', 'other/docs/a.txt', 'node_modules/'];
    assert.deepEqual(
      paths.filter((path) => isHidden(path, nothing)),
      ['a/made/', 'made/', 'docs/a.txt', 'node_modules/'],
    );
    assert.equal(isHidden('src/a.js', new Set(['a.js', 'a.ts'])), true);
    assert.equal(isHidden('src/a.js', new Set(['a.js', 'b.ts'])), false);
  });
});

describe('Opening a result', () => {
  afterEach(closeEverything);

  it('shows the cell of a notebook in which it stands', async () => {
    const cell = (source: string) => ({ cell_type: 'markdown', metadata: {}, source: [source] });
    const cells = [cell('first'), cell('second'), cell('third')];
    const text = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
    const uri = inWorkspace('cells.ipynb');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const finding = { start: text.indexOf('second'), startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
    await vscode.commands.executeCommand('promptVeil.openResult', { uri, finding });
    const editor = vscode.window.activeNotebookEditor;
    assert.equal(editor?.notebook.uri.toString(), uri.toString());
    assert.equal(editor.selection.start, 1);
    await closeEverything();
    await vscode.workspace.fs.delete(uri);
  });
});
