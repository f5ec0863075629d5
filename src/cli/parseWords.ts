import { Failure } from './failure.ts';

/** Turns Node's complaint about the arguments into one of ours. */
export function parseWords<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new Failure(
      `${error instanceof Error ? error.message : 'Wrong arguments.'} See prompt-veil --help.`,
    );
  }
}
