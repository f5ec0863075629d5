import { exitCodes } from './cli/exitCodes.ts';
import { codeOf, Failure, reasonOf } from './cli/failure.ts';
import { hookCommand } from './cli/hookCommand.ts';

/** Claude Code waits for its hook at every prompt, so the rest of the program is only loaded for other commands. */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'hook') return hookCommand();
  const { runCommandLine } = await import('./cli/main.ts');
  return runCommandLine(command === undefined ? [] : [command, ...rest]);
}

// What could not be printed was not checked, as far as anybody can tell. A reader such as `head` that has seen enough
// needs no sentence.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE')
    process.stderr.write(`prompt-veil: Could not write the output: ${reasonOf(error)}\n`);
  process.exit(exitCodes.failure);
});

run(process.argv.slice(2)).then(
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
