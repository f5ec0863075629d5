import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { hooksFor, modFolderOf, recordFileOf, settingsFileOf, type Place } from './places.ts';
import {
  addToSettings,
  removeFromSettings,
  undoSplices,
  type Additions,
  type Splice,
} from './settingsText.ts';

/** What `protect` will do, to be shown before it is done. */
export interface ProtectionPlan {
  readonly place: Place;
  readonly settingsFile: string;
  /** Undefined where there is no file yet. */
  readonly before: string | undefined;
  readonly after: string;
  readonly modFolder: string;
  /** Below {@link modFolder}. */
  readonly modFiles: readonly string[];
  readonly record: ProtectionRecord;
}

/** Kept beside the mod: what was added, and how to take it out again. Holds nothing of the user's settings. */
export interface ProtectionRecord {
  readonly version: 1;
  readonly createdSettings: boolean;
  /** Folders that were not there before, outermost first, relative to the place's folder; '' is that folder itself. */
  readonly createdFolders: readonly string[];
  /** SHA-256 of the settings as they were written. */
  readonly written: string;
  readonly splices: readonly Splice[];
  readonly added: Additions;
}

/**
 * Works out what protecting a place means. Where it is protected already, what was added before is taken out first: so
 * the rules keep step with the policy.
 * @param modSource the mod as it was built
 * @throws UnreadableSettings, or the file system's error
 */
export function planProtection(place: Place, deny: readonly string[], modSource: string): ProtectionPlan {
  const settingsFile = settingsFileOf(place);
  const current = readIfThere(settingsFile);
  const old = readRecord(place);
  const base = old && current !== undefined ? withoutOurs(current, old) : current;
  const before = old?.createdSettings === true && base !== undefined && isEmptied(base) ? undefined : base;
  const { text, splices, added } = addToSettings(before, { deny, hooks: hooksFor(place) });
  const record: ProtectionRecord = {
    version: 1,
    createdSettings: before === undefined,
    createdFolders: old?.createdFolders ?? missingFolders(place),
    written: hashOf(text),
    splices,
    added,
  };
  const modFiles = readdirSync(modSource, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(modSource, path.join(entry.parentPath, entry.name)));
  return {
    place,
    settingsFile,
    before: current,
    after: text,
    modFolder: modFolderOf(place),
    modFiles,
    record,
  };
}

/** Writes the mod, then the settings that name its hook, then the record. */
export function applyProtection(
  { place, settingsFile, after, modFolder, record }: ProtectionPlan,
  modSource: string,
): void {
  rmSync(modFolder, { recursive: true, force: true });
  mkdirSync(path.dirname(modFolder), { recursive: true });
  cpSync(modSource, modFolder, { recursive: true });
  writeWhole(recordFileOf(place), `${JSON.stringify(record, null, 2)}\n`);
  writeWhole(settingsFile, after);
}

/**
 * Takes the protection out again. Settings that were not touched since become what they were, byte for byte; in others
 * only our entries go.
 * @returns false where there was nothing to take out
 */
export function removeProtection(place: Place): boolean {
  const record = readRecord(place);
  if (!record) return false;
  const settingsFile = settingsFileOf(place);
  const current = readIfThere(settingsFile);
  if (current !== undefined) {
    const text = withoutOurs(current, record);
    if (record.createdSettings && isEmptied(text)) rmSync(settingsFile);
    else writeWhole(settingsFile, text);
  }
  rmSync(modFolderOf(place), { recursive: true, force: true });
  for (const folder of [...record.createdFolders].reverse()) removeIfEmpty(path.join(place.folder, folder));
  return true;
}

/** What was added to a place, or undefined where it is not protected. */
export function readRecord(place: Place): ProtectionRecord | undefined {
  const text = readIfThere(recordFileOf(place));
  if (text === undefined) return undefined;
  try {
    const record = JSON.parse(text) as Partial<ProtectionRecord>;
    return record.version === 1 && record.added !== undefined ? (record as ProtectionRecord) : undefined;
  } catch {
    return undefined;
  }
}

function withoutOurs(current: string, { written, splices, added }: ProtectionRecord): string {
  return hashOf(current) === written ? undoSplices(current, splices) : removeFromSettings(current, added);
}

function isEmptied(text: string): boolean {
  return text.replace(/^\uFEFF/, '').replace(/[\s{}]/g, '') === '';
}

function missingFolders(place: Place): string[] {
  return ['', 'skills'].filter((folder) => !existsSync(path.join(place.folder, folder)));
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(draft, text);
  renameSync(draft, file);
}
