import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { compilePolicy, readPolicy } from '../../../src/policy/index.ts';
import {
  policyInForce,
  renderCsv,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../../src/report/index.ts';
import { sampleFinding, sampleReport } from './sampleReport.ts';

describe('the text report', () => {
  it('groups findings by file and ends with the sum', () => {
    const lines = renderText(sampleReport()).trimEnd().split('\n');
    assert.equal(lines[0], 'src/größe, "quoted" | <b>.ts');
    assert.match(lines[1] ?? '', /^ {2}2:3 +block +AWS access key \(aws-access-key-id, certain\)$/);
    assert.ok(lines.includes('  photo.png: binary file'));
    assert.equal(
      lines.at(-1),
      '3 findings (1 block, 1 warn, 1 hint). 3 files scanned, 1 not checked, 1 suppressed.',
    );
  });

  it('says so when there is nothing', () => {
    const empty = sampleReport({ findings: [], notChecked: [], suppressed: 0, filesScanned: 1 });
    assert.equal(renderText(empty), 'Nothing found. 1 file scanned.\n');
  });
});

describe('the JSON report', () => {
  it('has the fields of version 1', () => {
    const { version, findings, notChecked, summary } = JSON.parse(renderJson(sampleReport())) as {
      version: number;
      findings: object[];
      notChecked: object[];
      summary: { byCategory: object };
    };
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(findings[0] ?? {}), [
      'path',
      'ruleId',
      'category',
      'confidence',
      'action',
      'startOffset',
      'endOffset',
      'startLine',
      'startColumn',
      'endLine',
      'endColumn',
      'fingerprint',
    ]);
    assert.deepEqual(notChecked, [{ path: 'photo.png', reason: 'binary file' }]);
    assert.deepEqual(summary.byCategory, { secret: 2, contact: 1 });
  });
});

describe('the SARIF report', () => {
  const sarif = JSON.parse(renderSarif(sampleReport(), '1.2.3')) as {
    runs: [
      {
        results: { ruleIndex: number; level: string; locations: unknown }[];
        tool: { driver: { rules: { id: string; properties: { 'security-severity': string } }[] } };
      },
    ];
  };

  it('is valid against the schema of SARIF 2.1.0', () => {
    const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')) as object,
    );
    assert.ok(validate(sarif), JSON.stringify(validate.errors));
  });

  it('names each rule once, and every result points to its own', () => {
    const { results, tool } = sarif.runs[0];
    assert.deepEqual(
      results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id),
      ['aws-access-key-id', 'email-address', 'aws-access-key-id'],
    );
    assert.deepEqual(
      results.map(({ level }) => level),
      ['error', 'warning', 'note'],
    );
  });

  it('tells GitHub how grave a rule is, by the strictest of its findings', () => {
    assert.deepEqual(
      sarif.runs[0].tool.driver.rules
        .map(({ id, properties }) => [id, properties['security-severity']])
        .sort(),
      [
        ['aws-access-key-id', '8.0'],
        ['email-address', '5.0'],
      ],
    );
  });

  it('percent-encodes paths', () => {
    assert.match(JSON.stringify(sarif), /"uri":"src\/gr%C3%B6%C3%9Fe%2C%20%22quoted%22%20%7C%20%3Cb%3E.ts"/);
  });
});

describe('the CSV report', () => {
  const rows = renderCsv(sampleReport()).split('\r\n');

  it('quotes what needs quotes', () => {
    assert.ok(
      rows[1]?.startsWith('"src/größe, ""quoted"" | <b>.ts",2,3,2,23,block,secret,aws-access-key-id,'),
    );
  });

  it('does not let a file name become a formula', () => {
    assert.ok(rows[3]?.startsWith("'=cmd.csv,"));
  });

  it('lists what was not checked', () => {
    assert.equal(rows[4], 'photo.png,,,,,not checked,,,binary file,,');
  });
});

