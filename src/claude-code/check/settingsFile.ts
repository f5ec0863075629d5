import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';

/** The settings of a file, with or without comments; empty where there are none, or nothing can be made of them. */
export function readSettings(file: string): Readonly<Record<string, unknown>> {
  const text = readIfThere(file);
  const value: unknown = text === undefined ? undefined : parse(text.replace(/^\uFEFF/, ''));
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** The text of a file; undefined where there is none that can be read. */
export function readIfThere(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
