import type { Detector, Report, RuleOrDetector } from '../../rule.ts';
import { isExampleLogin } from '../generic/exampleLogin.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';
import { shellWords, type ShellWord } from './shellWords.ts';

const rule = structureRule('command-line-password', 'Password on a command line', 'password', 0.8);

/** How an option holds a password. */
interface PasswordOption {
  /** The option itself, with what is glued to it (`--password=`, `-p`). */
  readonly pattern: RegExp;
  /** `user:password` or `user%password`: the value begins after this. */
  readonly after?: ':' | '%';
  /** What the value must look like, where the option is also a word of sentences. */
  readonly value?: RegExp;
}

const longPassword: PasswordOption = { pattern: /^--?(?:password|pass|passwd)(?:=|$)/ };

function option(names: string, after?: ':' | '%'): PasswordOption {
  const pattern = new RegExp(`^(?:${names})(?:=|$)`);
  return after === undefined ? { pattern } : { pattern, after };
}

/** An option whose value is glued to it. */
function glued(name: string): PasswordOption {
  return { pattern: new RegExp(`^${name}(?=.)`) };
}

const userOption = {
  pattern: /^(?:-[a-zA-Z]{0,4}u(?=$|[^-]*:)|--user(?:=|$)|--proxy-user(?:=|$)|-U(?:$))/,
  after: ':',
} as const;

/** A share of 16 bytes and more, in hexadecimal or base64. */
const unsealKey = /^(?:[\da-f]{32,}|(?=[^\d+/]{0,100}[\d+/])[A-Za-z\d+/]{22,}={0,2})$/i;

/** Commands, as they are typed, and what of theirs is a password. */
const commands: readonly (readonly [names: string, ...PasswordOption[]])[] = [
  ['curl', userOption],
  ['wget', option('--(?:http-|ftp-|proxy-)?password')],
  ['mysql mysqldump mysqladmin mysqlimport mariadb mariadb-dump', glued('-p'), longPassword],
  ['sshpass', option('-p'), glued('-p')],
  ['redis-cli', option('-a|--pass')],
  ['mongo mongosh mongodump mongorestore mongoimport mongoexport cqlsh', option('-p'), longPassword],
  ['docker podman helm nerdctl oras skopeo crane buildah', option('-p'), longPassword],
  ['sqlcmd sqlcmd.exe bcp isql osql', option('-P'), glued('-P')],
  ['ldapsearch ldapadd ldapmodify ldappasswd ldapwhoami ldapdelete', option('-w')],
  ['smbclient rpcclient', option('-U', '%')],
  ['openssl', option('-passin|-passout|-pass', ':'), option('-k')],
  ['7z 7za', glued('-p')],
  ['zip unzip', option('-P')],
  ['psexec psexec.exe psexec64 psexec64.exe', option('-p')],
  ['keytool jarsigner', option('-storepass|-keypass|-srcstorepass|-deststorepass')],
  ['az oc kubectl snowsql', option('-p'), longPassword],
  ['vault', { pattern: /^unseal$/, value: unsealKey }],
  ['xfreerdp rdesktop', { pattern: /^\/p:/ }, option('-p')],
  ['mosquitto_pub mosquitto_sub', option('-P')],
  ['ftp lftp', option('-u', ':')],
];

interface Table {
  readonly byCommand: ReadonlyMap<string, readonly PasswordOption[]>;
}

function buildTable(): Table {
  const byCommand = new Map<string, readonly PasswordOption[]>();
  for (const [names, ...options] of commands)
    for (const name of names.split(' ')) byCommand.set(name, options);
  return { byCommand };
}

/** `-p` of `docker run` publishes ports, of `kubectl` patches: only a login takes a password. */
const needsLogin = /^(?:docker|podman|helm|nerdctl|oras|skopeo|crane|buildah|az|oc|kubectl)$/;

/** `user:pass`, `xxx:yyy`, twice the same: what manuals write. */
function isExamplePair(user: string, password: string): boolean {
  return (
    user === password ||
    /^([a-z])\1+$/i.test(password) ||
    (/^(?:my)?(?:user|username|usr|login|name)$/i.test(user) &&
      /^(?:my)?(?:pass|password|passwd|pwd|pw)$/i.test(password))
  );
}

/** The range without quotes at both ends, where they belong together. */
function withoutQuotes(text: string, start: number, end: number): [from: number, to: number] {
  const value = text.slice(start, end);
  if (/^(["'])(?:(?!\1).)*\1$/.test(value)) return [start + 1, end - 1];
  return [start, end];
}

function reportWord(text: string, { start, end }: ShellWord, taken: PasswordOption, report: Report): void {
  let [from, to] = withoutQuotes(text, start, end);
  let isMadeUp = false;
  if (taken.after !== undefined) {
    const separator = text.indexOf(taken.after, from);
    if (separator < 0 || separator >= to) return;
    const user = text.slice(from, separator);
    if (separator === to - 1 || separator === from) {
      // `key:` and `:key` hold a token in the place of a user or without one.
      if (separator === to - 1) to = separator;
      else from = separator + 1;
      if (to - from < 10 || segmentRandomness(text.slice(from, to)) < 0.5) return;
    } else if (isExamplePair(user, text.slice(separator + 1, to))) return;
    else from = separator + 1;
    [from, to] = withoutQuotes(text, from, to);
    isMadeUp = isExampleLogin(user.replace(/^["']|["']$/g, ''), text.slice(from, to));
  }
  const value = text.slice(from, to);
  if (taken.value?.test(value) === false) return;
  const score = passwordScore(value, 0.8);
  if (score > 0.3 && !value.startsWith('-')) report(rule, from, to, score, structureEvidence, isMadeUp);
}

function scanCommand(
  text: string,
  command: string,
  from: number,
  options: readonly PasswordOption[],
  report: Report,
): void {
  const words = shellWords(text, from);
  if (
    needsLogin.test(command) &&
    !words.slice(0, 4).some((word) => /^(?:login|registry)$/.test(text.slice(word.start, word.end)))
  )
    return;
  words.forEach((word, index) => {
    const content = text.slice(word.start, word.end);
    if (!content.startsWith('-') && !content.startsWith('/') && content !== 'unseal') return;
    for (const taken of options) {
      const match = taken.pattern.exec(content);
      if (!match) continue;
      const isGlued = match[0].length < content.length;
      const value = isGlued ? { start: word.start + match[0].length, end: word.end } : words[index + 1];
      if (value) reportWord(text, value, taken, report);
      return;
    }
  });
}

function createDetector(): Detector {
  let table: Table | undefined;
  return {
    rules: [rule],
    keywords: commands.flatMap(([names]) => names.split(' ').map((name) => `${name} `)),
    onKeyword: ({ text }, start, end, report) => {
      if (/[\w-]/.test(text.charAt(start - 1))) return;
      table ??= buildTable();
      const command = text.slice(start, end - 1).toLowerCase();
      const options = table.byCommand.get(command);
      if (options) scanCommand(text, command, end, options, report);
    },
  };
}

export const commandLine: readonly RuleOrDetector[] = [createDetector()];
