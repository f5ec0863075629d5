import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatOf } from '../../../src/detect/context/format.ts';
import type { Finding } from '../../../src/detect/finding.ts';
import { SourceText } from '../../../src/detect/sourceText.ts';
import {
  applySuppressions,
  suppressionComment,
  suppressionEdit,
  unusedSuppressionEdit,
} from '../../../src/detect/suppress.ts';

const value = 'VALUE';

/** A finding wherever the text says VALUE. */
function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/VALUE/g)].map(({ index }) => ({
    ruleId: 'email-address',
    category: 'contact',
    start: index,
    end: index + value.length,
    confidence: 'certain',
    score: 0.9,
    evidence: [],
  }));
}

function suppress(path: string, ...lines: string[]) {
  const text = lines.join('\n');
  const source = new SourceText(text, { path });
  const result = applySuppressions(findingsIn(text), source);
  return {
    shownLines: result.findings.map(({ start }) => source.lineAt(start)),
    silenced: result.suppressed.length,
    unused: result.unused.map(({ start, end }) => text.slice(start, end)),
    reasons: result.suppressions.map(({ reason }) => reason),
  };
}

describe('suppression comments', () => {
  describe('silence a finding in the comment syntax of', () => {
    const nextLine: [path: string, comment: string][] = [
      ['a.ts', '// promptveil-disable-next-line email-address'],
      ['a.ts', '/* promptveil-disable-next-line email-address */'],
      ['a.tsx', '{/* promptveil-disable-next-line email-address */}'],
      ['a.py', '    # promptveil-disable-next-line email-address -- a test account'],
      ['a.sql', '-- promptveil-disable-next-line email-address'],
      ['a.html', '<!-- promptveil-disable-next-line email-address -->'],
      ['a.html', '<img src="https://a.test/image"> <!-- promptveil-disable-next-line -->'],
      ['a.md', '<!-- promptveil-disable-next-line contact -->'],
      ['a.yaml', '# promptveil-disable-next-line *'],
      ['.env', '# promptveil-disable-next-line'],
      ['a.conf', '# promptveil-disable-next-line email-address'],
      ['a.ini', '; promptveil-disable-next-line email-address'],
      ['a.bat', 'REM promptveil-disable-next-line email-address'],
      ['a.hs', '{- promptveil-disable-next-line email-address -}'],
      ['a.ps1', '<# promptveil-disable-next-line email-address #>'],
      ['a.tex', '% promptveil-disable-next-line email-address'],
      ['a.vb', "' promptveil-disable-next-line email-address"],
      ['a.fsx', '(* promptveil-disable-next-line email-address *)'],
      ['a.vim', '" promptveil-disable-next-line email-address'],
      ['a.el', ';; promptveil-disable-next-line email-address'],
      ['a.f90', '! promptveil-disable-next-line email-address'],
      ['a.sol', '// promptveil-disable-next-line email-address'],
      ['config.php.dist', '// promptveil-disable-next-line email-address'],
      ['nginx.conf.j2', '# promptveil-disable-next-line email-address'],
      ['a.clj', ';; promptveil-disable-next-line email-address'],
    ];
    for (const [path, comment] of nextLine)
      it(`${path}: ${comment}`, () => {
        assert.deepEqual(suppress(path, comment, value, value).shownLines, [2]);
      });
  });

  it('silences on its own line, a block, and a whole file', () => {
    assert.deepEqual(suppress('a.ts', `x("${value}"); // promptveil-disable-line`, value).shownLines, [1]);
    const block = ['// promptveil-disable', value, '// promptveil-enable', value];
    assert.deepEqual(suppress('a.ts', ...block).shownLines, [3]);
    assert.deepEqual(suppress('a.ts', '// promptveil-disable contact', value, value).shownLines, []);
    assert.deepEqual(suppress('a.ts', value, '/* promptveil-disable-file email-address */').shownLines, []);
  });

  it('ends only the rules of a block that the closing comment names', () => {
    const lines = [
      '# promptveil-disable email-address, phone-number',
      '# promptveil-enable phone-number',
      value,
    ];
    assert.deepEqual(suppress('a.py', ...lines).shownLines, []);
    lines[1] = '# promptveil-enable email-address';
    assert.deepEqual(suppress('a.py', ...lines).shownLines, [2]);
  });

  it('looks past other such comments for the next line', () => {
    const lines = [
      '// promptveil-disable-next-line phone-number',
      '// promptveil-disable-next-line contact',
      value,
    ];
    const result = suppress('a.ts', ...lines);
    assert.deepEqual(result.shownLines, []);
    assert.deepEqual(result.unused, ['promptveil-disable-next-line phone-number']);
  });

  describe('do not count', () => {
    const cases: [why: string, path: string, lines: string[]][] = [
      ['for another rule', 'a.ts', ['// promptveil-disable-next-line phone-number', value]],
      ['in a string', 'a.ts', ['const a = "// promptveil-disable-next-line";', value]],
      ['in a template literal', 'a.ts', ['const a = `', '// promptveil-disable-next-line', value, '`']],
      ['in a Python documentation string', 'a.py', ['"""', '# promptveil-disable-file', '"""', value]],
      ['where a string runs on to the comment', 'a.py', ["x = 'it # promptveil-disable-line' + " + value]],
      ['in a format without comments', 'a.json', ['// promptveil-disable-next-line', value]],
      ['in plain text', 'a.txt', ['# promptveil-disable-next-line', value]],
      ['in the comment syntax of another language', 'a.py', ['// promptveil-disable-next-line', value]],
      ['in the middle of a comment', 'a.ts', ['// do not use promptveil-disable-next-line', value]],
      ['with a name that only begins alike', 'a.ts', ['// promptveil-disable-next-lines', value]],
      ['where # is part of a word', 'a.sh', ['echo a#promptveil-disable-line ' + value]],
    ];
    for (const [why, path, lines] of cases)
      it(why, () => {
        assert.equal(suppress(path, ...lines).silenced, 0);
      });
  });

  it('tolerates apostrophes, lifetimes and escaped quotes before the comment', () => {
    for (const [path, code] of [
      ['a.rs', `fn f<'a>(x: &'a str) { g("${value}") } // promptveil-disable-line`],
      ['a.yaml', `note: don't ${value} # promptveil-disable-line`],
      ['a.js', `f("say \\"${value}\\"") // promptveil-disable-line`],
    ] as const)
      assert.equal(suppress(path, code).silenced, 1, path);
  });

  it('carry a reason, and are reported with their range when they silence nothing', () => {
    const result = suppress('a.ts', '// promptveil-disable-next-line contact -- test account', 'nothing');
    assert.deepEqual(result.reasons, ['test account']);
    assert.deepEqual(result.unused, ['promptveil-disable-next-line contact -- test account']);
  });
});

