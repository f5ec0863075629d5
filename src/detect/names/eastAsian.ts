import type { Evidence } from '../finding.ts';
import type { Entity, Stretch } from './entity.ts';
import { nameFlag, type Lexicon } from './lexicon.ts';

/** Behind a name: san, sama, sensei, xiansheng, nüshi, ssi, nim and the like. */
const honorific =
  /^ ?(?:さん|様|さま|氏|君|くん|ちゃん|先生|先輩|部長|課長|社長|殿|女士|小姐|同学|经理|總經理|老师|씨|님|선생|과장|부장|대리|사장)/u;

/** Behind a name: a particle of Japanese or Korean. */
const particle =
  /^(?:は|が|を|の|と|に|も|へ|です|から|まで|と申|은|는|이|가|을|를|의|와|과|도|에게|께서|입니다|이라)/u;

/** What goes on as a verb of Korean: 이동하는, 공유하여. */
const verb = /하(?:는|여|고|기|지|며|면|세|도|려|게|던|였|ㄴ|ㄹ|시|십)/u;

/** Before a name: my name is, patient, contact. */
const introduction =
  /(?:我叫|名叫|我是|叫做|姓名|患者|联系人|聯絡人|客户|客戶|病人|作者|名前は|私は|氏名|担当者?|出席者?|欠席者?|参加者|議長|司会|書記|報告者|作成者|承認者|主持人|出席人员|记录人|负责人|參加者|출석자?|결석자?|참석자|발표자|작성자|저는|이름은|환자|고객|담당자)(?:は|是|为|為|叫)?[:： ]?$/u;

const longestIntroduction = 6;

/** What somebody says behind the own name, when the company's stands before it: …の佐藤です。 */
const selfIntroduction = /^(?:です|と申し|でございます)/u;

