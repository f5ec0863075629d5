import { unitBytes, type UnitBytes } from '../unitBytes.ts';
import { base64Span, digitRuns } from './base64.ts';
import { hexSpan } from './hex.ts';
import { percentSpans } from './percent.ts';
import { wrappedSpan } from './wrappedBase64.ts';

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
  for (let index = 0; index < runs.length;) {
    const { span: wrapped, count } = wrappedSpan(text, runs, index);
    if (wrapped) yield wrapped;
    else
      for (const { start, end } of runs.slice(index, index + count)) {
        const span = hexSpan(text, start, end) ?? base64Span(text, start, end);
        if (span) yield span;
      }
    index += count;
  }
  yield* percentSpans(text);
}
