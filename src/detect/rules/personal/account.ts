import type { Detector } from '../../rule.ts';
import { isAnyUser } from '../generic/exampleLogin.ts';
import { hasHandleForm, isService, namesPerson, nobody } from './accountNames.ts';
import { digitsOf, info, isMadeUp, type FieldFacts, type FieldRule } from './define.ts';

export const username = info('account', 'username', 'User name', 'username', 0.6);
const customerId = info('account', 'customer-id', 'Customer or member number', 'customerId', 0.65);
const homeFolder = info('account', 'home-folder', 'User name in a home folder', 'homeFolder', 0.7);

/** Phrases that always mean the name under which somebody logs in. */
const strongName =
  /^(?:user(?:name|login)|login(?:name|id)|screenname|samaccountname|benutzername|anmeldename|nombredeusuario|nomedeusuario|nomeutente|gebruikersnaam|dbuser|databaseuser|sshuser|osuser|unixuser|ユーザー名)$/;

/** A date or version in it, four hyphens, or nothing but capitals and digits: a record or service, no log-in. */
const identifier =
  /\d{4}-\d{2}-\d{2}|\d\.\d+\.\d|^(?:[^-]*-){4}|^(?=\D*\d)[A-Z\d]{12,}$|^(?=\D*\d)[a-f\d-]{16,}$/;

/** Whether the value of `user` is a log-in, not the words for a person: `"user": "abyron15"`, `<User>abyron15</User>`. */
function isUserOfSomething(bare: string, { source, start, place }: FieldFacts): boolean {
  if (!/^[a-z]/.test(bare) || !place) return false;
  const { family } = source.format;
  const mark = source.text.charAt(start - 1);
  const isDelimited =
    place.quote !== '' || family === 'log' || mark === '=' || mark === '>' || family === 'config';
  if (!isDelimited || (family === 'code' && place.quote === '')) return false;
  return (
    /\d$/.test(bare) ||
    (family !== 'code' && /^[a-z]{6,}$|^[a-z]+[._][a-z]+$/.test(bare) && namesPerson(bare))
  );
}

/** `"display_name": "byron42"`: who has no other name. */
function isNumberedName(bare: string, { source }: FieldFacts): boolean {
  return (
    source.format.family !== 'code' &&
    /^[a-z]{2,}[._-]?[a-z]*\d{1,4}$/.test(bare) &&
    !isService(bare) &&
    namesPerson(bare)
  );
}

