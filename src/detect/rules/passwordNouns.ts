import { foldWord } from '../context/words.ts';

/**
 * What a password is called in languages other than English, in Latin letters, as it is written. Keys, heads of
 * columns, sentences and translations are all read by these; forms of theirs that only one of them has stand there.
 */
export const passwordNouns: readonly string[] = [
  'passwort',
  'kennwort',
  'contraseña',
  'contrasenya',
  'clave',
  'mot de passe',
  'senha',
  'palavra-passe',
  'parola',
  'parolă',
  'wachtwoord',
  'lösenord',
  'passord',
  'adgangskode',
  'salasana',
  'parool',
  'heslo',
  'hasło',
  'geslo',
  'lozinka',
  'jelszó',
  'şifre',
  'kata sandi',
  'mật khẩu',
];

/** The same as keywords are: without diacritics. */
export const foldedPasswordNouns: readonly string[] = [...new Set(passwordNouns.map(foldWord))];
