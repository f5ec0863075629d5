import { Failure } from './failure.ts';

/** Turns Node's complaint about the arguments into one of ours. */
export function parseWords<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Wrong arguments';
    // Its second sentence tells how to write a file name that begins with a hyphen, which is seldom what was meant.
    const [complaint = message] = message.split(/\.(?: |$)/);
    throw new Failure(`${complaint}. See prompt-veil --help.`);
  }
}
