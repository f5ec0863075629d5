import type { Evidence } from '../../finding.ts';
import type { Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { isTyped } from '../../validate/typed.ts';
import { isBesideExampleUser } from './exampleLogin.ts';
import { judge } from './judgement.ts';
import { isCutOff } from './knownPrefixes.ts';
import { ruleOf } from './rules.ts';
import type { Surroundings } from './surroundings.ts';

/** The score from which on a value counts as random. */
const random = 0.6;
const longestKey = 40;

/**
 * Judges the value of a field whose key names a secret, and reports it with what speaks for it.
 * @param least the score from which on it is reported
 */
export function reportSecret(
  { text }: SourceText,
  surroundings: Surroundings,
  report: Report,
  least = 0.28,
): void {
  const { key, meaning, field } = surroundings;
  const { valueStart, valueEnd } = field;
  const value = text.slice(valueStart, valueEnd);
  const score = judge(value, surroundings);
  const isPassword = meaning.kind === 'password';
  if (score < least || (!isPassword && isCutOff(key, value)) || isCatalogueCode(text, surroundings)) return;
  const evidence: Evidence[] = [{ kind: 'key', detail: key.slice(0, longestKey) }];
  if (score >= random) evidence.push({ kind: 'entropy' });
  const isMadeUp = isPassword ? isBesideExampleUser(text, valueStart, value) : isTyped(value);
  report(ruleOf[meaning.kind], valueStart, valueEnd, score, evidence, isMadeUp);
}

const description =
  /["']?(?:desc(?:ri[cp]\w*|ri\u00e7\u00e3o)?|concepto|producto|produto|unidad\w*|unidade|precio\w*|pre[\u00e7c]o|cantidad|quantidade|importe|valor\w*|nombre|nome|etiqueta|texto)["']?\s{0,3}(?::|=>?)/i;
const login = /us(?:ua|e)r|login|correo|e-?mail|cuenta|conta\b/i;

/** `{"clave": "81112500", "descripcion": …}`: clave and chave are also what an entry of a catalogue is known by. */
function isCatalogueCode(
  text: string,
  { key, field: { valueStart, valueEnd, keyStart } }: Surroundings,
): boolean {
  if (!/^(?:clave|chave)$/i.test(key) || !/^\d+$/.test(text.slice(valueStart, valueEnd))) return false;
  const before = text.slice(Math.max(0, keyStart - 60), keyStart);
  const after = text.slice(valueEnd, valueEnd + 60);
  return description.test(after) && !login.test(before) && !login.test(after);
}
