import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');
const languages = ['de'];

type Texts = Readonly<Record<string, string>>;

function readTexts(file: string): Texts {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Texts;
}

/** Every message that the sources hand to `l10n.t`, as VS Code looks it up, with the file it stands in. */
function messagesInSources(): ReadonlyMap<string, string> {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const messages = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = fs.readFileSync(path.join(root, 'src', file), 'utf8');
    if (text.includes('l10n.t('))
      visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), (message) =>
        messages.set(message, file),
      );
  }
  return messages;
}

/** `vscode.l10n.t(…)`, and `l10n.t(…)` where a room is handed what speaks. */
function visit(node: ts.Node, found: (message: string) => void): void {
  if (ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText())) {
    const [message] = node.arguments;
    const isLiteral = message !== undefined && ts.isStringLiteralLike(message);
    assert.ok(isLiteral, `l10n.t takes a literal, so that tools can read it: ${node.getText()}`);
    found(message.text);
  }
  ts.forEachChild(node, (child) => visit(child, found));
}

/** The keys that package.json refers to. */
function keysInManifest(): string[] {
  const manifest = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
  return [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key))];
}

const lacking = (texts: Texts, keys: Iterable<string>): string[] => [...keys].filter((key) => !texts[key]);
const leftOver = (texts: Texts, keys: Iterable<string>): string[] => {
  const known = new Set(keys);
  return Object.keys(texts).filter((key) => !known.has(key));
};

/** What a translation has to keep: places for numbers and names, code, commands, line breaks; no names of commands. */
function fixedParts(text: string): string[] {
  const parts: string[] = text.match(/\{\d\}|`[^`]+`|\(command:[\w.]+\)|\n/g) ?? [];
  return parts.filter((part) => !/^`[A-Z]/.test(part)).sort();
}

describe('Words in other languages', () => {
  const messages = messagesInSources();
  const keys = keysInManifest();

  it('has an English text for exactly the keys of package.json', () => {
    const texts = readTexts('package.nls.json');
    assert.deepEqual(lacking(texts, keys), [], 'missing in package.nls.json');
    assert.deepEqual(leftOver(texts, keys), [], 'no longer used, in package.nls.json');
  });

  for (const language of languages) {
    const bundleFile = `l10n/bundle.l10n.${language}.json`;
    const manifestFile = `package.nls.${language}.json`;

    it(`has a text in ${language} for exactly the messages of the sources`, () => {
      const texts = readTexts(bundleFile);
      const missing = lacking(texts, messages.keys()).map(
        (message) => `${messages.get(message)}: ${message}`,
      );
      assert.deepEqual(missing, [], `missing in ${bundleFile}`);
      assert.deepEqual(leftOver(texts, messages.keys()), [], `no longer used, in ${bundleFile}`);
    });

    it(`has a text in ${language} for exactly the keys of package.json`, () => {
      const texts = readTexts(manifestFile);
      assert.deepEqual(lacking(texts, keys), [], `missing in ${manifestFile}`);
      assert.deepEqual(leftOver(texts, keys), [], `no longer used, in ${manifestFile}`);
    });

    it(`keeps in ${language} what is no word: places, code, commands, line breaks`, () => {
      const english = readTexts('package.nls.json');
      const pairs = [
        ...Object.entries(readTexts(bundleFile)),
        ...Object.entries(readTexts(manifestFile)).map(([key, text]) => [english[key] ?? '', text] as const),
      ];
      for (const [original, translation] of pairs)
        assert.deepEqual(fixedParts(translation), fixedParts(original), original);
    });
  }
});
