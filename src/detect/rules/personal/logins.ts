import { landmarksOf } from '../../context/landmarks.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { username } from './account.ts';
import { hasHandleForm, isService, namesPerson, nobody } from './accountNames.ts';

function reportName(
  report: Report,
  text: string,
  [start, end]: readonly [number, number],
  score = 0.65,
): void {
  const name = text.slice(start, end);
  if (!nobody.test(name) && !isService(name)) report(username, start, end, score, [{ kind: 'structure' }]);
}

/** Behind the `@` of a prompt: the host, the folder, and the sign that waits for a command. */
const promptEnd =
  /@[\w-][\w.-]{0,62}(?::(?:~|\/)[^\n$#%>@]{0,80}|[ ](?:~|\/|[\w.-]{1,40}\])[^\n$#%>@]{0,80})[$#%>][ ]/y;
const promptStart = /(?:^|\n)[ \t]*(?:\([\w.-]{1,30}\)[ ])?\[?(?<value>[a-z_][\w.-]{1,31})$/d;
/** `jdoe42 <jane@…>`: who owns a package or made a change. */
const beforeAddress = /(?:^|\n)[ \t\d]{0,12}(?<value>[a-z][\w.-]{2,38})[ ]<[\w.+-]{1,64}$/d;
const reach = 110;

/** The user of a shell's prompt, `jdoe42@host:~$ ` or `[jdoe42@host dir]$ `, and the one before an address. */
export const promptUsers: Detector = {
  rules: [username],
  onText(source, report) {
    const { text, format } = source;
    if (format.family === 'code') return;
    for (const at of landmarksOf(source).ats) {
      if (text.charCodeAt(at) !== 64) continue;
      promptEnd.lastIndex = at;
      const isPrompt = promptEnd.test(text);
      const from = Math.max(0, at - reach);
      if (!isPrompt && !text.slice(from, at).includes('<')) continue;
      const range = (isPrompt ? promptStart : beforeAddress).exec(text.slice(from, at))?.indices?.groups
        ?.value;
      if (!range) continue;
      const name = text.slice(from + range[0], from + range[1]);
      if (isPrompt || (/\d/.test(name) && hasHandleForm(name)))
        reportName(report, text, [from + range[0], from + range[1]]);
    }
  },
};

const lineStart = String.raw`(?<=^|\n)`;

/** A line in which a program tells who is or may be logged in. */
interface LoginLine {
  readonly keywords: readonly string[];
  readonly pattern: RegExp;
  /** Whether only people stand there; elsewhere the name must look like somebody's. */
  readonly isSure?: boolean;
  /** Programs and machines stand there as often: only names are somebody's. */
  readonly isNamed?: boolean;
}

const lines: readonly LoginLine[] = [
  // last(1), who(1), w(1): the name, then the terminal.
  {
    keywords: [' pts/', ' tty'],
    pattern: new RegExp(`${lineStart}(?<value>[a-z_][\\w.-]{1,31})[ ]{1,24}(?:pts/\\d|tty\\w?\\d)`, 'd'),
    isSure: true,
  },
  // passwd(5): who has a home folder and a shell.
  {
    keywords: [':x:'],
    pattern: new RegExp(
      `${lineStart}(?<value>[a-z_][\\w.-]{1,31}):x:\\d{4,10}:\\d{1,10}:[^:\\n]{0,80}:/(?:home|Users)/[^:\\n]{1,60}:/[\\w/]{1,30}sh(?=\\s|$)`,
      'd',
    ),
    isSure: true,
  },
  // shadow(5), and what htpasswd writes.
  {
    keywords: [':$1$', ':$2a$', ':$2b$', ':$2y$', ':$5$', ':$6$', ':$y$', ':$apr1$', ':{sha}', ':{ssha'],
    pattern: new RegExp(`${lineStart}(?<value>[A-Za-z_][\\w.-]{1,31}):(?:\\$\\w{1,4}\\$|\\{S?SHA)`, 'd'),
    isSure: true,
  },
  // HAProxy: the list of users, and who may see the statistics.
  {
    keywords: [' insecure-password ', ' password $', 'stats auth '],
    pattern: new RegExp(
      `(?:${lineStart}[ \\t]*user[ ](?=\\S+[ ](?:insecure-)?password[ ])|stats auth[ \\t]+(?=\\S+:))(?<value>[A-Za-z][\\w.-]{1,38})`,
      'd',
    ),
  },
  // Asterisk: the section of a peer is its user.
  {
    keywords: ['secret=', 'secret =', 'type=friend', 'type=peer'],
    pattern: new RegExp(
      `${lineStart}\\[(?<value>[a-z][\\w.-]{2,38}\\d)\\][ \\t]*\\r?\\n(?:[^\\n[]{0,60}\\n){0,5}?(?:secret|type)[ ]?=`,
      'd',
    ),
  },
  // lftp -u NAME,PASSWORD; docker login -u NAME; mysql -u NAME; curl -u NAME:PASSWORD.
  {
    keywords: [' -u', ' --user ', ' --user=', ' --username ', ' --username='],
    pattern:
      /\b(?:lftp|ftp|curl|mysql\w{0,6}|mariadb|docker login|podman login|helm registry login|oc login|az login|psql|pg_\w{4,9}|mongo\w{0,7}|sqlcmd|wget|cqlsh)\b[^\n|;&]{0,80}?[ ](?:-[uU][ ]?|--user(?:name)?[ =])["']?(?<value>[A-Za-z][\w.-]{2,38})(?=[\s"',:]|$)/d,
  },
  // ssh NAME@192.0.2.1, and the question for the password.
  {
    keywords: ['ssh ', 'scp ', 'sftp ', 'rsync ', 'ssh-copy-id ', "'s password"],
    pattern:
      /(?:\b(?:ssh|scp|sftp|rsync|ssh-copy-id)\b[^\n|;&]{0,90}?[ ]|(?<=^|\n))(?<value>[a-z][\w.-]{1,31})@(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/d,
    isNamed: true,
  },
  // ssh_config(5).
  {
    keywords: ['identityfile ', 'hostname ', 'proxyjump '],
    pattern:
      /\n[ \t]+(?:(?:HostName|ProxyJump|IdentityFile)[ \t][^\n]{1,80}\n(?:[ \t]+(?!User)\w[^\n]{1,80}\n){0,3}[ \t]+)?User[ \t]+(?<value>[A-Za-z][\w.-]{1,31})(?=[ \t]*(?:\r?\n|$))/d,
    isNamed: true,
  },
  // gh, npm, az, psql: who one is now.
  {
    keywords: ['logged in as ', 'logged in to ', 'signed in as ', 'authenticated as ', 'angemeldet als '],
    pattern:
      /\b(?:logged in|signed in|authenticated|angemeldet|logged in to \S{1,60}) (?:as|als|account) (?:user )?["'`]?(?<value>[A-Za-z][\w.-]{1,37}\w)(?![\w@\\/])/di,
    isNamed: true,
  },
  // FreeRADIUS.
  {
    keywords: ['login ok: [', 'login incorrect'],
    pattern: /\bLogin (?:OK|incorrect)[^\n[]{0,80}\[(?<value>[A-Za-z][\w.-]{1,38})(?=[\]/])/d,
    isSure: true,
  },
  // OpenVPN: the user and the password on lines of their own.
  {
    keywords: ['<auth-user-pass>'],
    pattern: /<auth-user-pass>\s{1,8}(?<value>[A-Za-z][\w.-]{1,38})(?=\s)/d,
  },
  // Nextcloud: whose folder.
  {
    keywords: ['/dav/files/'],
    pattern: /\/dav\/files\/(?<value>[A-Za-z][\w.-]{1,37}\w)(?![\w@])/d,
    isNamed: true,
  },
  // Windows: DOMAIN\name.
  {
    keywords: [
      ...[
        'corp\\',
        'domain\\',
        'ad\\',
        'ads\\',
        'intern\\',
        'int\\',
        'local\\',
        'group\\',
        'emea\\',
        'office\\',
      ],
      ...['username:s:', 'user: ', 'username: ', 'login ', 'login: ', 'logon ', 'account name:', 'user='],
    ],
    pattern:
      /(?<![\w\\/.-])(?!(?:HK[A-Z]{2}|ERROR|INFO|WARN|WARNING|DEBUG|OK)\\)[A-Z][A-Z\d-]{1,14}\\{1,2}(?<value>[a-z][\w.-]{2,38})(?![\w\\/])/d,
  },
];

const before = 90;
const after = 170;

export const loggedIn: readonly Detector[] = lines.map(({ keywords, pattern, isSure, isNamed }) => ({
  rules: [username],
  keywords,
  onKeyword({ text, format }, start, end, report) {
    if (format.family === 'code') return;
    const from = Math.max(0, start - before);
    for (let at = from; at < end;) {
      const match = pattern.exec(text.slice(at, end + after));
      const range = match?.indices?.groups?.value;
      if (!match || !range || at + match.index > end) return;
      const name = text.slice(at + range[0], at + range[1]);
      // Without a digit or a dot only names are somebody's.
      if (isSure === true || (isNamed !== true && hasHandleForm(name)) || namesPerson(name))
        reportName(report, text, [at + range[0], at + range[1]]);
      at += range[1];
    }
  },
}));

/** Whether a text was read as the log of a channel. */
function memoryOf(): { isRead: boolean } {
  return { isRead: false };
}

const spoke = /^(?:\[?\d\d:\d\d(?::\d\d)?\]?[ ])<[ @+%~&]?(?<value>[A-Za-z_][\w.-]{1,30})[|`\w]*>[ ]/dgm;
const came =
  /-!- (?<value>[A-Za-z_][\w.-]{1,30})[|`\w]* (?:\[~?(?<user>[A-Za-z][\w.-]{1,30})@|is now known as )/dg;

/** Above each message, as DiscordChatExporter writes it: `[18.10.2024 21:14] name`. */
const wrote =
  /^\[\d{1,4}[./-][\w]{1,3}[./-]\d{2,4},? \d\d?:\d\d(?::\d\d)?(?: [AP]M)?\] (?<value>[A-Za-z_][\w.-]{1,31})(?:#\d{4})?(?= \(pinned\)|[ \t]*\r?$)/dgm;

function readChannel({ text }: SourceText, report: Report): void {
  for (const pattern of [spoke, came, wrote])
    for (const { indices } of text.matchAll(pattern))
      for (const range of [indices?.groups?.value, indices?.groups?.user])
        if (range && !/(?:bot|serv)$/i.test(text.slice(...range))) reportName(report, text, range);
}

/** Who speaks, comes and goes in the log of an IRC channel, as irssi and WeeChat write it, or in an export of Discord. */
export const channelUsers: Detector = {
  rules: [username],
  keywords: ['-!- ', '--- log opened', 'has joined #', 'guild: '],
  onKeyword(source, _start, _end, report) {
    const memory = source.once(memoryOf);
    if (memory.isRead || source.format.family === 'code') return;
    memory.isRead = true;
    readChannel(source, report);
  },
};
