/**
 * How often one letter follows another in English words and in the parts of identifiers, counted over the
 * documentation and sources of common npm packages: row is the first letter, column the second, and each cell is
 * log2(share × 676) in half bits, from `a` (−7: never) to `z`. Letters drawn at random have 0 on average over the
 * alphabet, which is `o`.
 */
const followers =
  'qrsrnnqnrnotrulqlusuoommpl' +
  'qonmqklkpklrkjpjjpokohhikh' +
  'slomskjrqkqpkitikpnrphjimj' +
  'rnmotmkjsjjmjnpjjoolojjilj' +
  'sosuqqplokosrumpnvuslomqml' +
  'pklkpplkqhhohipggolmmfhhmf' +
  'pkjjrinoohhnkmoihpnlohjhjh' +
  'rjkkrhihphjklkqiinlomhigkg' +
  'sorrrpqjmkmrrwsolqsskpimjp' +
  'nljhnhgfkmhhhhmgggmgmggfhg' +
  'phkiqhikngjkijmhiknlmhigjg' +
  'skmotlkjtkkrkjrlijoopkigqg' +
  'spijsijirihlnjqqginkoihgig' +
  'slrssnukrlmmlormhlstonkhlj' +
  'onqqlnnjolnrrupqetqqrppljj' +
  'rjkkrkinpfhqjirofsopnghhjg' +
  'ljjhjhgfjhhihgggliigpghhgf' +
  'tmopvmnkthnnposniprrpmkhoi' +
  'qiqmtkkqshnnmlpqkkrtrjlimi' +
  'sjokvlkquihnmlrlhsrppjkipi' +
  'pponplnjnikqpslpfrqqlkhihi' +
  'qjiisihhpggiiimhfkjijhifgg' +
  'piiioijlnggigmmgellifghggf' +
  'khlimjhimgehighmhhinhhhjig' +
  'mjllmhihlghlklkngjmjigjhki' +
  'mhigphgimfeihhkgeehhifiiij';

/** The model's bits for a cell; 97 is `a`. */
function bitsOf(first: number, second: number): number {
  return (followers.charCodeAt(first * 26 + second) - 97) / 2 - 7;
}

/** The place of a letter in the alphabet, or -1. */
function letterIndex(unit: number): number {
  const index = (unit | 32) - 97;
  return index >= 0 && index < 26 ? index : -1;
}

export interface Readability {
  /** Mean bits a pair of letters: about 1 and more for words, about −1.4 for letters at random. */
  readonly mean: number;
  /** How many pairs of letters there are; few prove little. */
  readonly pairs: number;
}

/** Reads `value` as words. Linear. */
export function readabilityOf(value: string): Readability {
  let sum = 0;
  let pairs = 0;
  let before = -1;
  for (let i = 0; i < value.length; i++) {
    const index = letterIndex(value.charCodeAt(i));
    if (before >= 0 && index >= 0) {
      sum += bitsOf(before, index);
      pairs++;
    }
    before = index;
  }
  return { mean: pairs === 0 ? 0 : sum / pairs, pairs };
}
