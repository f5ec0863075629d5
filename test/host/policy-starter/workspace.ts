import fs from 'node:fs';
import path from 'node:path';

/** A project in TypeScript with some infrastructure, and modules of others in other languages. */
export default function build(folder: string): void {
  const own = ['package.json', 'src/app.ts', 'tests/app.test.ts', 'infra/main.tf'];
  const foreign = ['pyproject.toml', 'people.csv', 'go.mod'].map((name) => `node_modules/other/${name}`);
  for (const name of [...own, ...foreign]) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), '');
  }
}
