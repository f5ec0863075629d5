/**
 * Legal forms of companies, written as they stand behind a name. Case counts: `AS` and `as` are not the same.
 * From the commercial registers' own lists of abbreviations.
 */
const forms = [
  'Inc\\.?|Incorporated|Corp\\.?|Corporation|L\\.?L\\.?C\\.?|L\\.?L\\.?P\\.?|Ltd\\.?|Limited|PLC|plc|P\\.L\\.C\\.|(?:Pty|\\(Pty\\))\\.? Ltd\\.?|Pvt\\.? Ltd\\.?|Pte\\.? Ltd\\.?|Private Limited',
  'Co\\.,? Ltd\\.?|& Co\\.?(?: KG| KGaA| OHG| Ltd\\.?)?|GmbH(?: & Co\\.? (?:KG|KGaA|OHG))?|gGmbH|mbH|AG(?: & Co\\.? KG(?:aA)?)?|KGaA|KG|OHG|UG(?: \\(haftungsbeschränkt\\))?|SE|e\\.V\\.|eG',
  'S\\.?A\\.?R\\.?L\\.?|SARL|SASU?|S\\.A\\.S\\.|EURL|S\\.?C\\.?I\\.|S\\.?A\\.?|SNC|S\\.?L\\.?U?\\.?|S\\.L\\.|S\\.?A\\.? de C\\.?V\\.?|S\\.? de R\\.?L\\.?(?: de C\\.?V\\.?)?|Ltda\\.?|LTDA|S/A|EIRELI|Lda\\.?|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?s?|S\\.?n\\.?c\\.?|S\\.?a\\.?s\\.?',
  'B\\.?V\\.?|N\\.?V\\.?|VOF|V\\.O\\.F\\.|BVBA|Oyj?|A/S|ApS|ASA|AS|AB|HB|[Ss]p\\. ?z ?o\\. ?o\\.(?: [Ss]p\\. ?[kj]\\.)?|[Ss]p\\. ?[kj]\\.|[Ss]p\\.k\\.|s\\. ?r\\. ?o\\.|a\\. ?s\\.|d\\. ?o\\. ?o\\.|d\\. ?d\\.|Kft\\.?|Zrt\\.?|Nyrt\\.?|Bt\\.',
  'SRL|S\\.R\\.L\\.|EOOD|OOD|SIA|UAB|OÜ|A\\.Ş\\.|Ltd\\. Şti\\.|Tbk|Sdn\\.? Bhd\\.?|K\\.?K\\.?|G\\.K\\.|JSC|PJSC|OOO|ООО|ОАО|ЗАО|ПАО|АО|ТОВ|Α\\.Ε\\.|株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사',
].join('|');

const formAtEnd = new RegExp(`(?:^|[\\s,])(?:${forms})$`, 'u');
const formHere = new RegExp(`,? (?:${forms})(?![\\p{L}\\d_])`, 'uy');

/** Whether a name ends in a legal form. */
export function hasLegalForm(name: string): boolean {
  return (
    formAtEnd.test(name) ||
    /^(?:株式会社|有限会社|合同会社|ООО|ОАО|ЗАО|ПАО|PT|주식회사)\s?["«„]?\S/u.test(name)
  );
}

/** The end of the legal form that follows a name ending at `end`, or -1. */
export function legalFormAfter(text: string, end: number): number {
  formHere.lastIndex = end;
  return formHere.test(text) ? formHere.lastIndex : -1;
}

/** Whether the form is also an ordinary word or abbreviation, so that it says less. */
export function isWeakLegalForm(form: string): boolean {
  return /^,? (?:AS|AB|SE|HB|SA|KG|SAS|SCI|SL|Co\.?|Limited|d\. ?d\.|a\. ?s\.|eG|NV|SIA|SNC)$/.test(form);
}

/** The words with which the forms begin, for a look-up before the pattern is tried. */
export const legalFormWords = `inc incorporated corp corporation llc llp ltd limited plc pty pvt pte private co gmbh ggmbh mbh ag kgaa kg ohg ug se
 sarl sas sasu eurl sci sa snc sl slu srl spa srls ltda lda eireli bv nv vof bvba oy oyj aps asa as ab hb sp kft zrt nyrt eood ood sia uab tbk sdn kk jsc pjsc ooo`;

/** A name without the legal form at its end. */
export function withoutLegalForm(name: string): string {
  const match = formAtEnd.exec(name);
  return match === null || match.index === 0 ? name : name.slice(0, match.index).replace(/[\s,]+$/, '');
}
