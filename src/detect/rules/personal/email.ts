import { landmarksOf } from '../../context/landmarks.ts';
import { isPublished } from '../../context/published.ts';
import { lineStartNear } from '../../context/window.ts';
import { isInAuthorsComment } from '../../names/attribution.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { isTopLevelDomain } from '../../validate/topLevelDomain.ts';
import { info } from './define.ts';
import { isSshName } from './sshNames.ts';

export const emailAddress = info('contact', 'email-address', 'E-mail address', 'email', 0.92);

/** Of a mail box that is nobody's, and of an author who wants to be reached. */
const faintScore = 0.5;

const longestLocal = 64;
const longestDomain = 253;

/** Mail boxes that stand for a function, not for a person, and the usual placeholders. */
const functional =
  /^(?:my|my[-_.]?(?:name|email|mail)|no-?reply|do-?not-?reply|info|support|admin|administrator|webmaster|postmaster|hostmaster|root|git|hello|contact|sales|help|security|abuse|press|team|office|mail|service|feedback|bot|user|username|you|your|yourname|name|email|e-?mail|me|someone|somebody|test|foo|bar|abc|xyz|jobs|legal|privacy|billing|devs?|devel|developers?|maintainers?|announce)$/i;
/** Mail boxes of programs: `action@github.com`, `release-bot@…`. */
const automatic =
  /^(?:actions?|github-actions|dependabot|renovate|jenkins|ci|cd|builds?|build-?master|deploy(?:er|ment)?|releases?|automation|robot|daemon|mailer-daemon|cron|system|service-?account|in(?:bound|coming)|out(?:bound|going)|notifications?|notify|alerts?|newsletter|mailer|bounces?|unsubscribe|[\w.+-]*[-_.+]bot|bot[-_.][\w.-]+|(?:no-?reply|do-?not-?reply)[-_.+][\w.+-]+|[\w.+-]+[-_.+](?:no-?reply|do-?not-?reply))$/i;
const placeholderDomain =
  /^(?:[\w-]+\.)*(?:domain|yourdomain|mydomain|your-?company|company|host|server|site|website|foo|bar|test|users\.noreply\.github)\.\w+$|^e?mail\.com$/i;

/** The example domain under the top-level domain of a country. */
const exampleDomain =
  /^(?:[\w-]+\.)*(?:example|exemple|ejemplo|exemplo|esempio|beispiel|voorbeeld)\.[a-z]{2}$/i;

/** E-mail addresses: at every `@` and `%40`, and written out ("jane [at] corp [dot] com"). */
export const email: Detector = {
  rules: [emailAddress],
  keywords: ['[at]', '(at)', '{at}', '<at>', '&#64;', '\\u0040', ' dot '],
  onText(source, report) {
    for (const at of landmarksOf(source).ats) {
      const width = source.text.charCodeAt(at) === 64 ? 1 : 3;
      findAround(source, at, at + width, report);
    }
  },
  onKeyword: findWrittenOut,
};

function findAround(source: SourceText, at: number, after: number, report: Report): void {
  const { text } = source;
  const end = domainEnd(text, after);
  if (end === 0) return;
  const start = localStart(text, at);
  if (start >= at || !isAddress(text, start, at, after, end)) return;
  const local = text.slice(start, at);
  const domain = text.slice(after, end);
  const isWeak = functional.test(local) || automatic.test(local);
  const isPlaceholder = placeholderDomain.test(domain) || exampleDomain.test(domain);
  if ((isWeak && isPlaceholder) || isSshName(local, domain) || isBlank(local, domain)) return;
  // Rooms, the calendars of groups, and the accounts of programs.
  if (/(?:^|\.)(?:calendar\.google|gserviceaccount)\.com$/i.test(domain)) return;
  if (isMessageId(text, start, local)) return;
  const isFaint = isWeak || isPlaceholder || isPublished(source) || isInAuthorsComment(source, start);
  report(emailAddress, start, end, isFaint ? faintScore : emailAddress.score, [{ kind: 'structure' }]);
}

/** RFC 5322: `Message-ID: <…@host>`, RFC 5545: `UID:…@host`, or a time or serial number before the host. */
function isMessageId(text: string, start: number, local: string): boolean {
  if (text.charCodeAt(start - 1) === 60 && /^\d{8,}\.[\w.]+$/.test(local)) return true;
  const line = text.slice(lineStartNear(text, start, 300), start);
  return /^(?:(?:Message-ID|In-Reply-To|References):.*<[^\s<>]*|UID:)$/i.test(line);
}

/** `a@b.com`, or what gettext writes into a catalogue without a team: `LANGUAGE <LL@li.org>`. */
function isBlank(local: string, domain: string): boolean {
  return (local.length === 1 && /^[a-z]\.[a-z]+$/i.test(domain)) || (local === 'LL' && domain === 'li.org');
}

function isLocalUnit(unit: number): boolean {
  return (
    isAlphanumeric(unit) || unit === 46 || unit === 95 || unit === 45 || unit === 43 || unit === 37 || unit === 39 ||
    (unit >= 0xc0 && unit < 0x590)
  ); // prettier-ignore
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** First unit of the local part; it begins with a letter or digit. */
function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= longestLocal && isLocalUnit(text.charCodeAt(start - 1))) start--;
  // The escape of a line end or tab in a string: `\nmail@…`.
  if (text.charCodeAt(start - 1) === 92 && /[nrt]/.test(text.charAt(start))) start++;
  // The prefix of a string in SQL (`N'mail@…'`), a segment of EDIFACT (`COM+mail@…`).
  const prefix = /^(?:[NEnebx]'|COM\+)/.exec(text.slice(start, Math.min(at, start + 4)))?.[0];
  if (prefix !== undefined && !/[\w.]/.test(text.charAt(start - 1))) start += prefix.length;
  // What a percent-encoded separator leaves: `email%3Dsam%40…`.
  const encoded = text.slice(start, at).search(/%(?!40)[0-9A-Fa-f]{2}(?!.*%(?!40)[0-9A-Fa-f]{2})/);
  if (encoded >= 0) start += encoded + 3;
  while (
    start < at &&
    !isAlphanumeric(text.charCodeAt(start)) &&
    text.charCodeAt(start) < 0xc0 &&
    text.charCodeAt(start) !== 95
  )
    start++;
  return start;
}

