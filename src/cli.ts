import { exitCodes } from './cli/exitCodes.ts';
import { Failure } from './cli/failure.ts';
import { runCommandLine } from './cli/main.ts';

runCommandLine(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Only our own sentences are printed: another error's message could quote what was being scanned.
    const sentence = error instanceof Failure ? error.message : 'Prompt Veil failed unexpectedly.';
    process.stderr.write(`prompt-veil: ${sentence}\n`);
    process.exitCode = exitCodes.failure;
  },
);
