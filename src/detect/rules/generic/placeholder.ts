import { hasMadeUpSignature } from '../../validate/jwtSignature.ts';
import { isFiller } from '../../validate/randomness.ts';
import { isTopLevelDomain } from '../../validate/topLevelDomain.ts';
import { passwordNouns } from '../passwordNouns.ts';

/** Wholes that stand for "nothing here". */
const emptyWords =
  /^(?:null|nil|none|undefined|true|false|yes|no|on|off|n\/?a|empty|blank|unset|not[-_ ]?set|default|required|optional|string|str|text|bytes?|number|int(?:eger)?|bool(?:ean)?|object|any|unknown|never|void|hidden|auto|inherit|todo|tbd|fixme|secure|masked|value|var(?:char)?|char|foo|bar|baz|foobar|qux|abc|test|testing|sha\d*|md5|pbkdf2|bcrypt|scrypt|argon2(?:id?|d)?|hs256|rs256|utf-?(?:8|16|32)(?:le|be)?|(?:us-)?ascii|iso-8859-\d{1,2}|windows-125\d|latin-?\d|always|never|on[_-](?:create|change|update|demand|failure|success)|bearer|basic|oauth2?|apikey|api[_-]key)$/i;

/** Parts that say "put yours here". */
const askingParts =
  /your|example(?![A-Z]*[a-z]*\d)|sample|changeme|change[_-]?(?:me|this|it)|place?holder|dummy|fake[^a-z]|^fake|mock|replace|insert|redacted|removed|hidden|fixme|todo|lorem|not[_-]?(?:a[_-]?)?real|invalid|do[_-]?not[_-]?use|xxx|\*\*\*|\.\.\.|…|<[a-z]|enter[_-]|_here\b|-here\b|goes[_-]here/i;

/** The same in other languages: `tu_contrase\u00f1a`, `dein-schluessel`, `hier_einfuegen`, `remplacez-moi`. */
const askingAbroad = new RegExp(
  `^(?:(?:el|il|la|le|o|a)[-_ ])?(?:[ds]ein|ihr|eure?|[vn]otre|[mts]on|[mts]a|tus?|[ms]i|su|tuo|tua|suo|sua|seu|meu|minha|uw|jouw|je|mijn|[dm]itt?|din|min|tw[o\u00f3]j[ae]?|m[o\u00f3]j[ae]?|v[a\u00e1][s\u0161]e?|tvoje?|sinun|senin|sizin|anda)[-_ ](?=\\D+$)[\\p{L}_ -]*(?:${passwordNouns.map((noun) => noun.replace(/[ -]/g, '[-_ ]?')).join('|')}|contrasena|haslo|losenord|sifre|schl(?:\u00fc|ue)ssel|geheim|api|token|secret|password|cl[e\u00e9]|chave|chiave|llave|klucz|sleutel|nyckel|n\u00f8kkel|kl[i\u00ed][c\u010d])|[-_](?:hier|ici|aqu[i\u00ed]|qui|tutaj|h[\u00e4e]r|zde|sem|buraya|tähän)$|(?:^|[-_])(?:hier[-_]|einf(?:\u00fc|ue)gen|ersetzen|aendern|\u00e4ndern|remplace[rz]|change[rz]-moi|reemplaza|cambia(?:me|mi|r)(?:$|[-_])|inserisci|sostitui|substitu[ai]|insira|vervang|invullen|wpisz|zmie[n\u0144][-_]|uzupe[l\u0142]nij|byt[-_]ut)`,
  'iu',
);

/** What a password is called: a translation, or a name for the value. */
const passwordNames = new RegExp(
  `^(?:(?:el|la|il|das|de|het|le|a|o)\\s)?(?:${passwordNouns.join('|')}|passordet|пароль|パスワード|密码|密碼|비밀번호)$`,
  'iu',
);

