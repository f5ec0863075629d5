import type { Field } from '../../context/field.ts';
import type { Detector } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { reportSecret } from './reportSecret.ts';
import { ruleOf } from './rules.ts';
import type { KeyKind } from './vocabulary.ts';

/** Keys in scripts that the prefilter does not read: Japanese, Chinese, Korean, Russian, Ukrainian. */
const nativeKeys: readonly (readonly [key: string, kind: KeyKind])[] = [
  ['パスワード', 'password'],
  ['暗証番号', 'pin'],
  ['秘密鍵', 'privateKey'],
  ['シークレット', 'secret'],
  ['トークン', 'token'],
  ['密码', 'password'],
  ['密碼', 'password'],
  ['口令', 'password'],
  ['令牌', 'token'],
  ['비밀번호', 'password'],
  ['пароль', 'password'],
  ['Пароль', 'password'],
];

/** Behind a colon of the width of these scripts stands printable ASCII. */
const wideValue = /[ ]?：[ 　]?(?<value>[!-~]{4,64})/dy;

/** `パスワードは「…」です`, `密码是 …`: the words that make a sentence of it. */
const copula =
  /(?:は[ 　]?[「『"']?|(?:是|为|為)[ ]?|는[ ])(?<value>(?=[!-~]{0,40}\d)[!-~]{6,64})(?=[」』"'\s、。,]|$)/dy;

function wideField({ text }: SourceText, keyStart: number, keyEnd: number): Field | undefined {
  wideValue.lastIndex = copula.lastIndex = keyEnd;
  const range = (wideValue.exec(text) ?? copula.exec(text))?.indices?.groups?.value;
  if (!range) return undefined;
  const [valueStart, valueEnd] = range;
  return {
    ...{ keyStart, keyEnd, valueStart, valueEnd, quote: '', isWrapped: false },
    ...{ operator: ':', syntax: 'assignment', isAnchored: true, isQuery: false },
  };
}

/** The same as the generic assignment rule, for keys in other scripts. */
export const nativeKeyed: Detector = {
  rules: Object.values(ruleOf),
  onText: (source, report) => {
    const { text, format } = source;
    if (source.isAscii) return;
    for (const [key, kind] of nativeKeys)
      for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
        const field = source.fieldAt(at, at + key.length) ?? wideField(source, at, at + key.length);
        // A key, not a sentence: the word stands at its end.
        if (field?.keyEnd !== at + key.length) continue;
        if (!/\w/.test(text.slice(field.valueStart, field.valueEnd))) continue;
        reportSecret(source, { key, meaning: { kind, strength: 1 }, field, format }, report, 0.4);
      }
  },
};
