import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const { contributes } = read('package.json') as Manifest;
const commands = new Set(contributes.commands.map(({ command }) => command));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe('the walkthrough', () => {
  it('leads to commands that exist, in every language', () => {
    for (const file of fs.readdirSync(root).filter((name) => /^package\.nls(\.\w+)?\.json$/.test(name))) {
      const texts = read(file) as Record<string, string>;
      for (const { id, description } of steps) {
        const text = texts[description.replaceAll('%', '')] ?? '';
        const linked = [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');
        assert.ok(linked.length > 0, `${file}: ${id}`);
        for (const command of linked) assert.ok(commands.has(command), `${file}: ${id}: ${command}`);
      }
    }
  });

  it('ticks a step off when its own command has run', () => {
    for (const { id, completionEvents } of steps)
      for (const event of completionEvents) assert.ok(commands.has(event.replace('onCommand:', '')), id);
  });

  it('has a picture for each step, in the colours of the theme alone', () => {
    for (const { id, media } of steps) {
      assert.ok(media.altText.startsWith('%'), id);
      const svg = fs.readFileSync(path.join(root, media.svg), 'utf8');
      const plain = svg
        .replace(/var\([^()]*(?:\([^()]*\))?[^()]*\)/g, '')
        .replace('http://www.w3.org/2000/svg', '');
      assert.doesNotMatch(plain, /#[0-9a-f]{3,8}\b|rgb|<script|https?:/i, id);
    }
  });
});
