import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from './install.ts';

export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** A secret scanner seen as a function from texts to the number of alerts in each. */
export interface SecretPeer {
  readonly name: string;
  alerts(texts: readonly NamedText[]): Promise<number[]>;
}

interface SecretlintCore {
  lintSource: (request: object) => Promise<{ messages: unknown[] }>;
}

const preset = '@secretlint/secretlint-rule-preset-recommend';

export async function loadSecretlint(load: (name: string) => Promise<unknown>): Promise<SecretPeer> {
  const { lintSource } = (await load('@secretlint/core')) as SecretlintCore;
  const { creator } = (await load(preset)) as { creator: unknown };
  const config = { rules: [{ id: preset, rule: creator, options: {} }] };
  return {
    name: 'secretlint (recommended preset)',
    alerts: async (texts) => {
      const counts: number[] = [];
      for (const { path, text } of texts) {
        const source = { filePath: path, content: text, ext: '.txt', contentType: 'text' };
        counts.push((await lintSource({ source, options: { config } })).messages.length);
      }
      return counts;
    },
  };
}

const gitleaksVersion = 'v8.28.0';

/** Builds gitleaks once with the machine's Go; undefined where there is none. */
export function loadGitleaks(): SecretPeer | undefined {
  const folder = cacheFolder(`gitleaks-${gitleaksVersion}`);
  const binary = join(folder, 'gitleaks');
  if (!existsSync(binary)) {
    try {
      const environment = { ...process.env, GOBIN: folder };
      execFileSync('go', ['install', `github.com/zricethezav/gitleaks/v8@${gitleaksVersion}`], {
        env: environment,
        stdio: 'ignore',
      });
    } catch {
      return undefined;
    }
  }
  return {
    name: `gitleaks ${gitleaksVersion}`,
    alerts: (texts) => Promise.resolve(runGitleaks(binary, texts)),
  };
}

/** A file a text in a temporary folder, one run over all of them. */
function runGitleaks(binary: string, texts: readonly NamedText[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'gitleaks-'));
  try {
    texts.forEach(({ path, text }, index) => {
      const file = join(folder, 'texts', String(index), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    });
    const report = join(folder, 'report.json');
    const flags = ['--no-banner', '--exit-code', '0', '--report-format', 'json', '--report-path', report];
    execFileSync(binary, ['dir', join(folder, 'texts'), ...flags], { stdio: 'ignore' });
    const counts = texts.map(() => 0);
    for (const { File } of JSON.parse(readFileSync(report, 'utf8')) as { File: string }[]) {
      const index = Number(File.slice(join(folder, 'texts').length + 1).split('/')[0]);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