/** A legal form before or behind a name; where it stands before, a particle or title ends the name. */
const companies =
  /(?:株式会社|有限会社|合同会社)[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{2,14}?(?=[のはがをにへと様]|御中|$)|[\p{sc=Han}\p{sc=Kana}ー]{2,14}(?:株式会社|有限会社|合同会社)|(?:(?![和与與及跟在给給是的向从從由为為])\p{sc=Han}){2,14}?(?:股份有限公司|有限责任公司|有限公司)|주식회사 ?[\p{sc=Hangul}]{2,12}|[\p{sc=Hangul}]{2,10} ?주식회사/gu;

const longestSurname = 3;
const longestGivenName = 4;
const longestInField = 8;

/**
 * The names in a run of Han, kana or Hangul: a surname and a given name of the lexicon, with at most a blank between.
 * Inside a sentence, which has no blanks, only an honorific or an introduction tells where one begins.
 * @param start where the run starts, in UTF-16 units
 * @param end where it ends
 */
export function eastAsianNamesIn(stretch: Stretch, start: number, end: number, lexicon: Lexicon): Entity[] {
  const { text, field } = stretch;
  if (field && field.weight >= 0.4 && !field.isWeak) return inField(stretch, start, end, lexicon);
  const found: Entity[] = [];
  for (let at = start; at < end;) {
    const read = nameAt(text, at, end, lexicon) ?? (at === start ? addressedAt(text, at) : undefined);
    const name = read && verb.test(text.slice(read.end - 1, read.end + 1)) ? undefined : read;
    const isOpen =
      at === start ||
      introduction.test(text.slice(Math.max(stretch.start, at - longestIntroduction), at)) ||
      (text.charAt(at - 1) === 'の' &&
        name !== undefined &&
        selfIntroduction.test(text.slice(name.end, name.end + 6)));
    if (name && (isOpen || hasHonorific(text, name.end))) {
      found.push(name);
      at = Math.max(name.end, at + 1);
    } else at++;
  }
  return found;
}

/** The companies in a run of Han, kana or Hangul, told by their legal form. */
export function eastAsianCompaniesIn({ text, field }: Stretch, start: number, end: number): Entity[] {
  if (field) return [];
  return [...text.slice(start, end).matchAll(companies)].map(({ index, 0: name }) => ({
    kind: 'organization',
    start: start + index,
    end: start + index + name.length,
    score: 0.8,
    evidence: [{ kind: 'cue', detail: 'legal form' }],
  }));
}

/** The whole value; a given name after a blank only behind a surname. */
function inField(stretch: Stretch, start: number, end: number, lexicon: Lexicon): Entity[] {
  const { text, field } = stretch;
  const isSurname = (lexicon.flagsOf(text, start, end) & nameFlag.last) !== 0;
  const next = /^[ 　][\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]{1,4}/u.exec(text.slice(end, end + 6));
  // 山田 太郎; and 太郎 山田, as forms of the West write it, where nothing else follows.
  const isReversed = next !== null && text.slice(end + next[0].length, stretch.end).trim() === '';
  const nameEnd = isSurname || isReversed ? end + (next?.[0].length ?? 0) : end;
  if (noName.test(text.slice(start, nameEnd))) return [];
  if (nameEnd - start > longestInField || nameEnd - start < 2 || !isWhole(stretch, start, nameEnd)) return [];
  return [person(start, nameEnd, 0.85, { kind: 'key', ...(field ? { detail: field.name } : {}) })];
}

/** What a form asks for, a department, a document: 必須, 任意, 営業部, 契約書参照, 필수, 선택, 영업부. */
const noName =
  /(?:必須|任意|必填|选填|選填|可选|可選|入力|输入|輸入|選択|选择|選擇|不明|未定|未設定|未设置|無し|なし|暂无|匿名|参照|參照|合同|契約書?|文字|数字|.{2}[部課係局组組]|客服|营业|窓口|필수|선택|없음|미정|참조|입력|익명|.{2,}(?:팀|부서?|실|과))$/u;

/** Nothing but a title or a reading in brackets stands beside the name: the value is no sentence. */
function isWhole({ text, start: from, end: to }: Stretch, start: number, end: number): boolean {
  const rest = text.slice(end, to).trim();
  return (
    text.slice(from, start).trim() === '' &&
    (rest === '' || /^[(（/,、，；;・]/.test(rest) || honorific.test(rest))
  );
}

function nameAt(text: string, start: number, end: number, lexicon: Lexicon): Entity | undefined {
  for (let surname = Math.min(longestSurname, end - start); surname > 0; surname--) {
    const surnameEnd = start + surname;
    if ((lexicon.flagsOf(text, start, surnameEnd) & nameFlag.last) === 0) continue;
    const given = givenNameAfter(text, surnameEnd, lexicon);
    if (given > 0) {
      const isShort = given - start <= 2 && !hasHonorific(text, given);
      return person(start, given, isShort ? 0.6 : 0.8, { kind: 'lexicon' });
    }
    if (surname > 1 && (hasHonorific(text, surnameEnd) || isListed(text, start, surnameEnd)))
      return person(start, surnameEnd, 0.75, { kind: 'cue' });
  }
  return undefined;
}

/** `出席：宮本、佐伯`, `担当は佐伯`: by the surname alone, among those who were there. */
function isListed(text: string, start: number, end: number): boolean {
  if (end > start && !/^(?:[、，,・\s（(/／。]|$)/.test(text.slice(end, end + 1))) return false;
  return attendance.test(text.slice(Math.max(0, start - longestList), start));
}

const longestList = 60;
const attendance =
  /(?:(?:出席|欠席|参加|參加|参会|缺席)(?:者|人员)?[：:](?:[^\n：:]*[、，,・/／])?|担当者?(?:は|[：:]))[ 　]?$/u;

/** A surname that no list has, between the marks of such a list. */
const attending =
  /^(?!全[員员]|以下|各位|多数|委任|同上|未定|別[紙添]|[^、]?名|.{0,2}[部課社室会班組等他])\p{sc=Han}{2,3}(?=[、，,・\s（(/／]|$)/u;

/** `篠崎 雅彦様`: parted by a blank, and addressed. */
const addressed = /^\p{sc=Han}{1,4}[ 　][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,4}?(?=様|さま|殿|氏|さん)/u;

function addressedAt(text: string, start: number): Entity | undefined {
  const next = text.slice(start, start + 12);
  const name =
    addressed.exec(next)?.[0] ?? (isListed(text, start, start) ? attending.exec(next)?.[0] : undefined);
  return name === undefined ? undefined : person(start, start + name.length, 0.75, { kind: 'cue' });
}

/** The end of the given name that follows a surname, or -1. */
function givenNameAfter(text: string, surnameEnd: number, lexicon: Lexicon): number {
  const blank = text.charCodeAt(surnameEnd);
  const start = blank === 32 || blank === 0x3000 ? surnameEnd + 1 : surnameEnd;
  for (let length = longestGivenName; length > 0; length--) {
    const end = start + length;
    if (end > text.length || (lexicon.flagsOf(text, start, end) & nameFlag.first) === 0) continue;
    if (!isLetterAt(text, end - 1)) continue;
    const rest = text.slice(end, end + 4);
    if (!/^\p{L}/u.test(rest) || honorific.test(rest) || particle.test(rest)) return end;
  }
  return -1;
}

function isLetterAt(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}

function hasHonorific(text: string, end: number): boolean {
  return honorific.test(text.slice(end, end + 4));
}

function person(start: number, end: number, score: number, evidence: Evidence): Entity {
  return { kind: 'person', start, end, score, evidence: [evidence] };
}
