import type { RuleOrDetector } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { password, passwordScore, structureEvidence, structureRule } from './structure.ts';

const info = structureRule('command-line-password', 'Password on a command line', 'password', 0.8);

/** Passwords that stand at a place of a command line, with no option before them. */
const positionalPasswords = (
  [
    // mc alias set NAME URL KEY SECRET
    [
      ['mc alias set ', 'mc config host add '],
      /\bmc (?:alias set|config host add) \S{1,60} https?:\/\/\S{1,120} (?<quote>["']?)\S{3,128}\k<quote> ["']?(?<value>[^\s"']{8,128})/,
    ],
    // htpasswd -cb FILE USER PASSWORD; htpasswd -nb USER PASSWORD
    [
      ['htpasswd -'],
      /\bhtpasswd[ ](?:-(?!\w*n)\w*b\w*[ ]\S{1,80}[ ]|-\w*n\w*b\w*[ ]|-\w*b\w*n\w*[ ])(?!-)\S{1,60}[ ](?<quote>["']?)(?<value>[^\s"']{3,80})\k<quote>(?=\s|$)/,
    ],
    // net use Z: \\server\share PASSWORD /user:NAME
    [['/user:'], /\bnet[ ]+use[ ](?:\S{1,80}[ ]){1,3}?(?<value>[^\s\\/*:]{3,80})[ ]+\/user:\S/i],
    // net use Z: \\server\share /user:NAME PASSWORD
    [
      ['/user:'],
      /\bnet[ ]+use[ ](?:\S{1,80}[ ]+){1,3}\/user:\S{1,60}[ ]+(?<quote>["']?)(?<value>[^\s"'\/*]{3,80})\k<quote>(?=\s|$)/i,
    ],
    // schtasks /create … /ru NAME /rp PASSWORD; runas and wmic are asked in the same way
    [
      [' /rp ', ' /password:'],
      /\b(?:schtasks|wmic|cmdkey|netdom|sc)\b[^\n]{1,200}?[ ]\/(?:rp[ ]+|pass(?:word)?:)(?<quote>["']?)(?<value>[^\s"'*]{3,80})\k<quote>(?=\s|$)/i,
    ],
    // net user NAME PASSWORD /add
    [
      ['net user '],
      /\bnet[ ]+user[ ]+[\w.-]{1,40}[ ]+(?<quote>["']?)(?<value>[^\s"'\/*]{3,80})\k<quote>[ ]+\/\w/i,
    ],
    // rabbitmqctl add_user NAME PASSWORD
    [
      ['rabbitmqctl '],
      /\brabbitmqctl[ ](?:-\S{1,40}[ ]){0,3}(?:add_user|change_password)[ ]\S{1,60}[ ](?<quote>["']?)(?<value>[^\s"']{3,80})\k<quote>(?=\s|$)/,
    ],
    // echo NAME:PASSWORD | chpasswd
    [
      ['chpasswd'],
      /\becho[ ](?:-\w+[ ])?(?<quote>["']?)[\w.-]{1,40}:(?<value>[^\s"'|]{3,80})\k<quote>[ ]?\|[ ]?(?:sudo[ ])?(?:\/usr\/sbin\/)?chpasswd\b/,
    ],
    // echo PASSWORD | docker login --password-stdin
    [
      ['password-stdin'],
      /\b(?:echo|printf)[ ](?:-\w+[ ])?(?<quote>["']?)(?<value>[^\s"'|$]{3,200})\k<quote>[ ]?\|[^|\n]{1,100}--password-stdin\b/,
    ],
    // sqlplus NAME/PASSWORD@HOST
    [['sqlplus '], /\bsqlplus[ ](?:-\w+[ ])?["']?[\w$]{1,40}\/(?<value>[^\s@"'\/]{3,80})@/i],
    // lftp -u NAME,PASSWORD
    [['lftp '], /\blftp[ ](?:\S{1,40}[ ]){0,3}?-u[ ]["']?[\w.@-]{1,60},["']?(?<value>[^\s"',]{3,80})/],
    // http --auth NAME:PASSWORD
    [
      ['--auth ', '--auth=', ' -a '],
      /\b(?:https?|xhs?)[ ](?:\S{1,60}[ ]){0,3}?(?:--auth[ =]|-a[ ])["']?[\w.@-]{1,60}:(?<value>[^\s"']{3,80})/,
    ],
    // echo PASSWORD | sudo -S
    [
      ['sudo -s'],
      /\becho[ ](?:-\w+[ ])?(?<quote>["']?)(?<value>[^\s"'|]{3,80})\k<quote>[ ]?\|[ ]?sudo[ ]-S\b/,
    ],
  ] as const
).map(([keywords, pattern]) =>
  embedded({
    ...info,
    keywords,
    before: 160,
    after: 160,
    pattern,
    boundary: false,
    validate: password(0.8),
  }),
);

/** `SQL> CONNECT NAME/PASSWORD@HOST`, `redis:6379> AUTH PASSWORD`: at the start of a line or behind a prompt. */
const promptPassword = token({
  ...info,
  keywords: ['connect ', '> auth '],
  pattern:
    /(?:connect[ ][\w$]{1,40}\/(?=[^\s@]{4,80}@\w)|> auth[ ](?:[\w.-]{1,40}[ ])?)(?<value>[^\s@"'\/]{4,128})(?=@|[ \t]*\r?(?:\n|$))/i,
  boundary: false,
  validate: (value, candidate) => {
    const { text } = candidate.source;
    const line = text.slice(text.lastIndexOf('\n', candidate.start) + 1, candidate.start);
    return /^(?:SQL> )?connect |:\d{2,5}> auth /i.test(line) && password(0.8)(value, candidate);
  },
});

/** `["--requirepass", "…"]`: the option and its value as two strings of a list. */
const listedOption = token({
  ...info,
  keywords: ['"--', "'--"],
  pattern:
    /(?<quote>["'])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|requirepass|token|secret|api-?key)\k<quote>\s{0,40},\s{0,40}(?<open>["'])(?<value>[^"'\n]{6,200})\k<open>/i,
  boundary: false,
  validate: (value) => {
    const score = /\d|[^\w\s-]/.test(value) && !/^[-.\/]/.test(value) ? passwordScore(value, 0.75) : 0;
    return score > 0.4 && { score, evidence: structureEvidence };
  },
});

/** Passwords of commands that no option of theirs names; see commandLine.ts for those that one does. */
export const commandPositions: readonly RuleOrDetector[] = [
  ...positionalPasswords,
  promptPassword,
  listedOption,
];
