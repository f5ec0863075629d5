import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { says, type FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { leaksIn, plantedValues, plantings } from '../../support/plantedValues.ts';
import { assistant, send, startApi, stopApi, user } from './model.ts';

const values = plantedValues(200).map((planted, index) => ({
  ...planted,
  planting: Object.keys(plantings)[index % Object.keys(plantings).length] ?? 'raw',
}));

/** The pieces of text that hold the values of one planting. */
const planted = (planting: string): string =>
  values
    .filter((value) => value.planting === planting)
    .map((value) => plantings[planting]?.(value))
    .join('');

describe('Two hundred secrets in a conversation', () => {
  let api: FakeMessagesApi;
  before(async () => {
    api = await startApi();
  });
  after(() => stopApi(api));

  it('would be noticed if they were sent', () => {
    const body = JSON.stringify({ content: Object.keys(plantings).map(planted) });
    assert.equal(leaksIn(body, values).length, 200);
  });

  it('stay here, however they are written and wherever chat puts them', async () => {
    const call = new vscode.LanguageModelToolCallPart('call_1', 'create_file', {
      filePath: 'settings.json',
      content: planted('json'),
    });
    const result = new vscode.LanguageModelToolResultPart('call_1', [
      new vscode.LanguageModelTextPart(planted('base64')),
      new vscode.LanguageModelTextPart(planted('over lines')),
    ]);
    const config = values.map((value) => plantings.raw?.(value)).join('');
    api.reply((arrived, response) => says(arrived.body.slice(-2000))(arrived, response));
    await send(
      [
        user(`<attachment id="settings.ini">\n${config}</attachment>\n${planted('json in json')}`),
        assistant([new vscode.LanguageModelTextPart(planted('percent')), call]),
        user([result]),
        user(planted('wrapped')),
      ],
      {
        tools: [
          {
            name: 'create_file',
            description: `Writes a file. ${planted('raw')}`,
            inputSchema: { type: 'object', properties: {}, examples: [planted('json')] },
          },
        ],
      },
    );
    const [arrived] = api.asked;
    assert.deepEqual(leaksIn(arrived!.body, values), []);
    assert.ok(arrived!.body.length > 20_000);
  });
});
