import { isCommentOrString } from '../../context/bareValue.ts';
import { isPastedCode } from '../../context/codeBlocks.ts';
import type { Field } from '../../context/field.ts';
import { plainText, type Format } from '../../context/format.ts';
import { isSampleFile, isTranslation } from '../../context/published.ts';
import type { Detector, RuleOrDetector } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { meaningOf } from './keyName.ts';
import { nativeKeyed } from './nativeKeys.ts';
import { nestedValue } from './nestedValue.ts';
import { reportSecret } from './reportSecret.ts';
import { ruleOf } from './rules.ts';
import { serviceNamed } from './serviceNamed.ts';
import { tableColumns } from './tableColumns.ts';

/**
 * Every word of the vocabulary holds one of these, where a short one may not be the beginning of another word; but for
 * `pincode`, which is India's postcode, and `sid`, which too many words hold.
 */
const keywords = (
  'pass passe pwd pwrd psw pswd passwort passord kennwort losung contrase clave senha palavra mdp haslo wachtwoord ' +
  'losen dorkode portkod dorrkod turcode torcode digicode doorcode gatecode ovikoodi alarmkod alarmcode deurcode kapukod salasana parol parool heslo jelszo sifre adgangskode lozinka geslo paswoord sandi khau pw pin otp ' +
  'otpcode mfa mfacode factorcode secret geheim segre sekret mnemonic seed pepper salt token jwt bearer pat jeton ' +
  'session sas signature key schl llave chave cle klucz sleutel nyckel chiave avain kulcs nokkel nogle noegle klic kljuc cheie anahtar kunci cred auth sess psk'
).split(' ');

/** The field that was judged last, so that several keywords in one key are judged once. */
interface Memory {
  field: Field | undefined;
}

function memoryOf(): Memory {
  return { field: undefined };
}

const maximumLabel = 40;

/** In a sentence, the point behind a bare value ends it. */
function withoutFullStop({ text, format }: SourceText, field: Field): Field {
  const { quote, valueEnd, valueStart } = field;
  if (quote !== '' || (format.family !== 'prose' && format.family !== 'log')) return field;
  if (text.charCodeAt(valueEnd - 1) !== 46 || valueEnd - valueStart < 5 || /\S/.test(text.charAt(valueEnd)))
    return field;
  return text.charCodeAt(valueEnd - 2) === 46 ? field : { ...field, valueEnd: valueEnd - 1 };
}

const modifiers =
  /\b(?:public|private|protected|static|final|const|string|str|char|var|let|val|readonly|int|def)\b/i;

