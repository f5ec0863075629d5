import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');

function readJson(file: string): Record<string, string> {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
}

/** Every message that the sources hand to `l10n.t`, as VS Code looks it up. */
function messagesInSource(): Set<string> {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const messages = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = fs.readFileSync(path.join(root, 'src', file), 'utf8');
    if (!text.includes('l10n.t(')) continue;
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest), messages);
  }
  return messages;
}

function visit(node: ts.Node, messages: Set<string>): void {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const [message] = node.arguments;
    const isL10n = ts.isPropertyAccessExpression(expression) && expression.name.text === 'l10n';
    if (isL10n && name.text === 't' && message) {
      assert.ok(ts.isStringLiteralLike(message), 'l10n.t takes a literal: tools must be able to read it');
      messages.add(message.text);
    }
  }
  ts.forEachChild(node, (child) => visit(child, messages));
}

describe('Words in other languages', () => {
  const folder = path.join(root, 'l10n');
  const bundles = fs.existsSync(folder) ? fs.readdirSync(folder) : [];

  it('are kept for exactly the messages that the sources show', () => {
    const messages = [...messagesInSource()].sort();
    assert.ok(messages.length > 0);
    for (const bundle of bundles)
      assert.deepEqual(Object.keys(readJson(`l10n/${bundle}`)).sort(), messages, bundle);
  });

  it('are kept for exactly the names in package.json', () => {
    const manifest = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
    const names = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name))].sort();
    const files = fs.readdirSync(root).filter((name) => /^package\.nls(\.[\w-]+)?\.json$/.test(name));
    for (const file of files) assert.deepEqual(Object.keys(readJson(file)).sort(), names, file);
  });

  it('keep the places where numbers and names go', () => {
    const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    for (const bundle of bundles)
      for (const [message, translation] of Object.entries(readJson(`l10n/${bundle}`)))
        assert.deepEqual(places(translation), places(message), `${bundle}: ${message}`);
  });
});
