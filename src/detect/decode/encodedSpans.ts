import { unitBytes, type UnitBytes } from '../unitBytes.ts';
import { base64Span, digitRuns, type DigitRun } from './base64.ts';
import { hexSpan } from './hex.ts';
import { percentSpans } from './percent.ts';
import { mayBeWrapped, wrappedSpan } from './wrappedBase64.ts';

/** A stretch of encoded text, and what it holds. */
export interface EncodedSpan {
  readonly encoding: 'base64' | 'hexadecimal' | 'percent';
  /** UTF-16 offsets of the stretch in the outer text. */
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
  /** Where a part of the decoded text stands in the outer text: the whole stretch, unless parts can be told apart. */
  readonly rangeOf: (start: number, end: number) => [start: number, end: number];
}

/** The encoded stretches of a text whose decoded form is itself text. */
export function* encodedSpans(text: string, bytes: UnitBytes = unitBytes(text)): Generator<EncodedSpan> {
  // Hexadecimal digits are base64 digits too, so that one sweep finds the candidates of both.
  const runs = digitRuns(text, bytes);
  // The lines of a stretch that is no text are not tried as the first of another.
  let triedTo = 0;
  for (let index = 0; index < runs.length; index++) {
    const { start, end } = runs[index] as DigitRun;
    if (index >= triedTo && mayBeWrapped(start, end)) {
      const { span: wrapped, count } = wrappedSpan(text, runs, index);
      triedTo = index + count;
      if (wrapped) {
        yield wrapped;
        index = triedTo - 1;
        continue;
      }
    }
    const span = hexSpan(text, start, end) ?? base64Span(text, start, end);
    if (span) yield span;
  }
  yield* percentSpans(text);
}
