import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openText } from '../../support/openText.ts';

const policy = {
  rules: [{ id: 'ticket-code', title: 'Ticket code', pattern: 'TK-(\\d{6})', group: 1, keywords: ['TK-'] }],
};

describe("A policy's own rules", () => {
  afterEach(closeEverything);

  it('find what they describe, on the desktop and in the browser', async () => {
    const { document } = await openText('See TK-482913 and TKX-482913.\n');
    await vscode.workspace.fs.writeFile(
      inWorkspace('.promptveil.json'),
      new TextEncoder().encode(JSON.stringify(policy)),
    );
    const found = await diagnosticsWhen(document.uri, (list) => list.length > 0);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['482913'],
    );
  });
});
