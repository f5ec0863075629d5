/**
 * Users and the passwords that manuals print beside them: RFC 7617 and its readers, the sample schema of Oracle that
 * SQLAlchemy and others took over, the log-ins that software comes with, names that stand for any name.
 */
const documented: readonly (readonly [user: RegExp, password: RegExp])[] = [
  [/^aladdin$/i, /^open ?sesame$/i],
  [/^scott$/i, /^tiger$/i],
  // Boxes of Vagrant, images of the Raspberry Pi and RabbitMQ come with these.
  [/^vagrant$/i, /^vagrant$/i],
  [/^pi$/i, /^raspberry$/i],
  [/^guest$/i, /^guest$/i],
  [/^(?:foo|bar|baz)$/i, /^(?:foo|bar|baz|qux|quux)$/i],
  [
    /^test(?:er|[-_.]?user)?\d{0,2}$/i,
    /^(?:(?:test[-_]?)?pass(?:word|wd)?|test(?:er|ing)?|secret)[-_]?(?:1|12|123|1234)?!?$|^12345\d{0,4}$/i,
  ],
  [/^demo(?:[-_.]?user)?\d{0,2}$/i, /^demo[-_]?(?:pass(?:word)?)?(?:1|12|123|1234)?!?$/i],
];

const owner =
  '(?:(?:my|your|the|some|an?|[dm]ein|ihr|votre|ton|mon|tu|mi|su|tuo|mio|il[-_ ]tuo|seu|meu|uw|jouw|je|tw[o\u00f3]j|din|ditt|v\u00e1\u0161|vas)[-_ ]?)?';
const foreignUser =
  'utilisateur|identifiant|usuari[oa]|usu\u00e1rio|utente|benutzer(?:name)?|nutzer(?:name)?|gebruiker(?:snaam)?|u[z\u017c]ytkownik|anv[a\u00e4]ndare|bruker(?:navn)?|bruger(?:navn)?|k[a\u00e4]ytt[a\u00e4]j[a\u00e4]|kullanici|u[z\u017e]ivatel|felhasznalo';
const foreignPassword =
  'mot[-_ ]?de[-_ ]?passe|mdp|contrase[n\u00f1]a|clave|senha|palavra[-_ ]?passe|kennwort|wachtwoord|has[l\u0142]o|heslo|parola|l[o\u00f6]senord|passord|adgangskode|salasana|[s\u015f]ifre|jelsz[o\u00f3]';
const anyUser = new RegExp(`^(?:|val|${owner}(?:user(?:[-_ ]?name)?|usr|login|name|${foreignUser}))$`, 'i');
const anyPassword = new RegExp(
  `^${owner}(?:(?:secret|user)[-_ ]?)?(?:pass(?:[-_ ]?word|wd|[-_ ]?phrase)?|passwort|pwd|psw|pw|secret|${foreignPassword})$`,
  'i',
);

/** `a`, `a b`: letters that stand for a value. */
const singleLetters = /^[a-z](?: [a-z])*$/i;

/** `user`, `username`, `my login`: what stands where the name of a user would. */
export function isAnyUser(user: string): boolean {
  return anyUser.test(user);
}

/** `password`, `my secret`: words that only say what would stand here. */
export function isAnyPassword(password: string): boolean {
  return anyPassword.test(password);
}

/** Whether user and password are evidently those of a manual: both are placeholders, or a pair that everybody prints. */
export function isExampleLogin(user: string, password: string): boolean {
  if (documented.some(([first, second]) => first.test(user) && second.test(password))) return true;
  if (singleLetters.test(user) && singleLetters.test(password)) return true;
  return isAnyUser(user) && isAnyPassword(password);
}

const reach = 240;
const userField = /\buser(?:_?name|_?id)?["']?\s{0,4}(?:[:=]|=>)\s{0,4}["']?(?<user>\w{2,40})/gi;

/**
 * Whether a password belongs to a documented login whose user is given a few lines before or behind it.
 * @param start of the password, in UTF-16 units
 */
export function isBesideExampleUser(text: string, start: number, password: string): boolean {
  if (!documented.some(([, known]) => known.test(password))) return false;
  const around = text.slice(Math.max(0, start - reach), start + reach);
  return [...around.matchAll(userField)].some(({ groups }) => isExampleLogin(groups?.user ?? '', password));
}
