/**
 * What postal addresses are made of, as sources of regular expressions that the patterns of whole addresses share. They
 * tell capitals from small letters and hold no group but those that do not capture.
 */

export const capitalised = "[A-ZÀ-ÖØ-ÞĀ-Ž][\\wÀ-ž'’.-]{0,24}";
/** No full stop: the next sentence begins with a capital too. */
export const town = "(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\\wÀ-žẠ-ỹ'’-]{1,24}|t\\.))";
/** The same in any script. */
export const anyTown = "\\p{Lu}[\\p{L}'’-]{1,24}";
/** "Frankfurt am Main", "Nowe Miasto nad Pilicą", "Montegrotto terme": what may stand between the capitals of a town. */
export const within =
  '(?:[ -]|[ ](?:nad|pod|an der|ob der|vor der|am(?! (?:Mo|Di|Mi|Do|Fr|Sa|So))|sur|sous|l[eè]s|de la|de las|de los|de|del|della|di|du|des|do|da|dos|das|aan den|aan de|upon|pri|na|och|y|e)[ ])';
const place = `${town}(?:${within}${town}){0,3}`;
const noWord = '(?![\\wÀ-ž])';

/** The same words with a small and a capital first letter. */
function anyCase(words: string): string {
  return words
    .split(' ')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('|');
}

/** Of flats, floors, stairs and blocks, in the languages that write them behind a house number. */
const complementWords = anyCase(
  `apt apartment apto apart apartamento apartament appt app appartement ap suite ste unit flat floor room rm int interno
  interior ext depto dpto departamento piso of ofic oficina office local lokal lok bloco bloque blok block bloc bl esc escalera
  pta puerta portal torre tower sala loja cj conj conjunto andar lote lt quadra qd mz manzana sc scara et etaj m kl klatka
  top stg stiege tür whg wohnung bus bte boîte bât bâtiment bureau scala lgh leil as kat daire d stan byt dv dveře hs planta
  кв оф корп стр`.replace(/\s+/g, ' '),
);
const complementValue = `(?:\\d{1,4}(?:[-/]\\d{1,3})?[A-Za-z]?|[A-Z]{1,2}-?\\d{0,4}|[IVX]{1,4})`;
const floor = '(?:tv|th|mf|sal|em|emelet|floor|kat|étage|etage|Stock|Stk|OG|patro|poschodí|piętro|p|tr|krs)';
const side = `(?:${anyCase('izda izd izq dcha dch der izquierda derecha esq esquerdo dto direito frente fte')}|[A-Z]|\\d{1,2}\\.?[ºª°])`;
/** "Apt 4", "3.º izda.", ", 1. tv.", "H0302", "#07-1203": one of what may follow a house number. */
const complement = `(?:,?[ ]{1,2}(?:-[ ])?(?:(?:${complementWords})(?:\\.?:?[ ]?#?${complementValue})${noWord}|#\\s?[\\w-]{1,8}|\\d{1,2}\\.?[ºª°](?:,?[ ](?:andar|piso|planta|${side}${noWord})\\.?){0,2}|[HUKL]0\\d{3}${noWord}|\\d{1,2}[ ]tr${noWord}|RT[. ]?\\d{1,3}[ /]{1,3}RW[. ]?\\d{1,3}|[Bb]ajo[ ][A-Z]${noWord}|R\\.?D\\.?[ ]\\d{1,2}${noWord})|,?[ ](?:\\d{1,2}|st|kl)\\.[ ]?${floor}${noWord}\\.?)`;
export const complements = `${complement}{0,4}`;

