import { readFileSync } from 'node:fs';
import { Engine, fingerprinter } from './engine/index.ts';
import { defaultPolicy } from './policy/index.ts';

const engine = new Engine({ policy: defaultPolicy, fingerprint: fingerprinter(new Uint8Array(32)) });
const [, , , path = ''] = process.argv;
process.stdout.write(JSON.stringify(engine.check(readFileSync(path, 'utf8'), { path })) + '\n');
