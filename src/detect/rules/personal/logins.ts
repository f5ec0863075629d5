import { landmarksOf } from '../../context/landmarks.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { username } from './account.ts';
import { loginLines } from './loginLines.ts';
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

const before = 90;
const after = 170;

export const loggedIn: readonly Detector[] = loginLines.map(({ keywords, pattern, isSure, isNamed }) => ({
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
