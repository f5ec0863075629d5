import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { previewOf } from '../../../src/claude-code/protection/preview.ts';
import { projectPlace, settingsFileOf } from '../../../src/claude-code/protection/places.ts';
import {
  applyProtection,
  planProtection,
  readRecord,
  removeProtection,
} from '../../../src/claude-code/protection/protect.ts';

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

/** Settings as people write them. */
const settings: string[] = [
  '',
  '\n',
  '{}',
  '{}\n',
  '{ }',
  '{\n}\n',
  '{\n\n}\n',
  '\uFEFF{}\n',
  '{"model":"opus"}',
  '{ "model": "opus" }\n',
  '{\n  "model": "opus"\n}\n',
  '{\n\t"model": "opus"\n}\n',
  '{\n    "model": "opus",\n}\n',
  crlf('{\n  "model": "opus"\n}\n'),
  '// mine\n{\n  "model": "opus" // best\n}\n',
  '{\n  /* nothing yet */\n}\n',
  '{\n  "permissions": {}\n}\n',
  '{\n  "permissions": { "allow": ["Bash(ls)"] }\n}\n',
  '{\n  "permissions": {\n    "deny": []\n  }\n}\n',
  '{"permissions":{"deny":["Read(x)"]}}',
  '{\n  "permissions": {\n    "deny": [\n      "Read(x)",\n      "Read(**/.env)"\n    ]\n  }\n}\n',
  '{\n  "permissions": {\n    "deny": ["Read(x)"], // keep\n    "ask": []\n  },\n  "model": "opus"\n}\n',
  '{\n  "hooks": {}\n}\n',
  '{\n  "hooks": { "Stop": [] }\n}\n',
  '{\n  "hooks": {\n    "UserPromptSubmit": [{ "hooks": [{ "type": "command", "command": "true" }] }]\n  }\n}\n',
  crlf('{\n\t"hooks": {\n\t\t"PreToolUse": []\n\t},\n\t"permissions": {\n\t\t"deny": [ ]\n\t}\n}\n'),
  '{\n  "env": { "A": "1" },\n\n\n  "permissions": { "defaultMode": "plan" }\n}',
  '{\n  "z": 1,\n  "a": [1,2,\n 3],\n  "permissions":\n    { "deny":\n      [ "Read(a)"\n      , "Read(b)"\n      ]\n    }\n}\n',
  '{ "name": "Zoë 🦊", "permissions": { "deny": ["Read(ü)"] } }\n',
  '{"hooks":{"PostToolUse":[{"matcher":"Bash","hooks":[]}]},"permissions":{"deny":["Read(q)"],"allow":[]}}\n',
];

const deny = ['Read(**/.env)', 'Read(!**/.env.example)', 'Read(**/*.pem)'];

describe('protecting a project', () => {
  let root: string;
  let mod: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'prompt-veil-protect-'));
    mod = path.join(root, 'built');
    mkdirSync(path.join(mod, 'hooks'), { recursive: true });
    writeFileSync(path.join(mod, 'hooks', 'register.js'), 'export function register() {}\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const place = () => projectPlace(path.join(root, 'project'));
  const protect = (rules = deny): void => applyProtection(planProtection(place(), rules, mod), mod);
  const write = (text: string): void => {
    mkdirSync(place().folder, { recursive: true });
    writeFileSync(settingsFileOf(place()), text);
  };
  const read = (): string => readFileSync(settingsFileOf(place()), 'utf8');

  assert.equal(settings.length, 30);
  settings.forEach((text, index) => {
    it(`adds to settings ${index + 1} and leaves them byte for byte as they were`, () => {
      write(text);
      protect();
      const now = parse(read().replace(/^\uFEFF/, '')) as { permissions: { deny: string[] }; hooks: object };
      for (const rule of deny) assert.ok(now.permissions.deny.includes(rule), rule);
      assert.deepEqual(Object.keys(now.hooks).filter((name) => /Submit|ToolUse/.test(name)).length, 3);
      assert.ok(removeProtection(place()));
      assert.equal(read(), text);
      assert.ok(!existsSync(path.join(place().folder, 'skills')));
    });
  });

  it('leaves nothing behind where there was nothing', () => {
    mkdirSync(path.join(root, 'project'));
    protect();
    assert.ok(readRecord(place()));
    removeProtection(place());
    assert.ok(!existsSync(place().folder));
  });

  it('keeps what the user has changed since', () => {
    write('{\n  "permissions": { "deny": ["Read(mine)"] }\n}\n');
    protect();
    write(read().replace('"Read(mine)"', '"Read(mine)", "Read(later)"'));
    removeProtection(place());
    assert.deepEqual(parse(read()), { permissions: { deny: ['Read(mine)', 'Read(later)'] } });
  });

  it('does not claim a rule that the user already had', () => {
    const before = '{ "permissions": { "deny": ["Read(**/.env)"] } }\n';
    write(before);
    protect();
    write(`${read()}\n`);
    removeProtection(place());
    assert.deepEqual(parse(read()), parse(before));
  });

  it('keeps the rules in step with the policy and can still be undone', () => {
    const before = '{\n  "model": "opus"\n}\n';
    write(before);
    protect();
    protect(['Read(**/.env)', 'Read(/new/**)']);
    const { permissions } = parse(read()) as { permissions: { deny: string[] } };
    assert.deepEqual(permissions.deny, ['Read(**/.env)', 'Read(/new/**)']);
    removeProtection(place());
    assert.equal(read(), before);
  });

  it('leaves settings alone that are no object', () => {
    write('[1, 2]');
    assert.throws(() => planProtection(place(), deny, mod), /not a JSON object/);
    assert.equal(read(), '[1, 2]');
  });

  it('shows every line that it will write', () => {
    write('{\n  "model": "opus"\n}\n');
    const preview = previewOf(planProtection(place(), deny, mod));
    for (const rule of deny)
      assert.match(preview, new RegExp(`^\\+ .*${rule.replace(/[()*!/.]/g, '\\$&')}`, 'm'));
    assert.match(preview, /^\+ hooks.register\.js$/m);
    assert.match(preview, /^ {4}"model": "opus"/m);
  });

  it('shows each line that it will write anew, beside what it said before', () => {
    const list = '  "permissions": { "allow": ["Bash(ls:*)"] },';
    write(`{\n${list}\n  "model": "opus"\n}\n`);
    const lines = previewOf(planProtection(place(), deny, mod)).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('- ')),
      [`- ${list}`],
    );
    const left = lines.slice(1, lines.indexOf('')).filter((line) => !line.startsWith('- '));
    protect();
    assert.equal(left.map((line) => line.slice(2)).join('\n'), read());
  });
});
