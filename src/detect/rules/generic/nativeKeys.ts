import type { Field } from '../../context/field.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { reportSecret } from './reportSecret.ts';
import { ruleOf } from './rules.ts';
import type { KeyKind } from './vocabulary.ts';

/** A key in a script that the prefilter does not read. */
type NativeKey = readonly [key: string, kind: KeyKind];

/** By the letters that a text must have for its keys to be looked for. */
const scripts: readonly (readonly [letters: RegExp, keys: readonly NativeKey[]])[] = [
  [
    /[\u3040-\u30ff\u4e00-\u9fff]/,
    [
      ['パスワード', 'password'],
      ['暗証番号', 'pin'],
      ['秘密鍵', 'privateKey'],
      ['シークレット', 'secret'],
      ['トークン', 'token'],
      ['密码', 'password'],
      ['密碼', 'password'],
      ['口令', 'password'],
      ['令牌', 'token'],
      ['APIキー', 'apiKey'],
      ['API キー', 'apiKey'],
      ['API密钥', 'apiKey'],
      ['API 密钥', 'apiKey'],
      ['API金鑰', 'apiKey'],
      ['API 金鑰', 'apiKey'],
      ['密钥', 'apiKey'],
      ['密鑰', 'apiKey'],
    ],
  ],
  [
    /[\uac00-\ud7af]/,
    [
      ['비밀번호', 'password'],
      ['API 키', 'apiKey'],
      ['API키', 'apiKey'],
      ['토큰', 'token'],
    ],
  ],
  [
    /[\u0400-\u04ff]/,
    [
      ['пароль', 'password'],
      ['Пароль', 'password'],
      ['API-ключ', 'apiKey'],
      ['ключ API', 'apiKey'],
      ['Ключ API', 'apiKey'],
      ['токен', 'token'],
      ['Токен', 'token'],
    ],
  ],
  [
    /[\u0370-\u03ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f]/,
    [
      ['كلمة المرور', 'password'],
      ['كلمة السر', 'password'],
      ['סיסמה', 'password'],
      ['סיסמא', 'password'],
      ['รหัสผ่าน', 'password'],
      ['पासवर्ड', 'password'],
      ['κωδικός πρόσβασης', 'password'],
      ['مفتاح API', 'apiKey'],
    ],
  ],
];

/** In any of these scripts: most texts beyond ASCII have none, and one look tells. */
const foreignLetter = /[\u0370-\u06ff\u0900-\u0e7f\u3040-\ud7af]/;

/** Behind a colon of the width of these scripts stands printable ASCII. */
const wideValue = /[ ]?：[ 　]?(?<value>[!-~]{4,64})/dy;

/** `パスワードは「…」です`, `密码是 …`, `пароль — …`, `كلمة المرور هي …`: the words that make a sentence of it. */
const copula =
  /(?:は[ 　]?[「『"']?|(?:是|为|為)[ ]?|는[ ]|은[ ]|[ ](?:это|—|–|-|هي|هو)[ ])(?<value>(?=[!-~]{0,40}\d)[!-~]{6,64}?)(?=[」』"'\s、。，,]|[.!?](?:\s|$)|$)/dy;
/** Languages without the verb put the value right behind its name: only what no word looks like. */
const beside = /[ ](?<value>(?=[!-~]{0,40}\d)(?=[!-~]{0,40}[A-Za-z])[!-~]{8,64}?)(?=[\s,]|[.!?](?:\s|$)|$)/dy;

function wideField({ text }: SourceText, keyStart: number, keyEnd: number): Field | undefined {
  wideValue.lastIndex = copula.lastIndex = beside.lastIndex = keyEnd;
  const range = (wideValue.exec(text) ?? copula.exec(text) ?? beside.exec(text))?.indices?.groups?.value;
  if (!range) return undefined;
  const [valueStart, valueEnd] = range;
  return {
    ...{ keyStart, keyEnd, valueStart, valueEnd, quote: '', isWrapped: false },
    ...{ operator: ':', syntax: 'assignment', isAnchored: true, isQuery: false },
  };
}

function reportKeys(source: SourceText, [key, kind]: NativeKey, report: Report): void {
  const { text, format } = source;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const found = source.fieldAt(at, at + key.length) ?? wideField(source, at, at + key.length);
    // A key, not a sentence: the word stands at its end.
    if (found?.keyEnd !== at + key.length) continue;
    // The point that ends the sentence.
    const value = text.slice(found.valueStart, found.valueEnd).replace(/(?<=[!-~])[.]$/, '');
    if (!/\w/.test(value)) continue;
    const field = { ...found, valueEnd: found.valueStart + value.length };
    reportSecret(source, { key, meaning: { kind, strength: 1 }, field, format }, report, 0.4);
  }
}

/** The same as the generic assignment rule, for keys in other scripts. */
export const nativeKeyed: Detector = {
  rules: Object.values(ruleOf),
  onText: (source, report) => {
    if (source.isAscii || !foreignLetter.test(source.text)) return;
    for (const [letters, keys] of scripts)
      if (letters.test(source.text)) for (const key of keys) reportKeys(source, key, report);
  },
};