describe('the comment that "ignore here" writes', () => {
  const idempotent = ['a.ts', 'a.py', 'a.sql', 'a.html', 'a.css', '.env', 'a.bat', 'a.xml', 'a.lua', 'a.hs'];
  for (const path of idempotent)
    it(`silences the finding in ${path}, at its indentation`, () => {
      const text = `first\n  x ${value}\n`;
      const edit = suppressionEdit(text, { path }, text.indexOf(value), 'email-address');
      assert.ok(edit);
      const changed = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset);
      assert.match(changed, /\n {2}\S.*email-address.*\n {2}x/);
      assert.deepEqual(
        applySuppressions(findingsIn(changed), new SourceText(changed, { path })).findings,
        [],
      );
    });

  const embedded: [where: string, path: string, marked: string, comment: string][] = [
    ['a script in HTML', 'a.html', '<p>\n<script>\n  ^VALUE\n</script>\n', '  // promptveil'],
    ['a style sheet in HTML', 'a.html', '<style media="all">\n^VALUE\n</style>', '/* promptveil'],
    ['HTML after a script', 'a.html', '<script>\n</script>\n<p>\n^VALUE', '<!-- promptveil'],
    [
      'the script of a Vue component',
      'a.vue',
      '<script setup lang="ts">\n^VALUE\n</script>',
      '// promptveil',
    ],
    ['its style sheet', 'a.vue', '<style scoped>\r\n^VALUE\r\n</style>', '/* promptveil'],
    ['its template', 'a.vue', '<template>\n  <p>^VALUE</p>\n</template>', '  <!-- promptveil'],
    ['the script of a Svelte component', 'a.svelte', '<script>\n^VALUE\n</script>', '// promptveil'],
  ];
  for (const [where, path, marked, comment] of embedded)
    it(`is one that ${where} takes`, () => {
      const text = marked.replace('^', '');
      const edit = suppressionEdit(text, { path }, marked.indexOf('^'), 'email-address');
      assert.ok(edit);
      assert.ok(edit.text.startsWith(comment), edit.text);
      const changed = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset);
      const source = new SourceText(changed, { path });
      assert.deepEqual(applySuppressions(findingsIn(changed), source).findings, []);
    });

  it('does not exist in formats without comments', () => {
    for (const path of ['a.json', 'a.csv', 'a.txt'])
      assert.equal(suppressionComment(formatOf('', { path }), 'email-address', ''), undefined, path);
  });

  describe('is not offered where it would change what the file means:', () => {
    const cases: [why: string, path: string, text: string][] = [
      ['a template literal', 'a.ts', 'const a = `\n^VALUE\n`;'],
      ['a documentation string', 'a.py', 'x = """\n^VALUE\n"""'],
      ['a YAML block scalar', 'a.yaml', 'key: |\n  first\n  ^VALUE\n'],
      ['a here-document', 'a.sh', 'cat <<EOF\n^VALUE\nEOF\n'],
      ['a continued line', 'Makefile', 'all:\n\techo \\\n\t^VALUE\n'],
      ['JSX text', 'a.tsx', '<p>\n  ^VALUE\n</p>'],
      ['the inside of a tag', 'a.html', '<a\n  href="^VALUE">'],
      ['a code fence', 'a.md', '```\n^VALUE\n```'],
      ['data in a script element', 'a.html', '<script type="application/json">\n^VALUE\n</script>'],
      ['a template literal in HTML', 'a.html', '<script>\nconst a = `\n^VALUE\n`;\n</script>'],
      ['a block of a Vue component that is no template', 'a.vue', '<i18n>\n^VALUE\n</i18n>'],
      ['the markup of a Svelte component', 'a.svelte', '<p>\n^VALUE\n</p>'],
      ['the first line of XML', 'a.xml', '^VALUE'],
    ];
    for (const [why, path, marked] of cases)
      it(why, () => {
        const text = marked.replace('^', '');
        assert.equal(suppressionEdit(text, { path }, marked.indexOf('^'), 'email-address'), undefined);
      });
  });

  it('never fails, whatever the text', () => {
    const pieces = fc.constantFrom(
      '"',
      "'",
      '`',
      '//',
      '/*',
      '*/',
      '\n',
      ' ',
      '\\',
      '# promptveil-disable',
      value,
    );
    const paths = fc.constantFrom('a.ts', 'a.py', 'a.yaml', 'a.sh', 'a.html', 'a.md', 'a.php');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), paths, fc.nat(), (parts, path, at) => {
        const text = parts.join('');
        const source = new SourceText(text, { path });
        const { findings, suppressed } = applySuppressions(findingsIn(text), source);
        assert.equal(findings.length + suppressed.length, findingsIn(text).length);
        suppressionEdit(text, { path }, at % (text.length + 1), 'email-address');
      }),
    );
  });

  it('takes time in proportion to the text, also where nothing is closed', () => {
    for (const piece of ['/*', "'", '\\"', '`', '"""', '// promptveil-disable-line x - ']) {
      const text = piece.repeat(100_000) + '// promptveil-disable-line';
      const before = performance.now();
      applySuppressions([], new SourceText(text, { path: 'a.ts' }));
      assert.ok(performance.now() - before < 1000, piece);
    }
  });
});