/** Words before a colon: what is written beside a box to type into. */
const label = /^\p{L}[\p{L}\p{M} '’()/-]*[:：]$/u;

/** Pieces of templates, substitutions and references to a vault: the secret itself is elsewhere. */
const references =
  /\$\{|\{\$|\{\{|#\{|\$\(|%\(\w+\)[sd]|%\{\w|<%[=\s]|^%?[A-Z_]+%$|^\$[A-Za-z_]|^%s$|%[sdv](?:$|[^\w])|^\{[\w.:-]*\}$|^<[^>]*>$|^\[[^\]]*\]$|^__\w+__$|^@[\w.]+@?$|^&\w+;|^\{\d?\}|\{\d\}[^{}]*\{\d\}|^ENC[[(]|^\{cipher\}|^(?:vault|op|ssm|arn|urn|gcp|aws-?sm|secretsmanager|keyvault|kms|env|file|secret|ref\+\w*|doppler|akeyless|sm):|^!(?:vault|Ref|Sub|GetAtt|ImportValue|secret|env)|^@Microsoft\.KeyVault|^projects\/[^/]+\/secrets|^\$ANSIBLE_VAULT/;

/** A hash that checks a file, or the hash of a password. */
const hashes = /^(?:hmac-)?(?:sha(?:1|224|256|384|512)|md5|blake2b?)[-:]/i;

/**
 * Whether a value stands for a secret rather than being one: a placeholder, a template, a reference into a vault.
 * @param isLong long random values that happen to hold a stop word are not placeholders
 */
export function isPlaceholder(value: string, isLong: boolean): boolean {
  if (/^-?anonymous@?$/.test(value) || isBetweenStrings(value)) return true;
  if (emptyWords.test(value) || passwordNames.test(value) || label.test(value)) return true;
  if (references.test(value) || hashes.test(value) || value.startsWith('-----BEGIN PUBLIC KEY')) return true;
  if (/^EXAMPLE(?![A-Za-z\d])|EXAMPLE(?:KEY)?$|(?:\.{3}|…)$/.test(value)) return true;
  if (/^my[-_]?(?:(?:api|access|auth|secret)[-_]?)?(?:token|secret|key|password)[-_]?\d{0,2}$/i.test(value))
    return true;
  if (!isLong && (askingParts.test(value) || askingAbroad.test(value))) return true;
  return isFiller(value) || (value.startsWith('eyJ') && hasMadeUpSignature(value));
}

/** `process.env.X`, `config.password`, `getSecret()`, `req.body["token"]`: code that fetches a value. */
export function isAccessor(value: string): boolean {
  // `mlsn.4f0c…` has the form of a member and is none: names seldom hold digits among so many letters.
  const hasRandomPart = /(?=[\w$]*\d[A-Za-z]*\d)[\w$]{16,}/.test(value);
  return (
    !hasRandomPart &&
    (/^[A-Za-z_$&*!][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:[([].*)?$/.test(value) ||
      /^(?:process\.env|os\.environ|System\.|Environment\.|ENV\b|getenv|env\()/.test(value) ||
      /^[\w$.]+\(.*\)?$/.test(value))
  );
}

/** `conf["password"]`, `parts[1]`, `data["password"].(string)`, `Union[str`: code, where the text is no configuration. */
export function isSubscript(value: string): boolean {
  return /^[A-Za-z_$][\w$.]*\[(?:(?:"[^"]*"|'[^']*'|\w*)\](?:[.[{(].*)?$|[A-Za-z_]+$|["'])/.test(value);
}

/** `" + name + "`: what stands between two strings, where the key was the end of the first. */
function isBetweenStrings(value: string): boolean {
  return /^\s?[+.]\s?[\w$.[\]]+\s?(?:[+.);(,].*)?$/s.test(value) && /[+();\s]$|[();]/.test(value);
}

/** Regular expressions. */
function isPattern(value: string): boolean {
  return /\(\?[:=!<]|\\[(|]|\[\^?[^\]]-[^\]]*\]|\\[dws]|\{\d+,\d*\}/.test(value);
}

/** `10.0.0.0/24,127.0.0.1/32`: from where something may be used. */
const networks = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?:, ?(?=\d)|$))+$/;

/** The first line of a passwd(5), which holds no passwords but for `x`. */
const accounts = /^[a-z_][\w-]*:[x*!]?:\d+:\d+:/;

/** `5/m`, `20/m/ip,5/m/key`, `100/hour`, `5 per minute`: how often something may be done. */
const rateLimits =
  /^(?:\d+(?:\/| per )\d{0,5} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?:\/[a-z]+)?(?:[,;] ?(?=\d)|$))+$/;

/** `github.com/owner/project`: import paths and addresses that leave out how to get there. */
function isAddressWithoutScheme(value: string): boolean {
  const host = /^((?:[a-z\d-]+\.)+[a-z]{2,})(?:\/[\w.@~-]+)+\/?$/.exec(value)?.[1];
  return host !== undefined && isTopLevelDomain(host.slice(host.lastIndexOf('.') + 1));
}

/**
 * Paths, addresses, selectors, media types, versions, dates, regular expressions: things with a form of their own.
 * @param randomness what looks random is no path, whatever its characters
 */
export function isOtherThing(value: string, randomness: number): boolean {
  if (isPattern(value) || /^\d+(?:\.\d+){2,}$|^0x[\da-f]{1,8}$/i.test(value)) return true;
  if (randomness >= 0.75) return false;
  return (
    /^[a-z][\w+.-]*:\/\//i.test(value) ||
    /^(?:\.{0,2}|~|[A-Za-z]:|@[\w-]+)[\\/][\w.@~ -]*(?:[\\/][\w.@~ -]*)*$/.test(value) ||
    /^[\w@.-]+(?:\/[\w@.-]+)*\.(?:json|ya?ml|xml|txt|pem|key|crt|cer|p12|pfx|jks|js|ts|tsx|jsx|py|rb|go|java|php|html?|css|md|env|conf|ini|properties|keytab|png|svg|gif)$/i.test(
      value,
    ) ||
    /^[#.[][A-Za-z][\w-]*(?:[\s>.#[=\]"'\w-]*)$/.test(value) ||
    // `meter[name="pw_meter"]`
    /^[a-z][\w-]*\[[\w-]+[~|^$*]?=\\?["'][^"']*\\?["']\]/.test(value) ||
    // `App\\Controllers\\UserPassword`: a class in its name space.
    /^\\{0,2}[A-Z]\w*(?:\\{1,2}[A-Z]\w*){2,}$/.test(value) ||
    // An encoding, with what to do where it lacks a character.
    /^[a-z][\w-]+\/\/(?:translit|ignore)$/i.test(value) ||
    /^(?:[\^~]|[<>]=?|=)?[ ]?v?\d+(?:\.(?:\d+|x|\*))+(?:[-+][\w.]+)?$/.test(value) ||
    /^\w+(?:\|\w+)+$/.test(value) ||
    /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+Z?)?$/.test(value) ||
    /^(?:application|text|image|audio|video|multipart)\/[\w.+-]+$/.test(value) ||
    /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value) ||
    /^--?[a-z][\w-]*$/.test(value) ||
    rateLimits.test(value) ||
    networks.test(value) ||
    accounts.test(value) ||
    isAddressWithoutScheme(value) ||
    /^[A-Za-z]+=$/.test(value)
  );
}
