import { cueBefore, type Cue } from './cues.ts';

/** The role that stands before a comma, where another closes what it is called: "her bookkeeper, Anna Lind, called". */
export function appositionCue(text: string, start: number, end: number, floor: number): Cue | undefined {
  if (!text.startsWith(', ', start - 2) || !/[,.;)]/.test(text.charAt(end))) return undefined;
  const cue = cueBefore(text, start - 2, floor);
  return cue?.kind === 'role' ? cue : undefined;
}