describe('the Markdown report', () => {
  it('counts one as one, and several as several', () => {
    const one = renderMarkdown(sampleReport({ findings: [sampleFinding()], filesScanned: 1 }));
    assert.match(one, /^1 finding in 1 file; 1 suppressed\.$/m);
    assert.match(renderMarkdown(sampleReport()), /^3 findings in 3 files; 1 suppressed\.$/m);
  });

  it('keeps table cells whole', () => {
    const markdown = renderMarkdown(sampleReport());
    assert.ok(markdown.includes('## `src/größe, "quoted" \\| <b>.ts`'));
    assert.ok(markdown.includes('| secret | 2 | 1 | 0 | 1 |'));
    assert.ok(markdown.includes('| `photo.png` | binary file |'));
  });
});

describe('the HTML report', () => {
  const policy = {
    sources: ['<team>.json'],
    values: [{ name: 'actions.secret', value: 'block', source: '<team>.json' }],
  };
  const about = { date: '2026-11-24', scanned: 'project' };
  const html = renderHtml(sampleReport(), { ...about, policy });

  it('asks nothing of the network and runs no script', () => {
    assert.doesNotMatch(html, /<script|<link|<img|src=|https?:/);
    assert.match(html, /default-src 'none'/);
  });

  it('escapes names that would be markup', () => {
    assert.ok(html.includes('&#34;quoted&#34; | &#60;b&#62;.ts'));
    assert.ok(html.includes('Stated by &#60;team&#62;.json'));
    assert.ok(!html.includes('<b>'));
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (slash === '') {
        if (name !== 'meta') open.push(name);
      } else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });

  it('says the most important thing in one sentence', () => {
    assert.match(
      html,
      /3 findings would be sent to Claude in clear; the policy blocks 1 of them\. 1 file was not/,
    );
    const empty = renderHtml(sampleReport({ findings: [], notChecked: [] }), about);
    assert.match(empty, /Nothing was found that would be sent to Claude in clear\.<\/p>/);
    assert.match(empty, /Every file was checked/);
  });

  it('tells what was not checked, and the policy in force', () => {
    assert.match(html, /photo\.png<\/code><\/td><td>binary file/);
    assert.match(html, /<code>actions\.secret<\/code><\/td><td>block<\/td>/);
  });

  it('tells the trend against a baseline, where it can be compared', () => {
    const baseline = { known: 5, gone: 2, isSameKey: true };
    const compared = renderHtml(sampleReport(), { ...about, baseline });
    assert.match(compared, /1 more finding than when the baseline was written/);
    assert.match(compared, /Gone<\/th><td class="number">2</);
    const other = renderHtml(sampleReport(), { ...about, baseline: { ...baseline, isSameKey: false } });
    assert.match(other, /another fingerprint key/);
    assert.doesNotMatch(html, /baseline/);
  });

  it('says how many of a folder are more than a strip shows', () => {
    const findings = Array.from({ length: 450 }, (_, index) => sampleFinding({ path: `many/${index}.ts` }));
    assert.match(renderHtml(sampleReport({ findings }), about), /and 50 more/);
  });

  it('takes time in proportion to the findings', () => {
    const findings = Array.from({ length: 60_000 }, (_, index) =>
      sampleFinding({ path: index % 2 === 0 ? 'one.ts' : `many/${index}.ts` }),
    );
    const started = performance.now();
    renderHtml(sampleReport({ findings }), about);
    assert.ok(performance.now() - started < 3000);
  });
});

describe('the policy in force', () => {
  it('names who decided each action', () => {
    const reading = readPolicy('{ "actions": { "contact": "block" } }');
    assert.ok(reading.document);
    const layer = {
      kind: 'workspace',
      documents: [{ source: 'team.json', document: reading.document }],
    } as const;
    const { sources, values } = policyInForce(compilePolicy([layer]), []);
    assert.deepEqual(sources, ['team.json']);
    const contact = values.find(({ name }) => name === 'actions.contact');
    assert.deepEqual([contact?.value, contact?.source], ['block', 'team.json']);
    assert.ok(
      values.some(({ name, source }) => name === 'actions.secret' && !source.startsWith('team.json')),
    );
  });
});
