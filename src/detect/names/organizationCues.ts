import { hashOf } from './lexicon.ts';
import { fold, kind, kindOf } from './letters.ts';

/** Phrases after which an employer or customer is named, folded. */
const phrasesBefore = new Set(
  `work for, works for, worked for, working for, work at, works at, worked at, working at, employed at, employed by,
  hired by, joined, interned at, internship at, career at, job at, position at, role at, year at, years at, months at,
  engineer at, developer at, manager at, director at, analyst at, consultant at, ceo of, cto of, cfo of, founder of, cofounder of,
  president of, vp of, employee of, employees of, subsidiary of, acquired by, acquires, merger with, company called, firm called,
  startup called, company named, our client, our customer, the client, the customer, new customer, new client, prospect, our prospect, the prospect,
  customer called, contract with, deal with, invoice for, billed to, sold to, on behalf of, representing, competitor, competitors like,
  arbeitet bei, arbeite bei, tatig bei, angestellt bei, beschaftigt bei, kunde, kunden, firma, der firma, die firma, bei der firma,
  travaille chez, travaille pour, employe chez, client, entreprise, la societe, societe, l entreprise, salarie chez,
  trabaja en, trabajo en, trabaja para, empleado de, empresa, la empresa, cliente, trabalha na, trabalha no, trabalho na, funcionario da, a empresa,
  lavora presso, lavora per, dipendente di, azienda, l azienda, la ditta, werkt bij, werk bij, in dienst van, bedrijf, pracuje w, firmy, firmie,
  arbetar pa, jobbar pa, arbejder hos, jobber i`
    .split(',')
    .map((phrase) => phrase.trim()),
);

/** Before several surnames joined by "and": a firm of partners. */
const weakBefore = new Set([
  'at',
  'from',
  'for',
  'the',
  'bei',
  'chez',
  'presso',
  'firm',
  'lawyers',
  'attorneys',
]);

const after =
  /(?:['’]s)?,? (?:is|was|are) (?:an?|the|one of|our|your|their) (?:[\w-]+ ){0,3}?(?:company|startup|start-up|agency|firm|bank|manufacturer|provider|supplier|vendor|retailer|consultancy|brainchild|customer|client|prospect|employer|competitor|subsidiary|distributor|insurer|carrier|hospital|clinic|university)\b/y;
/** "Counsel of", "in her capacity as Director of", "Garcia at", "Lopez v." */
const office =
  /(?:\b([Mm]anager|[Dd]irector|[Ee]ngineer|[Oo]fficer|[Aa]ccountant|[Aa]nalyst|[Dd]esigner|[Rr]epresentative|[Cc]ounsel|[Aa]dvis[eo]r|[Pp]resident|[Hh]ead|[Pp]artner|[Aa]ssociate|[Ee]mployee|[Ee]ngineering|[Ss]ales|[Mm]arketing|[Ff]inance|[Oo]perations|[Dd]eveloper|[Cc]onsultant|[Aa]dministrator|[Nn]urse|[Pp]hysician|[Pp]rofessor|[Ll]ecturer|[Ii]ntern) (?:of|at|for|with|bei|chez)|\p{Lu}\p{L}+ (at|v\.|vs\.?)) $/u;

const officePrepositions = ['of', 'at', 'for', 'with', 'bei', 'chez', 'v', 'vs'];

const possessionAfter =
  /(?:['’]s?)? (?:employees?|office|offices|headquarters|hq|subsidiary|shareholders?|stakeholders?|customers?|staff|procurement|account team|legal team|resignation|board)\b/y;

/** The last words of what may stand before, so that most runs are passed over at one look. */
interface Gates {
  readonly last: ReadonlySet<number>;
}

let gates: Gates | undefined;

function lastWords(): ReadonlySet<number> {
  if (gates) return gates.last;
  const words = [...phrasesBefore].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1));
  gates = { last: new Set([...words, ...weakBefore, ...officePrepositions].map((word) => hashOf(word))) };
  return gates.last;
}

/** `our client Mrs Moreau` is somebody, no company. Of the titles of names, many begin companies: ING, Arch. */
const title =
  /^(?:M(?:me|lle|rs?|s)\.?|M\.|Dr\.?|Herrn?|Frau|Sig\.?(?:ra)?|Sra?\.?|Señora?|Dña\.?|Don|Doña|Pan[ií]?|Hr\.?|Fru|Dhr\.?|Mevr\.?|Mw\.?)\s/;
const longestTitle = 8;

/** What beside a run of capitals says that it is a company: the phrase, or undefined. */
export function organizationCue(
  text: string,
  start: number,
  end: number,
  floor: number,
  isFirm = false,
): string | undefined {
  const before = phraseBefore(text, start, floor, isFirm);
  if (before !== undefined) return title.test(text.slice(start, start + longestTitle)) ? undefined : before;
  // Behind a blank, both go on with a small letter; nearly always something else stands there.
  const unit = text.charCodeAt(end);
  if (unit !== 32 ? unit !== 39 && unit !== 0x2019 && unit !== 44 : !isSmall(text.charCodeAt(end + 1)))
    return undefined;
  after.lastIndex = end;
  if (after.test(text)) return 'is a company';
  possessionAfter.lastIndex = end;
  return possessionAfter.test(text) ? 'office' : undefined;
}

function phraseBefore(text: string, start: number, floor: number, isFirm: boolean): string | undefined {
  const last = wordHashBefore(text, start);
  if (last === 0 || !lastWords().has(last)) return undefined;
  const words = lastWordsBefore(text, start, floor);
  for (let length = words.length; length > 0; length--) {
    const phrase = words.slice(-length).join(' ');
    if (phrasesBefore.has(phrase) || (isFirm && length === 1 && weakBefore.has(phrase))) return phrase;
  }
  const context = office.exec(text.slice(Math.max(floor, start - 60), start));
  return context ? (context[1] ?? context[2] ?? 'at').toLowerCase() : undefined;
}

/** The hash of the word that one blank parts from `at`, or 0. */
function wordHashBefore(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== 32) return 0;
  let end = at - 1;
  if (text.charCodeAt(end - 1) === 46) end--;
  let start = end;
  while (end - start < 20 && isLetterUnit(text.charCodeAt(start - 1))) start--;
  return start === end ? 0 : hashOf(text, start, end);
}

/** Up to three words before `at`, folded, in their order. */
function lastWordsBefore(text: string, at: number, floor: number): string[] {
  const words: string[] = [];
  const leftmost = Math.max(floor, at - 40);
  let end = at;
  while (words.length < 3) {
    while (end > leftmost && !isPhraseUnit(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > leftmost && isPhraseUnit(text.charCodeAt(start - 1))) start--;
    if (start === end) break;
    const word = fold(text.slice(start, end));
    if (word !== '') words.unshift(word);
    end = start;
  }
  return words;
}

function isPhraseUnit(unit: number): boolean {
  const unitKind = kindOf(unit);
  return unitKind !== kind.other && unitKind !== kind.digit;
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isLetterUnit(unit: number): boolean {
  const unitKind = kindOf(unit);
  return unitKind === kind.lower || unitKind === kind.upper;
}
