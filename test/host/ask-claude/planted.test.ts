import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { leaksIn, plantedValues, plantings } from '../../support/plantedValues.ts';

const forms = Object.keys(plantings);
const values = plantedValues(200).map((value, index) => ({
  ...value,
  planting: forms[index % forms.length] ?? 'raw',
}));
const planted = (from: number, to: number): string =>
  values
    .slice(from, to)
    .map((value) => plantings[value.planting]?.(value))
    .join('');

describe('Two hundred secrets in a question and its attachments', () => {
  let api: FakeMessagesApi;
  const configure = (value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('promptVeil')
      .update('askClaude.baseUrl', value, vscode.ConfigurationTarget.Global);
  const attached = inWorkspace('planted.txt');
  before(async () => {
    api = await FakeMessagesApi.start();
    await configure(api.url);
    await vscode.workspace.fs.writeFile(attached, new TextEncoder().encode(planted(0, 150)));
  });
  afterEach(closeEverything);
  after(async () => {
    await vscode.workspace.fs.delete(attached);
    await configure(undefined);
    await api.stop();
  });

  it('stay here, however they are written', async () => {
    const prompt = `What is this?\n${planted(150, 200)}`;
    assert.equal(leaksIn(planted(0, 200), values).length, 200, 'would be noticed');
    const request = { prompt, scope: 'files', uris: [attached], skipPreview: true };
    const outcome = await vscode.commands.executeCommand<{ problem?: string } | undefined>(
      'promptVeil.askClaude',
      request,
    );
    assert.equal(outcome?.problem, undefined);
    assert.equal(api.asked.length, 1);
    assert.deepEqual(leaksIn(api.asked[0]!.body, values), []);
  });
});