/** ", Bairro Moinhos de Vento", ", Col. Portales", " Brgy. San Roque": named between the street and the town. */
const districtWord =
  '(?:[Bb]airro|[Bb]arrio|B\\.º|[Cc]ol\\.|[Cc]olonia|Fracc\\.|Fraccionamiento|Urb\\.|Urbanización|Residencial|Jardim|[Cc]art\\.|[Cc]artierul|[Ss]ector(?:ul)?|Mah\\.|Mahallesi|Kel\\.|Kelurahan|Kec\\.|Kecamatan|Desa|Brgy\\.?|Bgy\\.?|Barangay|Subd\\.|[Ff]raz\\.|[Ff]razione|[Ll]oc\\.|[Ll]ocalità|Lieu-dit|Zona|Comuna|Distrito|Delegación|Alcaldía|Localidad|OT|Ortsteil|Stadtteil|[Qq]uartier|Rural Delivery)';
export const districts = `(?:(?:,|[ ][-–])?[ ]${districtWord}[ ](?:[\\wÀ-ž'’-]{1,24}[ ]?){1,4}(?<![ ])){0,3}`;
/** A district by its mere name, between commas; only where a postcode or a state follows. */
const quarters = `(?:(?:,|[ ][-–])[ ]${place}){0,2}`;

const states =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';
const unitedStates = `,?\\s{1,3}(?:${town}[ ]?){1,3}(?:,\\s{0,2}[A-Z]{2}|(?<=[ ])${states})\\s{1,2}\\d{5}(?:-\\d{4})?`;
const britain = `(?:,?\\s{1,3}(?:${town}[ ]?){1,3}){0,2},?\\s{1,3}[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}`;
const canada = `,?\\s{1,3}(?:${town}[ ]?){1,3},?\\s{1,2}[A-Z]{2},?\\s{1,2}[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d`;
/** The same where the province has brackets: "Montréal (Québec) H3B 4W8". */
const quebec = `(?:,[ ]${town}(?:[ ]${town}){0,2}){1,2}[ ]\\((?:Qu[ée]bec|Q[Cc]|Ontario|ON)\\),?[ ]{1,2}[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d`;
/** "7 Rose Cottages, Mill Lane, Norwich NR9 4AB": with the blank of the postcode, whatever stands before. */
const britishTown = `(?:,[ ]${town}(?:[ -]${town}){0,3}){1,4},?[ ][A-Z]{1,2}\\d[A-Z\\d]?[ ]\\d[A-Z]{2}`;
const australia = `,?\\s{1,3}(?:${town}[ ]?){1,3},?\\s{1,2}(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\\s{1,2}\\d{4}`;
/** Eircodes, the routing key of which is a letter and two digits, or D6W. */
const ireland = `(?:,\\s{1,3}(?:Co\\.?[ ])?${town}(?:[ ](?:${town}|\\d{1,2})){0,2}){1,4},?\\s{1,3}(?:[AC-FHKNPRTV-Y]\\d{2}|D6W)[ ]?[AC-FHKNPRTV-Y\\d]{4}`;
const numberOfTown = '(?:[ ]\\d{1,2}(?=[ ]?(?:[-–,.;)"\'<\\r\\n]|$))(?:[ ]?[-–][ ]?' + town + ')?)?';
const postcode =
  '(?:[A-Z]{1,2}-|[A-Z](?=\\d{4}(?:[A-Z]{3})?[ ]))?(?:\\d{4,6}|\\d{2}-\\d{3}|\\d{3}(?=\\s\\d{2}))(?:\\s?[A-Z]{2}|[A-Z]{3}|\\s\\d{2}|-\\d{3})?';
