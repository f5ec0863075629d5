import { foldPhrase } from './cues.ts';

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
  /^(?:['’]s)?,? (?:is|was|are) (?:an?|the|one of|our|your|their) (?:[\w-]+ ){0,3}?(?:company|startup|start-up|agency|firm|bank|manufacturer|provider|supplier|vendor|retailer|consultancy|brainchild|customer|client|prospect|employer|competitor|subsidiary|distributor|insurer|carrier|hospital|clinic|university)\b/;
/** "Counsel of", "in her capacity as Director of", "Garcia at", "Lopez v." */
const office =
  /(?:\b([Mm]anager|[Dd]irector|[Ee]ngineer|[Oo]fficer|[Aa]ccountant|[Aa]nalyst|[Dd]esigner|[Rr]epresentative|[Cc]ounsel|[Aa]dvis[eo]r|[Pp]resident|[Hh]ead|[Pp]artner|[Aa]ssociate|[Ee]mployee|[Ee]ngineering|[Ss]ales|[Mm]arketing|[Ff]inance|[Oo]perations|[Dd]eveloper|[Cc]onsultant|[Aa]dministrator|[Nn]urse|[Pp]hysician|[Pp]rofessor|[Ll]ecturer|[Ii]ntern) (?:of|at|for|with|bei|chez)|\p{Lu}\p{L}+ (at|v\.|vs\.?)) $/u;

const possessionAfter =
  /^(?:['’]s?)? (?:employees?|office|offices|headquarters|hq|subsidiary|shareholders?|stakeholders?|customers?|staff|procurement|account team|legal team|resignation|board)\b/;

/** What beside a run of capitals says that it is a company: the phrase, or undefined. */
export function organizationCue(
  text: string,
  start: number,
  end: number,
  floor: number,
  isFirm = false,
): string | undefined {
  const words = foldPhrase(text.slice(Math.max(floor, start - 40), start)).split(' ');
  if (text.charCodeAt(start - 1) === 32)
    for (let length = 3; length > 0; length--) {
      const phrase = words.slice(-length).join(' ');
      if (words.length >= length && phrasesBefore.has(phrase)) return phrase;
      if (isFirm && length === 1 && weakBefore.has(phrase)) return phrase;
    }
  const rest = text.slice(end, end + 70);
  if (after.test(rest)) return 'is a company';
  const context = office.exec(text.slice(Math.max(floor, start - 60), start));
  if (context) return (context[1] ?? context[2] ?? 'at').toLowerCase();
  return possessionAfter.test(rest) ? 'office' : undefined;
}
