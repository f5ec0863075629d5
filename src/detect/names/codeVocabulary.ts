/**
 * Words that programs are full of, whole or within their identifiers. A name of which nothing but the beginning of one
 * of them is looked for would be looked for in vain all the time.
 */
const vocabulary =
  'abstract access account action active adapter address admin after alert algorithm align allocate allow alpha ' +
  'amount analysis anchor animation annotation apply application archive argument array assert assign async attribute ' +
  'authenticate authorization author average await backend background balance banner batch before begin benchmark ' +
  'between binary binding block boolean border bottom boundary branch break bridge browser bucket buffer build bundle ' +
  'button cache calculate calendar callback cancel candidate capacity capture catalog category center certificate ' +
  'chain change channel character charset check child choice circle class clean clear click client clone close cluster ' +
  'collection color column combine command comment commit common compare compile complete component compute concat ' +
  'condition configuration confirm connection console constant construct constructor consumer container content ' +
  'context continue control convert cookie coordinate corner count counter country create current cursor custom ' +
  'dashboard database debug decimal declaration decode decorator default define delay delegate delete delimiter ' +
  'dependency deploy deprecated description destination destroy detail detect developer device dialog dictionary ' +
  'different dimension direction directory disabled discard dispatch display distance document domain double download ' +
  'driver duplicate dynamic editor element email empty enabled encode encoding encrypt endpoint engine ensure entity ' +
  'entry environment error escape estimate evaluate event example exception exchange exclude execute exist expect ' +
  'expand expiration explicit export expression extend extension external extract factory failure false family feature ' +
  'fetch field filter final first fixed flatten float folder footer force foreign format forward fragment framework ' +
  'frequency function future gateway general generate generic global gradient graph group handler handle hardware ' +
  'header height helper hidden history horizontal image immediate implementation import include increment index ' +
  'indicator information inherit initialize inline input insert inspect install instance integer integration interface ' +
  'internal interval invalid invoke iterate iterator keyboard keyword label language large layer layout leading length ' +
  'level library license limit linear lines listener literal local location logger login lookup lower machine main ' +
  'manager manifest manual mapping margin marker master match material maximum maybe measure media member memory menu ' +
  'merge message metadata meter method metric middleware million minimum mission mobile mock modal model modify module ' +
  'monitor mouse multiple mutation namespace named native navigation nested network node normalize notification null ' +
  'number object observable offset online opacity operand operation operator optional order ordinal organization ' +
  'orientation origin original outline output overflow overlay override owner package padding page pagination panel ' +
  'parallel parameter parent parser partial partition password patch pattern pause payload pending performance ' +
  'permission persistent phase pipeline pixel placeholder platform plugin pointer policy polygon popup position ' +
  'precision predicate prefix prepare present preserve preview previous price primary primitive print priority private ' +
  'process producer product profile program progress project promise prompt property protected protocol prototype ' +
  'provider proxy public publish purchase query queue quote radius random range reader receiver record rectangle ' +
  'recursive redirect reduce reference refresh region register registry reject related release remote remove render ' +
  'repeat replace report repository request required reset resize resolve resource response restore result resume ' +
  'retry return reverse revision rewrite right role root rotate route router runtime sample sanitize scale schedule ' +
  'schema scope score screen script scroll search second section security segment selection selector semantic send ' +
  'separator sequence serialize series server service session setting shadow shape share shift show sidebar signal ' +
  'signature silent simple single skip slice slider slot smart snapshot socket sort source space span specific spread ' +
  'stack stage standard start state statement static status step storage store strategy stream strict string structure ' +
  'style submit subscription substring success suffix suggest summary support surface suspend switch symbol sync syntax ' +
  'system table target task team template temporary terminal test text texture theme then there this thread threshold ' +
  'throttle throw ticket time timeout timer timestamp title toggle token toolbar tooltip total touch trace track ' +
  'trailing transaction transform transition translate traverse tree trigger trim true tuple type undefined unique unit ' +
  'universal unknown unlock unsafe until update upload upper usage user utility validate value variable variant vector ' +
  'vendor verbose verify version vertical viewport virtual visible visit visual void volume wait warning watch webpack ' +
  'weight where while white widget width wildcard will window with workflow workspace wrapper write yield zone since';

let parts: ReadonlySet<string> | undefined;

/**
 * Whether small letters stand in one of these words.
 * @param letters of at least `fewest` and at most `most` units; of others it is false
 */
export function isInVocabulary(letters: string): boolean {
  return (parts ??= partsOf(vocabulary.split(' '))).has(letters);
}

/** How many letters can be asked for. */
export const askedLetters: { readonly fewest: number; readonly most: number } = { fewest: 5, most: 8 };

function partsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words)
    for (let length = askedLetters.fewest; length <= askedLetters.most; length++)
      for (let start = 0; start + length <= word.length; start++)
        found.add(word.slice(start, start + length));
  return found;
}
