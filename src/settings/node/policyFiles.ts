import { unwatchFile, watchFile } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HostPolicies, HostPolicyFile } from '../hostPolicies.ts';
import { machineFolder, userFolder } from './folders.ts';

const largestPolicyBytes = 16 * 1024 * 1024;
const pollingMs = 5000;

/**
 * Reads a text file for a policy.
 * @returns undefined where there is no such file
 * @throws where it cannot be read or is too large
 */
export async function readPolicyText(file: string): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    if (size > largestPolicyBytes) throw new RangeError('The file is too large for a policy.');
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The administrator's policy and the user's own one, from their places in the file system. */
export class NodeHostPolicies implements HostPolicies {
  private readonly files: readonly Omit<HostPolicyFile, 'text'>[];

  constructor(folders: { readonly machine: string; readonly user: string } = defaultFolders()) {
    this.files = [
      { kind: 'machine', path: inFolder(folders.machine), source: "administrator's policy" },
      { kind: 'user', path: inFolder(folders.user), source: 'user policy' },
    ];
  }

  async read(): Promise<readonly HostPolicyFile[]> {
    const found: HostPolicyFile[] = [];
    for (const file of this.files) {
      try {
        const text = await readPolicyText(file.path);
        if (text !== undefined) found.push({ ...file, text });
      } catch {
        found.push({ ...file, text: undefined });
      }
    }
    return found;
  }

  readText(file: string): Promise<string | undefined> {
    return readPolicyText(file);
  }

  /** Polls: the folder may not exist yet, and these files change once a year. */
  watch(onChange: () => void): { dispose(): void } {
    for (const file of this.files) watchFile(file.path, { persistent: false, interval: pollingMs }, onChange);
    return { dispose: () => this.files.forEach((file) => unwatchFile(file.path, onChange)) };
  }
}

function defaultFolders(): { machine: string; user: string } {
  return { machine: machineFolder(), user: userFolder() };
}

function inFolder(folder: string): string {
  return path.join(folder, 'policy.json').replace(/\\/g, '/');
}