/** `API Key`, "Access token": the words before the last one of a label that is written with blanks. */
function fullKey({ text, format }: SourceText, { keyStart, keyEnd, isAnchored }: Field): string {
  const key = text.slice(keyStart, keyEnd);
  if (isAnchored || format.family === 'code') return key;
  const before = text.slice(Math.max(0, keyStart - maximumLabel), keyStart);
  const words = /(?:^|[\r\n"'#*>-]|[.!?,;(][ \t])[ \t]*((?:[A-Za-z]+[ \t]){1,3})$/.exec(before)?.[1] ?? '';
  return modifiers.test(words) ? key : words + key;
}

/** Whether a short keyword is only the beginning of another word: `path`, `clear`, `passed`. */
function goesOn(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false;
  const next = text.charAt(end);
  if (next < 'a' || next > 'z' || next === 's') return false;
  return end - start < 4 || (text.startsWith('pass', start) && !'wpck'.includes(next));
}

/** How the text of a field is to be read: `"key=value"` in a string and `// key: value` in a comment are no code. */
function formatAround({ text, format }: SourceText, field: Field): Format {
  const { keyStart, keyEnd, quote, valueStart } = field;
  if (format.family !== 'code' || quote !== '' || valueStart - keyEnd > 2) return format;
  const between = text.slice(keyEnd, valueStart);
  if (!/^(?:=|: ?)$/.test(between)) return format;
  // `${key:value}` of Spring has no blank, `{ key: value }` has.
  if (between === ':' && !/\$\{[\w.-]*$/.test(text.slice(Math.max(0, keyStart - 60), keyStart)))
    return format;
  if (!/^(?:["'`&;,}\s]|$)/.test(text.charAt(field.valueEnd))) return format;
  return field.isQuery || isCommentOrString(text, keyStart) ? plainText : format;
}

/** Settings are pasted, too: only a constant, a comment, a generic type and the number of a constant are code. */
function isPastedExpression(text: string, { keyStart, valueStart, valueEnd }: Field): boolean {
  const value = text.slice(valueStart, valueEnd);
  if (/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$|^\/\*/.test(value) || /^<[A-Z]/.test(text.slice(valueEnd, valueEnd + 2)))
    return true;
  const before = text.slice(Math.max(0, keyStart - maximumLabel), keyStart);
  return /^(?:0x[\da-f]+|\d+)$/i.test(value) && /\b(?:const|readonly|final|static|define)\b/.test(before);
}

/** In code, what stands without quotes is a name or a call, unless it is a number. */
function isExpression(source: SourceText, format: Format, field: Field): boolean {
  const { quote, valueStart } = field;
  if (quote !== '') return false;
  const { text } = source;
  // `"{{ environment | combine({ 'PASSWORD': from_vault }) }}"`
  if (/\{\{[^{}\n]{0,80}\{[^{}\n]*$/.test(text.slice(Math.max(0, valueStart - 120), valueStart))) return true;
  if (format.family !== 'code')
    return format === source.format && isPastedCode(source, valueStart) && isPastedExpression(text, field);
  const first = text.charCodeAt(valueStart);
  return first < 48 || first > 57;
}

/** Words below the key of a password in a translation: what stands beside a box to type into. */
function isLabel(source: SourceText, { valueStart, valueEnd }: Field): boolean {
  if (!isTranslation(source)) return false;
  const value = source.text.slice(valueStart, valueEnd);
  return !/\d/.test(value) || /[.:\uff1a\u3002\u2026]$|\$\d/.test(value) || value.length < 6;
}

/** Secrets that only the name of their key gives away. */
const assignment: Detector = {
  rules: Object.values(ruleOf),
  keywords,
  onKeyword: (source, start, end, report) => {
    if (goesOn(source.text, start, end)) return;
    const found = source.fieldAt(start, end);
    if (!found) return;
    const field = withoutFullStop(source, found);
    const format = formatAround(source, field);
    if (isExpression(source, format, field)) return;
    const memory = source.once(memoryOf);
    if (memory.field === found) return;
    memory.field = found;
    const { text } = source;
    // `arn:aws:secretsmanager:eu-west-1:…:secret:name`: a part of a name, not a key.
    if (/:[\w&;-]+:$/.test(text.slice(Math.max(0, field.keyStart - 40), field.keyStart))) return;
    // `checksum/secret: …` of a chart: tells when the secret has changed.
    if (
      /(?:checksum|sha\d{0,3}|digest|hash)\/$/i.test(
        text.slice(Math.max(0, field.keyStart - 12), field.keyStart),
      )
    )
      return;
    // `isPin ? 'passcode' : 'notification'`: one of two values.
    if (/\?\s{0,40}["'`]$/.test(text.slice(Math.max(0, field.keyStart - 42), field.keyStart))) return;
    // `'/user-password' => 'Controller'`: where an address leads.
    if (text.charAt(field.keyStart - 1) === '/' && /["'`]/.test(text.charAt(field.keyStart - 2))) return;
    const key = fullKey(source, field);
    const meaning = meaningOf(key);
    if (!meaning) return;
    if (meaning.kind === 'password' && isLabel(source, field)) return;
    // In the text of a program, letters alone are words more often than passwords.
    if (
      format !== source.format &&
      !field.isQuery &&
      !/\d/.test(text.slice(field.valueStart, field.valueEnd))
    )
      return;
    // `.env.example`: weak passwords are to be replaced there.
    reportSecret(source, { key, meaning, field, format }, report, isSampleFile(source) ? 0.7 : undefined);
  },
};

export const generic: readonly RuleOrDetector[] = [
  assignment,
  nestedValue,
  nativeKeyed,
  serviceNamed,
  tableColumns,
];
