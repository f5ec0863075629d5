import assert from 'node:assert/strict';
import { isDetector, type RuleOrDetector } from '../../../src/detect/rule.ts';
import { builtInRules } from '../../../src/detect/rules/index.ts';
import { Scanner } from '../../../src/detect/scanner.ts';

/**
 * No rule may take more than linear time. Each is run alone on texts made to be hard for it, first on a large one:
 * what takes less time there than a linear rule may is done. Else it is compared with a quarter of the text, larger
 * and several times, before it counts. Time is the processor's, so that other programs change nothing.
 */
const size = 1_500;

/** Milliseconds a text of 4n units may take without further questions; quadratic patterns take far longer. */
const unsuspicious = 1.2;

const fillers = ['a', '0', ' ', '\n', '-', '/', '.', 'aB3-_', 'a:'];

/** Builds a text of about `length` units. */
type Shape = (length: number) => string;

/** Texts in which the keyword stands alone, everywhere, or before and after endless filler. */
function hardShapes(keyword: string): Shape[] {
  const repeated = ['', ' ', '="', '=a\n', "', '"].map((joint): Shape => {
    const unit = keyword + joint;
    return (length) => unit.repeat(Math.ceil(length / unit.length));
  });
  const filled = fillers.flatMap((filler): Shape[] => {
    const run: Shape = (length) => filler.repeat(Math.ceil(length / filler.length));
    return [(length) => keyword + run(length), (length) => run(length) + keyword];
  });
  return [...repeated, ...filled];
}

/** Milliseconds of processor time for one scan, the best of `times`. */
function timeOf(scanner: Scanner, text: string, times: number): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    scanner.scan(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Times too short to compare; texts that are done within it cannot hurt either. */
const resolution = 0.25;

/** Whether four times the text takes far more than four times the time, in all of several trials. */
function isSuperlinear(scanner: Scanner, make: Shape): boolean {
  if (timeOf(scanner, make(size * 4), 1) < unsuspicious) return false;
  return [2, 5, 3, 6].every((scale) => growth(scanner, make, scale, 3) > 8);
}

function growth(scanner: Scanner, make: Shape, scale: number, times: number): number {
  const small = timeOf(scanner, make(size * scale), times);
  const large = timeOf(scanner, make(size * scale * 4), times);
  return large / Math.max(small, resolution);
}

function nameOf(entry: RuleOrDetector): string {
  return isDetector(entry)
    ? (entry.rules[0]?.id ?? `detector of ${entry.keywords?.[0] ?? 'texts'}`)
    : entry.id;
}

/** One keyword of a pattern is as good as all, since they are spellings of a name; those of a detector may differ. */
function keywordsOf(entry: RuleOrDetector): readonly string[] {
  const [first = 'name', ...others] = entry.keywords ?? [];
  return isDetector(entry) ? [first, ...others.slice(-1)] : [first];
}

describe('growth', function () {
  this.timeout(120_000);

  it('notices a pattern that takes quadratic time', function () {
    // A machine that halts for a moment while the shorter text is timed hides it once, not three times.
    this.retries(2);
    const rule: RuleOrDetector = {
      id: 'slow',
      title: 'Slow',
      category: 'secret',
      at: 'keyword',
      keywords: ['a'],
      pattern: /a+(?=b)/,
      boundary: false,
      score: 1,
      dummy: 'token',
    };
    const scanner = new Scanner({ rules: [rule] });
    assert.ok(isSuperlinear(scanner, (length) => 'a'.repeat(length)));
  });

  for (const entry of builtInRules)
    it(`is linear for ${nameOf(entry)}`, () => {
      const scanner = new Scanner({ rules: [entry] });
      scanner.scan('');
      for (const keyword of keywordsOf(entry))
        hardShapes(keyword).forEach((shape, index) => {
          assert.ok(!isSuperlinear(scanner, shape), `text shape ${index} for the keyword "${keyword}"`);
        });
    });

  const heads = {
    CSV: 'name,phone,email\n',
    Markdown: '| Name | Phone |\n|---|---|\n',
    'a grid': '+--\n| Name | Phone |\n+==\n',
    Jira: '||Name||Phone||\n',
    MediaWiki: '! Name !! Phone\n',
    Textile: '|_. Name |_. Phone |\n',
    AsciiDoc: '|===\n|Name |Phone\n\n',
    LaTeX: '\\begin{tabular}\nName & Phone \\\\\n',
    'lists of reStructuredText': ' list-table\n * - Name\n   - Phone\n',
    COPY: 'COPY t (name, phone) FROM stdin;\n',
    INSERT: 'INSERT INTO t (name, phone) VALUES (',
    SAS: 'input name $ phone $;\ndatalines;\n',
    R: 'tribble(~name, ~phone,\n',
    HTML: '<table><tr><th>Name</th><th>Phone</th>',
    'aligned columns': 'Name   Phone\n',
  };
  for (const [kind, head] of Object.entries(heads))
    it(`is linear for texts of nothing but heads of tables: ${kind}`, () => {
      const scanner = new Scanner({ rules: builtInRules });
      const make: Shape = (length) => head.repeat(Math.ceil(length / head.length));
      scanner.scan(make(size));
      assert.ok(!isSuperlinear(scanner, make));
    });
});
