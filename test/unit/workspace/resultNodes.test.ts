import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { PlacedFinding } from '../../../src/scanning/task.ts';
import {
  filesOf,
  filterResults,
  groupReasons,
  groupResults,
  withValueOf,
  type FindingsNode,
} from '../../../src/workspace/resultNodes.ts';

const uriOf = (path: string): Uri => ({ path }) as unknown as Uri;

function findingOf(ruleId: string, category: PlacedFinding['category'], line: number): PlacedFinding {
  const place = { startLine: line, startColumn: 1, endLine: line, endColumn: 9 };
  return {
    ...{ ruleId, category, title: `Title of ${ruleId}`, action: 'block', confidence: 'certain' },
    ...{ start: line * 10, end: line * 10 + 8, score: 1, evidence: [], fingerprint: `${ruleId}-${line}` },
    ...place,
  };
}

const files = [
  {
    uri: uriOf('/a.py'),
    findings: [findingOf('key', 'secret', 1), findingOf('mail', 'contact', 2), findingOf('key', 'secret', 3)],
  },
  { uri: uriOf('/b.py'), findings: [findingOf('token', 'secret', 1)] },
];
const count = (nodes: readonly FindingsNode[]): number =>
  nodes.flatMap(filesOf).reduce((sum, { findings }) => sum + findings.length, 0);

describe('The same value', () => {
  it('is found in every file in which it stands, and nothing else', () => {
    const again = { uri: uriOf('/c.py'), findings: [findingOf('mail', 'contact', 2)] };
    const found = withValueOf([...files, again], findingOf('mail', 'contact', 2));
    assert.deepEqual(
      found.map(({ uri, findings }) => [uri.path, findings.map(({ ruleId }) => ruleId)]),
      [
        ['/a.py', ['mail']],
        ['/c.py', ['mail']],
      ],
    );
  });
});

describe('Grouping results', () => {
  for (const grouping of ['category', 'rule', 'file'] as const)
    it(`by ${grouping} holds every finding once`, () => {
      const nodes = groupResults(files, grouping, ({ title }) => title);
      assert.equal(count(nodes), 4);
    });

  it('puts the group with most findings first among equals, under its name', () => {
    const groups = groupResults(files, 'category', ({ category }) => `The ${category}`);
    assert.deepEqual(
      groups.map((node) => node.kind === 'group' && [node.label, node.count, node.files.length]),
      [
        ['The secret', 3, 2],
        ['The contact', 1, 1],
      ],
    );
  });

  it('puts what is blocked before what is only pointed out, however often that is found', () => {
    const hint = { ...findingOf('mail', 'contact', 1), action: 'hint' as const };
    const many = [{ uri: uriOf('/a.py'), findings: [hint, hint, findingOf('key', 'secret', 2)] }];
    assert.deepEqual(
      groupResults(many, 'category', ({ category }) => category).map(
        (node) => node.kind === 'group' && node.label,
      ),
      ['secret', 'contact'],
    );
  });

  it('lists files as they are where it is by file', () => {
    const nodes = groupResults(files, 'file', () => '');
    assert.deepEqual(
      nodes.map((node) => node.kind === 'file' && [node.uri.path, node.findings.length]),
      [
        ['/a.py', 3],
        ['/b.py', 1],
      ],
    );
  });

  it('gathers what was not checked by its reason', () => {
    const reasons = groupReasons([
      { uri: uriOf('/a.zip'), reason: 'archive' },
      { uri: uriOf('/b.png'), reason: 'binary' },
      { uri: uriOf('/c.zip'), reason: 'archive' },
    ]);
    assert.deepEqual(
      reasons.map(({ reason, files: own }) => [reason, own.length]),
      [
        ['archive', 2],
        ['binary', 1],
      ],
    );
  });
});

describe('Filtering results', () => {
  const words = (uri: Uri, { ruleId }: PlacedFinding): string => `${uri.path} ${ruleId}`;
  const kept = (filter: string): string[] =>
    filterResults(files, filter, words).flatMap(({ uri, findings }) =>
      findings.map(({ ruleId }) => `${uri.path} ${ruleId}`),
    );

  it('keeps what has every word, wherever it stands', () => {
    assert.deepEqual(kept('A.PY  key'), ['/a.py key', '/a.py key']);
  });

  it('keeps everything where there is no word, and no empty file', () => {
    assert.equal(kept(' ').length, 4);
    assert.deepEqual(filterResults(files, 'token', words).length, 1);
  });
});