export const accountFields: FieldRule[] = [
  {
    rule: username,
    types: ['username', 'person', 'fullName'],
    pattern: /@?[A-Za-z][\w.-]{2,38}/,
    isWhole: true,
    judge: (value, facts) => {
      const { source, phrase, place, company } = facts;
      const bare = value.replace(/^@/, '');
      if (nobody.test(bare) || isAnyUser(bare) || !place || identifier.test(bare)) return false;
      const isHandle = hasHandleForm(bare);
      if (place.types[0] === 'fullName') return isNumberedName(bare, facts) && 0.55;
      if (place.types[0] !== 'username')
        return phrase === 'user' && isUserOfSomething(bare, facts) && !isService(bare) && 0.55;
      if (place.quote === '' && source.format.family === 'code') return false;
      // `Benutzername: mkellner`: who logs in, but with nothing in it that words have not.
      // `UserName = jdoe`: in settings an account of software as often, unless it is made of names.
      if (strongName.test(phrase) && source.format.family === 'config' && !isHandle && namesPerson(bare))
        return 0.55;
      const isTold = strongName.test(phrase) && /^(?:prose|data|log)$/.test(source.format.family);
      if (isTold && !isHandle && /^[a-z]{4,20}$/.test(bare)) return 0.5;
      // `"login": "jdoe"`: made of names.
      const isWritten = source.format.family === 'prose' && place.quote !== '';
      if (
        !isHandle &&
        /^[a-z]{5,20}$/.test(bare) &&
        (isWritten || /^(?:data|log)$/.test(source.format.family))
      )
        return namesPerson(bare) && 0.5;
      if (!isHandle || /\.(?:js|ts|json|html?|css|com|org|net|io|md|py|name|id)$/i.test(bare)) return false;
      // In code a name of a variable or key often stands as a string.
      if (source.format.family === 'code' && (!/\d/.test(bare) || !strongName.test(phrase)))
        return company.has('email') || company.has('ip') ? 0.6 : false;
      return strongName.test(phrase) ? 0.7 : 0.6;
    },
  },
  {
    rule: customerId,
    types: ['customerId', 'username'],
    pattern: /[A-Za-z]{0,6}[-_#]?\d[\dA-Za-z-]{3,20}/,
    isWhole: true,
    judge: (value, { source, place, phrase }) => {
      const digits = digitsOf(value);
      if (digits.length < 4 || isMadeUp(digits)) return false;
      if (!place)
        return digits.length >= 5 && /(?:nummer|number|nr|numero|szam|numer)$/.test(phrase) ? 0.6 : false;
      if (place.types[0] !== 'customerId') return false;
      if (source.format.family === 'code') return false;
      return /number|nummer|numero|nr$|no$|番号/.test(phrase) || /^[A-Z]{1,6}[-_]?\d/.test(value)
        ? 0.7
        : 0.55;
    },
    cueScore: 0.6,
  },
];

const folder =
  /(?:\/home\/|\/Users\/|[A-Za-z]:(?:\\{1,2}|\/)Users(?:\\{1,2}|\/))(?<value>[A-Za-z][\w.-]{0,30}[\w-]|[A-Z][a-z]+ [A-Z][a-z]+(?=[\\/]))(?![\w$*<{-])/dy;

/** `/home/NAME`, `/Users/NAME`, `C:\Users\NAME`. */
export const homeFolders: Detector = {
  rules: [homeFolder],
  keywords: ['/home/', '/users/', ':\\users\\', ':\\\\users\\\\', ':/users/'],
  onKeyword({ text }, start, _end, report) {
    const isDrive = text.charAt(start) === ':';
    const from = isDrive ? start - 1 : start;
    // Part of a longer path or a URL: `example.com/users/list`, `src/home/index`.
    if (!isDrive && /[\w.})\]*$%-]/.test(text.charAt(from - 1))) return;
    if (!isDrive && text.startsWith('/users/', start)) return;
    folder.lastIndex = from;
    const range = folder.exec(text)?.indices?.groups?.value;
    if (!range || nobody.test(text.slice(range[0], range[1]))) return;
    // A route is quoted and short; a home folder goes on, or stands alone in a command or log.
    const next = text.charAt(range[1]);
    if (!/[\\/]/.test(next) && !isDrive && !/[\s:"'`;,)]/.test(next) && next !== '') return;
    if (/["'`]/.test(next) && !isDrive && /["'`]/.test(text.charAt(from - 1))) return;
    report(homeFolder, range[0], range[1], homeFolder.score, [{ kind: 'structure' }]);
  },
};

/** The user of the common log format, between the address and the time (httpd, "Log Files"). */
const loggedIn = /^\S{1,60} \S{1,40} (?<value>[A-Za-z][\w.@\\-]{1,38}) \[$/d;
const longestPrefix = 160;

/** `203.0.113.7 - NAME [10/Oct/2024:13:55:36 +0000] "GET …`. */
export const loggedUser: Detector = {
  rules: [username],
  keywords: ['] "get ', '] "post ', '] "put ', '] "head ', '] "patch ', '] "delete '],
  onKeyword({ text }, start, _end, report) {
    const from = Math.max(0, start - longestPrefix);
    const before = text.slice(from, start);
    const lineStart = before.lastIndexOf('\n') + 1;
    const bracket = before.lastIndexOf('[');
    if (bracket < lineStart) return;
    const range = loggedIn.exec(before.slice(lineStart, bracket + 1))?.indices?.groups?.value;
    if (!range) return;
    const [nameStart, nameEnd] = [from + lineStart + range[0], from + lineStart + range[1]];
    if (!nobody.test(text.slice(nameStart, nameEnd)))
      report(username, nameStart, nameEnd, 0.7, [{ kind: 'structure' }]);
  },
};

/** Whose name it is tells somebody's log-in from the description of one. */
const owner = /(?:^|[^\w])(?:my|his|her|their|mein|ihr|sein)\s{1,3}$/i;
const longestOwner = 12;
/** A handle, not a word: with a digit, or a dot or underscore between letters. */
const spokenName =
  /["'“‘`]?(?<value>(?=[A-Za-z._-]*(?:\d|[A-Za-z][._][A-Za-z]))[A-Za-z][\w.-]{1,37}\w)(?![\w@/\\(])/dy;

/** `my user name is NAME`, as people write to those who are to help them. */
export const spokenUserName: Detector = {
  rules: [username],
  keywords: [
    ...['user name is ', 'username is ', 'login is ', 'login name is ', 'user id is '],
    ...['benutzername ist ', 'anmeldename ist '],
  ],
  onKeyword({ text, format }, start, end, report) {
    // There, `my username is user.name` speaks of a property.
    if (format.family === 'code' || !owner.test(text.slice(Math.max(0, start - longestOwner), start))) return;
    spokenName.lastIndex = end;
    const range = spokenName.exec(text)?.indices?.groups?.value;
    if (!range || nobody.test(text.slice(range[0], range[1]))) return;
    report(username, range[0], range[1], 0.7, [{ kind: 'cue', detail: 'user name' }]);
  },
};

const authenticated =
  /(?:(?:password|publickey) for (?:invalid user )?(?=\S+ from \d)|(?:invalid|authenticating|disconnected from) user (?=\S+ (?:from )?\d)|sudo: {1,3}(?=\S+ : TTY=)|session (?:opened|closed) for user |new user: name=|(?:changed|delete) user '(?=[\w.-]+')|password changed for (?=\S+\r?(?:\n|$))|new session \w{1,8} of user (?=\S+\.\r?(?:\n|$))|add '(?=[\w.-]+' to (?:shadow )?group))(?<value>[A-Za-z][\w.-]{1,37}\w)(?=[\s(,'.])/diy;

export const authenticatedUser: Detector = {
  rules: [username],
  keywords: [
    ...['password for ', 'publickey for ', 'sudo: ', 'session opened for user ', 'session closed for user '],
    ...[
      'invalid user ',
      'authenticating user ',
      'disconnected from user ',
      'password changed for ',
      'new session ',
    ],
    ...['new user: name=', "changed user '", "delete user '", "add '"],
  ],
  onKeyword({ text }, start, _end, report) {
    authenticated.lastIndex = start;
    const range = authenticated.exec(text)?.indices?.groups?.value;
    if (range && !nobody.test(text.slice(...range)))
      report(username, ...range, 0.65, [{ kind: 'structure' }]);
  },
};
