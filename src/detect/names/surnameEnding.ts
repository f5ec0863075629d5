/**
 * Endings by which a surname is known though no list holds it: patronymics and forms of origin of many languages,
 * folded.
 */
const endings = new RegExp(
  '(?:' +
    [
      '[a-z]{3}(?:sson|sdottir|ssen|owna)',
      '[a-z]{2,}(?:ovic|evic|ovich|evich|ovna|evna|owicz|ewicz|wicz)',
      '[a-z]{2,}(?:[aeiy]yev|ayev|iev|nov|rov|kov|lov|dov|tov|mov|zov|sov|ovic|evic|ulic|anic|enic|inic)',
      '[a-z]{3,}(?:ova|eva|ovska|owska|owski|ewski|inski|ynski|nska|wska|zska|ensky|ovsky|evsky|insky|ecki|icki|cki|czyk|czak|iak)',
      '[a-z]{3,}(?:enko|chuk|shyn|yuk)',
      '[a-z]{3,}(?:ashvili|idze|adze|yan|ian)',
      '[a-z]{3,}(?:opoulos|poulou|akis|idis|iadis)',
      '[a-z]{3,}(?:oglu|soy|turk)',
      '[a-z]{3,}(?:escu|eanu|oiu)',
      '[a-z]{3,}(?:nen|vaara|maki|niemi)',
      '[a-z]{3,}(?:guez|quez|ndez|ntez|rnez|lvez|rrez|inez|anez)',
      '[a-z]{3,}(?:mann|hofer|hauser|meier|meyer|maier|bauer|schmidt|stein|feld|berger|baum)',
      '[a-z]{2,}(?:ucci|etti|otti|ello|ella|ini|oni|acci|azzo|ardi|aldi)',
      '[a-z]{3,}(?:strom|qvist|quist|lund|gren|dahl|gaard|bakken)',
      '(?:mc|mac|fitz)[a-z]{3,}',
      '[a-z]{3,}(?:kar|wala|appa|swamy|nathan|murthy)',
    ].join('|') +
    ')$',
);

/** @param word folded by `fold` */
export function hasSurnameEnding(word: string): boolean {
  return word.length >= 5 && endings.test(word);
}
