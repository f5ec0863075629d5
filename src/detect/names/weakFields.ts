import { isPastedCode } from '../context/codeBlocks.ts';
import type { Place } from '../context/place.ts';
import type { SourceText } from '../sourceText.ts';

/** Keys for full names under which software keeps the names of anything. */
const weakPhrases: ReadonlySet<string> = new Set(
  `fullname completename displayname legalname realname membername ownername agentname providername leadname
  hostnameperson managername drivername sendername authorname guestname titular cn fn commonname name`.split(
    /\s+/,
  ),
);

/** Whose name is meant: no person's. */
const things: ReadonlySet<string> = new Set(
  `service class package file table method type host product module event group resource field column key index
  database schema namespace domain bucket queue topic stream function operation action api app application project
  repo repository branch tag image container cluster node server device machine instance job task step pipeline
  workflow rule policy role permission plugin extension theme template component element attribute property
  parameter param argument variable var option setting config command tool library lib framework engine driver
  protocol format model entity object collection document folder directory path region zone city country state
  street place location building room company organization organisation vendor brand shop store category font color
  icon style layer shape enum struct interface test suite spec feature flag metric dashboard report form page screen
  menu button tab locale language unit currency month day timezone profile short long local file base bean verbose plural
  singular qualified canonical symbol macro constant keyword algorithm cipher codec charset encoding mime header cookie
  urun dosya sirket proje tablo sunucu kategori marka departman birim magaza grup sablon termek fajl ceg datoteke proizvoda
  produk produktu produto producto prodotto produit token env environment scheme artifact binary executable script thread socket port endpoint route hook handler listener
  callback backend adapter serializer parser renderer logger scheduler dataset partition shard volume disk subnet`.split(
    /\s+/,
  ),
);

/** Words for the name of a person that languages also have for that of a thing: `ürün adı`. */
const wordsForName: ReadonlySet<string> = new Set('ad adi isim ime nev neve'.split(' '));

/** Roles of people that software plays as well. */
const softwareRoles: ReadonlySet<string> = new Set(
  'provider agent driver host client caller callee subscriber'.split(' '),
);

/** Whether a key or label names a role that a program may have: `oktaProvider`. */
export function isSoftwareRole(phrase: string): boolean {
  return softwareRoles.has(phrase);
}

/** Whether the words before `name` say that a thing is called so. */
export function namesThing({ types: [type], phrase, qualifiers }: Place): boolean {
  const isName =
    type === 'name' || wordsForName.has(phrase) || (type === 'fullName' && weakPhrases.has(phrase));
  if (!isName) return false;
  return qualifiers.some((word) => things.has(word));
}

/**
 * Whether the key names people in some texts and things in others, so that its value must look like a name itself.
 * In prose a label is written for people.
 */
export function isWeakField(source: SourceText, place: Place): boolean {
  const {
    types: [type],
    phrase,
    kind,
  } = place;
  if (source.format.family === 'prose' && !isPastedCode(source, place.valueStart)) return false;
  if (type === 'person' || type === 'name') return true;
  return type === 'fullName' && kind !== 'column' && weakPhrases.has(phrase);
}
