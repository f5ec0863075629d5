/**
 * Endings by which a surname is known though no list holds it: patronymics and forms of origin of many languages,
 * folded; and how many letters must stand before them.
 */
const endings: readonly (readonly [fewestBefore: number, endings: string])[] = [
  [3, 'sson sdottir ssen owna'],
  [2, 'ovic evic ovich evich ovna evna owicz ewicz wicz'],
  [2, 'ayev eyev iyev yyev iev nov rov kov lov dov tov mov zov sov ulic anic enic inic'],
  [3, 'ova eva ovska owska owski ewski inski ynski nska wska zska ensky ovsky evsky insky cki czyk czak iak'],
  [3, 'enko chuk shyn yuk ashvili idze adze yan ian'],
  [3, 'opoulos poulou akis idis iadis oglu soy turk escu eanu oiu nen vaara maki niemi'],
  [3, 'guez quez ndez ntez rnez lvez rrez inez anez'],
  [3, 'mann hofer hauser meier meyer maier bauer schmidt stein feld berger baum'],
  [2, 'ucci etti otti ello ella ini oni acci azzo ardi aldi'],
  [3, 'strom qvist quist lund gren dahl gaard bakken kar wala appa swamy nathan murthy'],
];

const beginnings = /^(?:mc|mac|fitz)[a-z]{3}/;
const shortest = 5;

interface Ending {
  readonly text: string;
  readonly fewestBefore: number;
}

let byLastLetters: ReadonlyMap<string, readonly Ending[]> | undefined;

/** The endings by their last two letters, which rule out nearly every word at one look. */
function endingsByLastLetters(): ReadonlyMap<string, readonly Ending[]> {
  if (byLastLetters) return byLastLetters;
  const index = new Map<string, Ending[]>();
  for (const [fewestBefore, list] of endings)
    for (const text of list.split(' ')) {
      const same = index.get(text.slice(-2));
      if (same) same.push({ text, fewestBefore });
      else index.set(text.slice(-2), [{ text, fewestBefore }]);
    }
  return (byLastLetters = index);
}

/** @param word folded by `fold` */
export function hasSurnameEnding(word: string): boolean {
  if (word.length < shortest) return false;
  const candidates = endingsByLastLetters().get(word.slice(-2));
  return (
    candidates?.some(
      ({ text, fewestBefore }) => word.length >= text.length + fewestBefore && word.endsWith(text),
    ) === true || beginnings.test(word)
  );
}
