import type { RuleOrDetector, Validator } from '../../rule.ts';
import { embedded } from '../builders.ts';
import { isExampleLogin } from '../generic/exampleLogin.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

const info = structureRule('access-file-password', 'Password in a file of log-ins', 'password', 0.8);

/** What stands between line breaks. */
const lineEnd = String.raw`(?=[ \t]*(?:#[^\n]*)?\r?(?:\n|$))`;

/** Not the words that a manual prints for user and password. */
const accepted: Validator = (value, { source, start }) => {
  const before = source.text.slice(Math.max(0, start - 80), start);
  const user = /([\w.@-]+)["']?[ \t]{0,8}[:*>][ \t]{0,8}["'>]?$/.exec(before)?.[1] ?? '';
  const score = passwordScore(value, 0.8);
  return score > 0.3 && { score, evidence: structureEvidence, isMadeUp: isExampleLogin(user, value) };
};

/**
 * Files and sessions that say who may come in, where the place in the line tells which word is the password. Each row holds the
 * keywords and the line as its program documents it.
 */
export const accessFiles: readonly RuleOrDetector[] = (
  [
    // HAProxy: `stats auth NAME:PASSWORD`, `user NAME insecure-password PASSWORD`; Squid: `login=NAME:PASSWORD` of a `cache_peer`.
    [['stats auth '], String.raw`stats auth[ \t]+[\w.@-]{1,60}:(?<value>[^\s"']{3,100})`],
    [
      [' insecure-password '],
      String.raw`\buser[ ]\S{1,60}[ ]insecure-password[ ](?<value>[^\s"']{3,100})${lineEnd}`,
    ],
    [['cache_peer '], String.raw`cache_peer[ ][^\n]{5,120}[ ]login=[\w.@-]{1,60}:(?<value>[^\s"']{3,100})`],
    // Postfix, Exim, sSMTP: `[smtp.host]:587 NAME:PASSWORD`.
    [
      ['smtp.', ']:587', ']:465', ']:25 ', ':587 '],
      String.raw`(?<=^|\n)\[?(?:[\w-]{1,40}\.){1,5}[a-z]{2,12}\]?(?::\d{2,5}|:submission)?[ \t]+[\w.+-]{2,60}(?:@[\w.-]{3,60})?:(?<value>(?=\S*[\d\W])[^\s"':/]{6,100})${lineEnd}`,
    ],
    // pppd: `client server secret addresses`.
    [
      ['" *', '"  *', ' * "', ' *  "'],
      String.raw`(?<=^|\n)(?:"[^"\n]{1,60}"|[\w.@\\-]{1,60}|\*)[ \t]+(?:\*|[\w.-]{1,40})[ \t]+"(?<value>[^"\s]{4,100})"[ \t]+(?:\*|\d{1,3}(?:\.\d{1,3}){3})${lineEnd}`,
    ],
    // strongSwan, Libreswan: `left right : PSK "SECRET"`.
    [
      [' psk "', ' psk 0s', ' eap "', ' xauth "', ' ntlm "'],
      String.raw`(?<=^|\n)[^\n:"]{0,100}:[ \t]*(?:PSK|EAP|XAUTH|NTLM)[ \t]+"?(?<value>(?<=")[^"\s]{4,128}(?=")|0s[\w+/=]{8,128})`,
    ],
    // Redis: `user NAME on >PASSWORD ~* +@all`; `masterauth PASSWORD`.
    [
      [' on >'],
      String.raw`\buser[ ][\w.-]{1,40}[ ]on[ ](?:[~&+@*\w-]{1,20}[ ]){0,4}>(?<value>[^\s"']{4,128})`,
    ],
    [['masterauth '], String.raw`(?<=^|\n)[ \t]*masterauth[ \t]+"?(?<value>[^\s"']{4,128})`],
    // curl's own file: `user = "NAME:PASSWORD"`.
    [
      ['user = "', 'user "', 'proxy-user'],
      String.raw`(?<=^|\n)-{0,2}(?:proxy-)?user[ ]?[ =:][ ]?"[\w.@-]{1,60}:(?<value>[^\s"]{4,100})"${lineEnd}`,
    ],
    // cloud-init: the list below `chpasswd`.
    [
      ['chpasswd:'],
      String.raw`chpasswd:\s{1,20}(?:expire:[ ]?\w{4,5}\s{1,20})?list:[ ]?\|[-+]?\s{1,20}(?:[\w.-]{1,40}:\S{1,100}\s{1,20}){0,5}?[\w.-]{1,40}:(?!R(?:ANDOM)?\s)(?<value>[^\s"']{4,100})${lineEnd}`,
    ],
    // Erlang's cookie lets everybody in who knows it.
    [
      ['-setcookie ', '{cookie,', 'erlang_cookie'],
      String.raw`(?:-setcookie[ ]["']?|\{cookie,\s?["']|ERLANG_COOKIE["']?\s?[=:]\s?["']?)(?<value>[^\s"'{}$,]{8,128})(?=["'\s},]|$)`,
    ],
    // Kickstart: the password of root.
    [
      ['rootpw '],
      String.raw`(?<=^|\n)[ \t]*rootpw[ ](?:--(?:plaintext|allow-ssh)[ ]){0,2}(?<value>(?!--)[^\s"']{4,100})${lineEnd}`,
    ],
    // OpenVPN: the user and the password on lines of their own.
    [
      ['<auth-user-pass>'],
      String.raw`<auth-user-pass>\s{1,8}[^\s<]{1,60}\s{1,8}(?<value>[^\s<]{3,100})\s{1,8}</auth`,
    ],
    // Dovecot: `NAME:{PLAIN}PASSWORD:…`.
    [
      [':{plain}', ':{clear}', ':{cleartext}'],
      String.raw`:\{(?:PLAIN|CLEAR|CLEARTEXT)\}(?<value>[^\s:]{3,100})(?=:|\s|$)`,
    ],
    // FreeRADIUS: who was refused, and with which password.
    [
      ['login incorrect', 'login ok'],
      String.raw`\bLogin (?:incorrect|OK)[^\n[]{0,80}\[[^\s/\]]{1,60}/(?<value>[^\s<>\]]{3,64})\]`,
    ],
    // net-snmp: communities, and the pass phrases of users.
    [
      ['rocommunity', 'rwcommunity'],
      String.raw`(?<=^|\n)[ \t]*r[ow]community6?[ \t]+(?!public|private)(?<value>[^\s"']{4,64})(?=\s)`,
    ],
    [
      ['createuser '],
      String.raw`createUser[ ](?:-e[ ]\S{1,40}[ ])?[\w.-]{1,40}[ ](?:MD5|SHA(?:-?\d{3})?)[ ]"?(?<value>[^\s"']{8,64})`,
    ],
    // Sessions with servers of mail and files: `USER NAME`, the answer, `PASS PASSWORD`; `a1 LOGIN NAME PASSWORD`.
    [
      ['pass '],
      String.raw`(?<=^|\n)(?:[>C-][>:-]{0,3}[ ])?USER[ ][^\s]{1,80}[ \t]*\r?\n(?:[^\n]{0,100}\n){0,3}?(?:[>C-][>:-]{0,3}[ ])?PASS[ ](?<value>[^\s]{4,100})${lineEnd}`,
    ],
    [
      [' login '],
      String.raw`(?<=^|\n)(?:[>C-][>:-]{0,3}[ ])?[A-Za-z]{1,4}\d{1,5}[ ]LOGIN[ ]"?[^\s"]{1,80}"?[ ](?:"(?<=")|(?<=[ ]))(?<value>[^\s"]{4,100})"?${lineEnd}`,
    ],
    [['auth plain '], String.raw`\bAUTH[ ]PLAIN[ ](?<value>[A-Za-z\d+/]{12,300}={0,2})${lineEnd}`],
    // Robot Framework: `\${PASSWORD}    …`, `Input Password    locator    …`.
    [
      ['password}', 'passwd}', 'passwort}', 'token}', 'secret}', 'input password'],
      String.raw`(?<=^|\n)[ \t]*(?:[$]\{\w{0,30}(?:password|passwd|passwort|token|secret)\}[ ]?=?|Input Password(?:[ ]{2,8}|\t)\S{1,60})(?:[ ]{2,40}|\t)(?<value>(?![$@&%]\{)[^\s"']{6,100})${lineEnd}`,
    ],
    // Asterisk: `secret=` of a section that is a peer.
    [
      ['secret=', 'secret ='],
      String.raw`(?<=^|\n)\[[\w.+-]{2,40}\][ \t]*\r?\n(?:[^\n[]{0,80}\n){0,8}?(?:remote|md5)?secret[ ]?=>?[ ]?(?<value>[^\s"';]{5,80})${lineEnd}`,
    ],
  ] as const
).map(([keywords, pattern]) =>
  embedded({
    ...info,
    keywords,
    before: 200,
    after: 200,
    pattern: () => new RegExp(pattern, 'i'),
    boundary: false,
    validate: accepted,
  }),
);
