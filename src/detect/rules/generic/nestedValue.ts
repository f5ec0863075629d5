import type { Detector } from '../../rule.ts';
import { meaningOf } from './keyName.ts';
import { reportSecret } from './reportSecret.ts';
import { ruleOf } from './rules.ts';

/** How far the key that names a value may stand before the word `value` or `default`, in UTF-16 units. */
const reach = 300;

/** `"api_token": { "value":`, the outputs of a Terraform state and the like. */
const inObject =
  /"(?<key>[\w.-]{2,60})"\s*:\s*\{\s*(?:"\w{2,20}"\s*:\s*(?:"[^"\n]{0,80}"|\{[^{}]{0,120}\}|true|false|\d{1,6})\s*,\s*){0,3}"?$/;
/** `api_token: { S:` of DynamoDB, `{ stringValue:` of Firestore: the type stands in the place of the word `value`. */
const inTyped = /(?<![\w.])["']?(?<key>[\w.-]{2,60})["']?\s*:\s*\{\s*["']?$/;
/** `api_token:`, and on the next line, further in, `value:`. */
const inMapping =
  /(?:^|\n)(?<outer>[ \t]*)(?<key>[\w.:-]{2,60}):[ \t]*\r?\n(?:(?<inner>[ \t]+)\w{2,30}:[^\n]{1,80}\n(?:\k<inner>\w{2,30}:[^\n]{1,80}\n){0,4}\k<inner>|(?<only>[ \t]+))$/;
/** `DbPassword: { Type: String, NoEcho: true, Default:`: the same on one line. */
const inFlow = /(?:^|\n)[ \t]*(?<key>[\w.-]{2,60}):[ ]?\{(?:[^{}\n]{1,100},)?[ ]*$/;
/** `variable "db_password" { default =`, `output "token" { value =` of Terraform. */
const inBlock = /\b(?:variable|output)[ \t]+"(?<key>[\w-]{2,60})"[ \t]*\{[^{}]*$/;

function keyBefore(text: string, start: number, isTyped: boolean): string | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  if (isTyped) return inTyped.exec(before.slice(-100))?.groups?.key;
  const mapping = inMapping.exec(before)?.groups;
  if (
    mapping?.key !== undefined &&
    (mapping.inner ?? mapping.only ?? '').length > (mapping.outer ?? '').length
  )
    return mapping.key;
  return (inFlow.exec(before) ?? inObject.exec(before) ?? inBlock.exec(before))?.groups?.key;
}

/** `"value": "…", "key": "password"`: the name may follow its value. */
const behind = /^"\s*,\s*(?:"type"\s*:\s*"\w*"\s*,\s*)?"(?:key|name)"\s*:\s*"(?<key>[\w.-]{2,60})"/;

function keyBehind(text: string, end: number): string | undefined {
  return behind.exec(text.slice(end, end + 160))?.groups?.key;
}

/** Secrets whose key stands one level above `value` or `default`. */
export const nestedValue: Detector = {
  rules: Object.values(ruleOf),
  // With what stands round them: the bare words are in every line of code.
  keywords: [
    ...[
      '"value"',
      '"default"',
      '"defaultvalue"',
      '  value:',
      '  value ',
      '  default:',
      '  default ',
      ', default:',
      '{ default:',
    ],
    ...['"s":', '"s" :', '{ s:', '{s:', '"stringvalue"', '{ stringvalue:'],
  ],
  onKeyword: (source, from, to, report) => {
    const { text, format } = source;
    const word = /[a-z]+/i.exec(text.slice(from, to))?.[0] ?? '';
    const isTyped = /^s(?:tringvalue)?$/i.test(word);
    if (format.family === 'code' && !isTyped) return;
    const start = text.indexOf(word, from);
    const end = start + word.length;
    const field = source.fieldAt(start, end);
    if (field?.keyStart !== start || field.keyEnd !== end) return;
    const key = keyBefore(text, start, isTyped) ?? (isTyped ? undefined : keyBehind(text, field.valueEnd));
    const meaning = key === undefined ? undefined : meaningOf(key);
    if (key !== undefined && meaning) reportSecret(source, { key, meaning, field, format }, report);
  },
};