const continental = `(?:${quarters},?[^\\S\\t]{1,4}|\\$|\\\\{2}|[ ](?:in|à|en|a|te|w|v)[ ])(?:C\\.?P\\.?:?[ ])?${postcode},?\\s${town}(?:${within}${town}){0,2}(?:[ ](?:terme|ligure|veneto|laziale|sardo|umbro|calabro|salentino|lido|[VKSNØC]|[NS]V)(?!\\w))?${numberOfTown}`;
/** "Jakarta 10110", "Makati City 1213", "Bengaluru 560 038", "Singapore 560418" */
export const townFirst = `(?:,\\s{1,2}${town}(?:[ ]${town}){0,3}){1,3}(?:[ ]|,[ ](?!\\d{4,6}[ ]${town})|[ ]?[-–][ ]?)(?:\\d{5,6}|\\d{3}[ ]\\d{3}|(?!(?:19|20)\\d\\d)\\d{4})(?!\\d)`;
const singapore = '[ ]Singapore[ ]\\d{6}(?!\\d)';
/** ", Porto Alegre/RS, CEP 90570-080", " - Centro, Niterói - RJ" */
const brazil = `${quarters}(?:,|[ ][-–])[ ]${place}(?:[ ]?[/–-][ ]?|,[ ])(?:A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)(?!\\w)(?:(?:[ ]?[,–-])?[ ](?:CEP:?[ ])?\\d{5}-?\\d{3}(?!\\d))?`;
/** ", 34728 Kadıköy/İstanbul" */
const turkey = `(?:,?[ ]\\d{5})?,?[ ]${town}[ ]?/[ ]?${town}`;
/** Where there are no postcodes, the country tells that a town stands before it. */
const countries =
  '(?:UAE|U\\.A\\.E\\.?|United Arab Emirates|Qatar|Kuwait|Bahrain|Oman|Saudi Arabia|Hong Kong|Kenya|Nigeria|Ghana|Uganda|Ireland|Jamaica|Panam[aá]|Bolivia|Zimbabwe)';
const abroad = `(?:,[ ]${town}(?:[ ]${town}){0,2}){1,3}(?=,[ ]${countries})`;
/** Those that tell of a street whatever it is called. */
export const strongTails = `${unitedStates}|${canada}|${quebec}|${ireland}|${britishTown}|${abroad}`;
const tails = `${unitedStates}|${singapore}|${townFirst}|${canada}|${quebec}|${australia}|${ireland}|${britain}|${brazil}|${turkey}|${continental}|${abroad}`;
/** What may follow a street: the town with its postcode, its state or its country. */
export const tail = `(?<tail>${tails})?(?!\\w)`;
/** The same as a part of an alternative. */
export const anyTail = `(?:${tails})?(?!\\w)`;

/** "24, 3rd Cross, 5th Main, Indiranagar, Bengaluru 560 038": told by the six digits behind at least two parts. */
const indianPart = `,[ ](?:\\d{1,2}(?:st|nd|rd|th)[ ])?${town}(?:[ ]${town}){0,3}`;
export const indian = `\\d{1,5}[A-Z]?(?:[-/]\\d{1,4}[A-Z]?)?(?:(?:[ ]${town}){1,3}(?:${indianPart}){2,5}|(?:${indianPart}){3,5})(?:[ ]|,[ ]|[ ]?[-–][ ]?)[1-9]\\d{2}[ ]?\\d{3}(?!\\d)`;

const letters = `(?:[ ]?[a-zA-Z]${noWord}(?!\\.?:)(?: \\d{1,3}(?=[,;\\n\\r"'<]|$))?|[-/]\\d{1,4}[a-zA-Z]?(?:[-/]\\d{1,4}[a-zA-Z]?)?|[-/][a-zA-Z]${noWord}|-(?:[IV]{1,3}|hs)${noWord}|[ ](?:bis|ter|quater)(?:[ ][A-Z])?${noWord})`;
/** "46. II/7.", "12. 3. em. 4." */
const hungarianFlat = `\\.,?[ ](?:[IVX]{1,4}|\\d{1,2}(?=\\.[ ]?em|/\\d)|fszt|fsz)(?:\\.[ ]?(?:em(?:elet)?\\.?[ ]?)?|/)\\d{1,3}(?:/[A-Za-z])?${noWord}(?:\\.(?=\\s|$|,))?`;
/** What may follow the house number of "Hauptstraße 12", "Calle Mayor 3", "Via Roma 131". */
export const houseNumber = `(?!\\d*[.:]\\d)\\d{1,4}${letters}?(?:${hungarianFlat}|\\.(?=,))?${complements}${districts}${tail}`;
