import assert from 'node:assert/strict';
import type { Finding } from '../../../src/detect/index.ts';
import { redact, restore, Vault } from '../../../src/dummy/index.ts';
import { findingAt, formats, ruleOf } from './support/documents.ts';
import { loadParsers, type Check } from './support/parsers.ts';

/** Sources in which a name of one word is, or is part of, what the language takes only one word for. */
const sources: Readonly<Record<string, string>> = {
  TypeScript: 'class ⟦T⟧ {}\nclass ⟦T⟧Client extends ⟦T⟧ {}\nconst ⟦U⟧_KEY: ⟦T⟧ = ⟦l⟧_client.get⟦T⟧();\n',
  TSX: 'const ⟦l⟧ = <⟦T⟧Button ⟦l⟧={⟦U⟧}>x</⟦T⟧Button>;\n',
  JavaScript: 'const { ⟦l⟧, ⟦l⟧_key } = ⟦U⟧_CONFIG;\nfunction ⟦l⟧Of(⟦T⟧) { return ⟦U⟧; }\n',
  Python: 'class ⟦T⟧:\n    pass\n\n⟦U⟧_KEY = ⟦l⟧_client\ndef get_⟦l⟧():\n    return ⟦T⟧\n',
  Java: 'class ⟦T⟧ {\n  static final int ⟦U⟧_KEY = 1;\n  ⟦T⟧ get⟦T⟧() { return this; }\n}\n',
  'C++': 'struct ⟦T⟧ { int ⟦l⟧; };\n#define ⟦U⟧ 1\nint ⟦l⟧_key = ⟦U⟧;\n',
  C: 'struct ⟦T⟧ { int ⟦l⟧; };\n#define ⟦U⟧ 1\nint ⟦l⟧_key = ⟦U⟧;\n',
  'C#': 'class ⟦T⟧\n{\n    const int ⟦U⟧_KEY = 1;\n    ⟦T⟧ Get⟦T⟧() { return this; }\n}\n',
  Go: 'package ⟦l⟧\n\ntype ⟦T⟧ struct{}\n\nconst ⟦U⟧_KEY = 1\n\nfunc (x ⟦T⟧) Get⟦T⟧() {}\n',
  Rust: 'struct ⟦T⟧;\nconst ⟦U⟧_KEY: i32 = 1;\nfn get_⟦l⟧() -> ⟦T⟧ { ⟦T⟧ }\n',
  Ruby: 'class ⟦T⟧\nend\n⟦U⟧_KEY = ⟦l⟧_client\n⟦l⟧ = ⟦T⟧.new\n',
  PHP: '<?php\nclass ⟦T⟧ {}\n$⟦l⟧_client = new ⟦T⟧();\n$⟦l⟧ = ⟦U⟧;\n',
  Bash: '⟦U⟧_KEY=1\n⟦l⟧_start() { echo "$⟦U⟧_KEY"; }\n⟦l⟧=$⟦U⟧_KEY\n',
  PowerShell: '$⟦l⟧_client = 1\nfunction Get-⟦T⟧ { $⟦U⟧_KEY }\n',
  CSS: '.⟦T⟧ .⟦l⟧-item { color: red; }\n.⟦U⟧ { color: red; }\n',
  SQL: 'SELECT ⟦l⟧ FROM ⟦T⟧ WHERE ⟦U⟧_KEY = 1;\n',
  TOML: '⟦U⟧_KEY = 1\n⟦T⟧ = 2\n\n[⟦l⟧]\nx = 1\n',
  env: '⟦U⟧_KEY=1\n⟦T⟧=2\n',
};

/** The source with a name in it, and where that stands. */
function plant(source: string, name: string, kind: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = '';
  for (const part of source.split(/(⟦[TUl]⟧)/)) {
    const style = /^⟦([TUl])⟧$/.exec(part)?.[1];
    const written = style === 'U' ? name.toUpperCase() : style === 'l' ? name.toLowerCase() : name;
    if (style !== undefined) findings.push(findingAt(kind, text.length, text.length + name.length));
    text += style === undefined ? part : written;
  }
  return { text, findings };
}

describe('names in identifiers', () => {
  let parsers: ReadonlyMap<string, Check>;

  before(async function () {
    this.timeout(60_000);
    parsers = await loadParsers();
  });

  for (const [language, source] of Object.entries(sources))
    for (const kind of ['organization', 'personName', 'city'])
      it(`become identifiers in ${language}, and come back, where they are of the kind ${kind}`, () => {
        const isWellFormed = parsers.get(language);
        const format = formats.find(({ name }) => name === language)?.languageId;
        assert.ok(isWellFormed && format !== undefined);
        const { text, findings } = plant(source, 'Bluefinch', kind);
        assert.ok(isWellFormed(text), text);
        const vault = new Vault();
        const redacted = redact(text, findings, vault, { ruleOf, format }).text;
        assert.ok(isWellFormed(redacted), redacted);
        assert.equal(redacted.toLowerCase().includes('bluefinch'), false);
        assert.equal(restore(redacted, vault, { format }).text, text);
      });

  it('are written in the style of the place, whatever was seen first', () => {
    const { text, findings } = plant(
      '// ⟦T⟧ is late.\nconst ⟦U⟧_KEY = new ⟦T⟧Client("⟦T⟧").⟦l⟧;\n',
      'Bluefinch',
      'organization',
    );
    assert.equal(
      redact(text, findings, new Vault(), { ruleOf, format: 'typescript' }).text,
      '// Company A is late.\nconst COMPANY_A_KEY = new CompanyAClient("Company A").company_a;\n',
    );
  });
});