describe('what takes a useless comment out', () => {
  /** The text without what silences nothing in it. */
  function mended(path: string, text: string): string {
    const { unused } = applySuppressions(findingsIn(text), new SourceText(text, { path }));
    const edit = unusedSuppressionEdit(text, { path }, unused);
    return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
  }

  const cases: [what: string, path: string, before: string, after: string][] = [
    ['with its line', 'a.ts', 'a\n  // promptveil-disable-next-line -- why\nb\n', 'a\nb\n'],
    ['with its line and its line end', 'a.py', 'a\r\n# promptveil-disable-line\r\nb\r\n', 'a\r\nb\r\n'],
    ['at the end of a text', 'a.ts', 'a\n// promptveil-disable-next-line', 'a\n'],
    [
      'after code, with the blanks before it',
      'a.ts',
      'a; // promptveil-disable-line \r\nb\r\n',
      'a;\r\nb\r\n',
    ],
    ['before code', 'a.ts', '/* promptveil-disable-line */ a;\n', ' a;\n'],
    ['of markup', 'a.html', '<p>\n  <!-- promptveil-disable-next-line -->\n</p>\n', '<p>\n</p>\n'],
    [
      'of JSX, with its braces',
      'a.tsx',
      '<p>\n  {/* promptveil-disable-next-line */}\n</p>\n',
      '<p>\n</p>\n',
    ],
  ];
  for (const [what, path, before, after] of cases)
    it(`takes it ${what}`, () => {
      assert.equal(mended(path, before), after);
    });

  it('leaves the rules that do silence something, and the reason', () => {
    const line = (rules: string) => `// promptveil-disable-next-line ${rules} -- why\n${value}\n`;
    assert.equal(mended('a.ts', line('iban, email-address,phone-number')), line('email-address'));
    assert.equal(mended('a.ts', line('email-address')), line('email-address'));
  });

  it('takes the whole comment where it needs none of its rules', () => {
    assert.equal(mended('a.ts', '// promptveil-disable-next-line iban, phone-number\na\n'), 'a\n');
  });
});
