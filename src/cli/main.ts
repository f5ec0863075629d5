import { version } from '../../package.json';
import { exitCodes } from './exitCodes.ts';
import { checkCommand } from './checkCommand.ts';
import { Failure } from './failure.ts';
import { policyCommand } from './policyCommand.ts';
import { protectCommand, unprotectCommand } from './protectCommand.ts';
import { redactCommand, restoreCommand } from './redactCommand.ts';
import { scanCommand } from './scanCommand.ts';
import { usage } from './usage.ts';

/**
 * Runs one command line.
 * @param words what stands after `prompt-veil`
 * @returns the exit code
 * @throws Failure with a sentence for the user
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (asksForHelp(words)) return help();
  switch (command) {
    case 'scan':
      return await scanCommand(rest);
    case 'policy':
      return await policyCommand(rest);
    case 'redact':
      return await redactCommand(rest);
    case 'restore':
      return await restoreCommand(rest);
    case 'protect':
      return await protectCommand(rest);
    case 'unprotect':
      return unprotectCommand(rest);
    case 'check':
      return await checkCommand(rest);
    case '--version':
      process.stdout.write(`${version}\n`);
      return exitCodes.clean;
    case 'help':
      return help();
    case undefined:
      process.stderr.write(usage);
      return exitCodes.failure;
    default:
      throw new Failure(`Unknown command: ${command}. See prompt-veil --help.`);
  }
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

function help(): number {
  process.stdout.write(usage);
  return exitCodes.clean;
}
