import { GateClosed } from '../requests/messageGate.ts';
import { NotRecorded } from '../requests/requestRecord.ts';
import { ClaudeFailure } from './failure.ts';

/** Writes down what went wrong for whoever has to find out why. */
export type LogProblem = (error: unknown) => void;

/**
 * What the log may know of an error: its kind and where it arose. An unexpected error's message may quote what was being
 * sent, so it is left out.
 */
export function describeForLog(error: unknown): string | undefined {
  if (error instanceof ClaudeFailure)
    return error.failure.kind === 'cancelled'
      ? undefined
      : `${error.message} ${error.failure.status ?? ''}`.trim();
  if (error instanceof GateClosed || error instanceof NotRecorded) return error.message;
  if (!(error instanceof Error)) return 'Something that is no error was thrown.';
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name} before or during a request`, ...frames.slice(0, 8)].join('\n');
}
