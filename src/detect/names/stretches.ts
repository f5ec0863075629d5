import type { SourceText } from '../sourceText.ts';
import type { Stretch, Register } from './entity.ts';
import type { Family } from '../context/format.ts';

const registers: Readonly<Partial<Record<Family, Register>>> = {
  prose: 'prose',
  log: 'log',
  data: 'data',
  config: 'data',
};

/** The parts of a text that are read for names, and how they read. */
export function stretchesOf(source: SourceText): Stretch[] {
  const { text, format } = source;
  const register =
    format.id === 'markdown' || format.id === 'restructuredtext' ? 'documentation' : registers[format.family];
  if (register) return [{ text, start: 0, end: text.length, register }];
  return [];
}
