/** Country codes of the DNS root zone that are in use, two letters each. */
const countryCodes =
  'acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjbmbnbobrbsbtbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotrtttvtwtzuaugukusuyuzvavcvevgvivnvuwfwsyeytzazmzw';

/** Generic domains in which people have mail boxes. */
const generic = new Set(
  `com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia post xxx app dev page io ai me
  tech online store shop site website space xyz club live life email cloud digital agency design media studio blog news
  company solutions services systems technology software network group team work works world zone global international center
  institute foundation academy school university college health care clinic dental hospital doctor law legal attorney
  finance financial bank capital fund insurance money credit consulting partners ventures enterprises holdings industries
  energy engineering construction house homes land estate properties rentals property vip top win icu fun pub bar cafe
  restaurant pizza beer wine fit yoga run bike auto car cars tours voyage holiday hotel flights art gallery photo photos
  photography pictures graphics video film audio music band game games bet casino social community chat wiki guru expert
  coach training education courses review reviews press support help tools host hosting domains link click download
  london paris berlin hamburg koeln wien nyc tokyo amsterdam brussels swiss scot wales cymru irish bzh eus gal quebec
  africa lat moscow istanbul ist sydney melbourne miami boston vegas rio town city gmbh inc llc ltd srl sarl limited
  green eco bio organic farm garden earth solar plus one best cool direct express fish fashion clothing shoes style
  jewelry gold diamonds gift gifts toys baby kids family kim moe ninja rocks wtf lol red blue pink black ink kiwi men
  ooo app google gle bmw aws barclays hsbc apple sony bbc test example invalid localhost`.split(/\s+/),
);

/** Whether a mail address can end in this label; the DNS root zone, abridged to what holds mail boxes. */
export function isTopLevelDomain(label: string): boolean {
  const lower = label.toLowerCase();
  if (lower.startsWith('xn--')) return lower.length > 6;
  if (generic.has(lower)) return true;
  if (lower.length !== 2) return false;
  for (let at = countryCodes.indexOf(lower); at >= 0; at = countryCodes.indexOf(lower, at + 1))
    if (at % 2 === 0) return true;
  return false;
}
