/** What the command line answers to the shell. */
export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;