/** Punctuation of Chinese and Japanese. */
function isWideMark(unit: number): boolean {
  return (unit >= 0x3000 && unit < 0x3040) || unit >= 0xff00;
}

/** Providers of China whose domains are numbers. */
const numericDomains = /^(?:126|139|163|188|189|263|360)$/;

/** End of the domain from `from`, or 0 where none with a known top-level domain stands there. */
function domainEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestDomain);
  let end = from;
  let lastDot = -1;
  for (; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 46) {
      if (lastDot === end - 1 || end === from) break;
      lastDot = end;
    } else if (!isAlphanumeric(unit) && unit !== 45 && (unit < 0xc0 || isWideMark(unit))) break;
  }
  while (end > from && (text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 45)) end--;
  const labels = text.slice(from, end).split('.');
  const before = labels[labels.length - 2];
  if (before === undefined || !(/[A-Za-z\u00c0-\uffff]/.test(before) || numericDomains.test(before)))
    return 0;
  const last = labels[labels.length - 1] ?? '';
  if (isTopLevelDomain(last)) return end;
  // Languages without blanks go on right behind it: `…@example.jpです`.
  const plain = /^[A-Za-z]{2,24}(?=[^\0-\x7f])/.exec(last)?.[0] ?? '';
  return isTopLevelDomain(plain) ? end - last.length + plain.length : 0;
}

/** Of a command of LaTeX, or the value of a field of BibTeX: `\email{…}`, `\setkomavar{fromemail}{…}`, `email = {…}`. */
const argument = /(?:\\[A-Za-z]+\*?(?:\[\w*\])?(?:\{[^{}]{0,40}\})?|\w ?= ?)\{$/;

/** Not a log-in for a machine: `ssh jane@host.com`, `git@host.com:owner/repository`, `//user:word@host.com`. */
function isAddress(text: string, start: number, at: number, after: number, end: number): boolean {
  const previous = text.charAt(start - 1);
  const next = text.charAt(end);
  if (/\.\.|^\.|\.$/.test(text.slice(start, at))) return false;
  // Who logs in: `smtp://anna%40posteo.de:…@host`.
  const isEncoded = after - at === 3;
  if ((next === '@' && !isEncoded) || next === '_' || (next === '(' && text.charAt(after) !== ''))
    return false;
  if (
    next === ':' &&
    !isEncoded &&
    /^["'{]?[\w~./-]+[/.]/.test(text.slice(end + 1, end + 40).split(/\s/)[0] ?? '')
  )
    return false;
  const before = text.slice(Math.max(0, start - 80), start);
  if (previous === '/' && !isEncoded && before.endsWith('//') && !/mailto:\/\/$/i.test(before)) return false;
  if (previous === '/' && /[\w)]\/$/.test(before)) return false;
  if (previous === ':' && /:\/\/[^\s/@"']*$/.test(before)) return false;
  if (previous === '@' || previous === '$') return false;
  if (previous === '{' && !(next === '}' && argument.test(before))) return false;
  return !/\b(?:ssh|scp|sftp|rsync|ssh-copy-id|mosh)\s[^\n|;&]{0,60}$/.test(before);
}

const bracketed =
  /([A-Za-z0-9][\w.+-]{0,63})\s?(?:[[({<]\s?at\s?[\])}>]|&#64;|\\u0040)\s?([A-Za-z0-9-]{1,63}(?:\s?(?:\.|[[({<]\s?dot\s?[\])}>]|\sdot\s)\s?[A-Za-z0-9-]{1,63}){0,4})/gi;
const spoken =
  /([A-Za-z][\w.+-]{1,40}(?: dot [A-Za-z][\w+-]{1,20})?) at ([A-Za-z0-9-]{2,40}(?: dot [A-Za-z]{2,20}){1,3})\b/gi;

function findWrittenOut(source: SourceText, start: number, end: number, report: Report): void {
  const { text } = source;
  const from = lineStartNear(text, start, 100);
  const window = text.slice(from, Math.min(text.length, end + 80));
  const isSpoken = text.charCodeAt(start) === 32;
  if (isSpoken && !/e-?mail|contact|write|reach|mail|address|@/i.test(window)) return;
  const pattern = isSpoken ? spoken : bracketed;
  for (const match of window.matchAll(pattern)) {
    const matchStart = from + match.index;
    const matchEnd = matchStart + match[0].length;
    if (matchStart > start || matchEnd < end) continue;
    const domain = (match[2] ?? '').replace(/\s?[[({<]?\s?\bdot\b\s?[\])}>]?\s?/gi, '.');
    if (isTopLevelDomain(domain.slice(domain.lastIndexOf('.') + 1)) && domain.includes('.'))
      report(emailAddress, matchStart, matchEnd, isInAuthorsComment(source, start) ? faintScore : 0.75, [
        { kind: 'structure' },
      ]);
    return;
  }
}
