export const usage = `Usage: prompt-veil <command> [options]

  scan [PATH…]            Find secrets and personal data (default: this folder)
    --staged              Scan what git will commit, and only the lines it adds
    --stdin --as NAME     Scan standard input as if it were the file NAME
    --format FORMAT       text (default), json, sarif, markdown, html or csv
    --policy FILE         Use this policy instead of the nearest .promptveil.json
    --fail-on ACTION      Exit with 1 at block (default), warn, hint, or none
    --report-reserved     Also report values that belong to nobody
    --output FILE         Write the report to a file
    --baseline FILE       Show only what this baseline does not hold
    --write-baseline FILE Accept what is found today

  redact [FILE|-]         Print a text with dummy data in place of what was found
  redact FILE… --output FOLDER
                          Write copies with dummy data, the same dummy for a value in all
    --vault FILE          Remember the pairs, encrypted, so that restore can undo it
    --expires DAYS        From then on the vault does not open any more
    --as NAME             The name to judge standard input by
    --policy FILE

  restore [FILE|-]        Print a text with the real values back in place
    --vault FILE          The vault that redact wrote (required)

  policy check            Look for faults in the policies that hold here
  policy explain [PATH]   Tell what they say, and why, of everything or of one file
                          (VS Code's settings are not seen here)
  policy hash [FILE|-]    Hash a list of names, one a line, for a policy's dictionaries

  protect [--user] [--yes]   Protect Claude Code in this project (or everywhere): shows
                             every line first; writes the mod, its hook and deny rules
  unprotect [--user]         Take all of that out again
  check                      Say what is protected, by trying it where Claude Code is installed
  hook                       Settings hook for Claude Code and VS Code agents (JSON on stdin)

Exit code: 0 clean or below --fail-on, 1 findings at or above it, 2 usage or I/O error.
`;
