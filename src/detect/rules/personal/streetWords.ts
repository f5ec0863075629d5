/** What streets are called, by language, for the patterns of addresses. */

/** English, behind the name of the street. */
export const suffixes =
  'Street|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Circle|Cir|Place|Pl|Square|Sq|Terrace|Ter|Terr|Highway|Hwy|Parkway|Pkwy|Trail|Trl|Close|Crescent|Cres|Gardens|Gdns|Grove|Row|Mews|Walk|Alley|Plaza|Loop|Broadway|Esplanade|Quay|Pike|Turnpike|Expressway|Freeway|Heights|Ridge|Run|Hill|Green|Parade|Rise|View|Wharf|Bypass|Causeway|Vale|Wynd|Marg|Nagar|Salai';

/** German, Dutch, Scandinavian, Finnish, Hungarian, Baltic and Turkish, before the house number. */
export const germanic =
  /(?:(?:(?:Am|Im|Zum|Zur|An de[rnm]|Auf de[rnm]|Alte[rs]?|Neue[rs]?|Große|Kleine|Obere[rs]?|Untere[rs]?|Hintere|Vordere) )?[A-ZÄÖÜÅØ][\wÀ-ž.-]{0,30}?(?:straße|strasse|str\.|gasse|allee|platz|weg|damm|ufer|chaussee|straat|laan|plein|kade|gracht|singel|gatan|gata|vägen|väg|gränd|stigen|backen|torget|veien|vegen|vei|vej|gade|stræde|vænget|allé|bakken|katu|kuja|raitti|polku|aukio|tie|stien|vejen|gaden|gaten|pladsen|plassen|dreef|steeg|steig|graben|promenade|vegur|braut|stræti|utca|tänav|puiestee)|(?:[A-ZÄÖÜĀ-Ž][\wÀ-ž.-]{1,25}[ -]){1,3}(?:Straße|Strasse|Str\.|Allee|Platz|Weg|Gasse|Ring|Damm|Ufer|[Vv]äg|Gata|[Vv]ei|[Vv]ej|(?<=s )gate|[Pp]lass|[Tt]orv|[Tt]org|utca|út|útja|tér|tere|körút|köz|sétány|fasor|rakpart|iela|gatv[eė]|tänav|puiestee|mnt|cesta|ulica|Sokak|Sokağı|Sok\.|Caddesi|Cad\.|Bulvarı))$/u;
/** The same, cheaply told. */
export const streetEnding =
  /(?:stra(?:ß|ss)e|str\.|gasse|allee|platz|weg|damm|ufer|chaussee|straat|laan|plein|kade|gracht|singel|gatan?|vägen|veien|vegen|vei|vej|väg|gränd|stigen|backen|torget|stræde|vænget|allé|bakken|gade|gate|plass|torv|torg|katu|kuja|raitti|polku|aukio|tie|stien|vejen|gaden|gaten|pladsen|plassen|dreef|steeg|steig|graben|promenade|vegur|braut|stræti|cesta|ulica|utca|körút|köz|iela|gatv[eė]|tänav|puiestee|ring|útja|út|tére?|tere|sétány|fasor|rakpart| mnt|sokak|sokağı|sok\.|caddesi|cad\.|bulvarı)$/i;

/** "Calle", "Via", "ul.", "Jl.": before the name of the street. Then it may say that a number follows. */
export const romance =
  /(?:^|[\s,:"'(])((?:Calle|C\/|Avenida|Avda\.?|Av\.|Plaza|Paseo|Carrera|Carretera|Ctra\.|Carr\.|Camino|Ronda|Glorieta|Rambla|Travesía|Urbanización|Calzada|Calz\.|Callejón|Cerrada|Privada|Prolongación|Prol\.|Pasaje|Pje\.|Jirón|Jr\.|Autopista|Carrer|Passeig|Plaça|Via|Viale|V\.le|Piazza|P\.zza|Piazzetta|Corso|C\.so|Vicolo|Largo|Strada|Contrada|Rotonda|Borgo|Lungomare|Lungotevere|Località|Rua|R\.|Travessa|Praça|Praceta|Estrada|Rodovia|Alameda|Calçada|Beco|[Uu]l\.|[Uu]lica|[Aa]l\.|[Aa]leja|[Oo]s\.|[Pp]l\.|[Pp]lac|[Bb]ulw\.|bulwar|[Rr]ondo|skwer|Str\.|Bd\.|B-dul|Calea|Aleea|Bulevardul|Splaiul|[Șş]os\.|Șoseaua|Intrarea|nám\.|náměstí|námestie|tř\.|třída|nábř\.|Trg|Jalan|Jl\.|Jln\.|Gang|Gg\.|Rue|Ruelle|Avenue|Chemin|Boulevard|Quai|Chaussée|Impasse|Sráid|Bóthar|Rruga|Rr\.|Triq|rúa|calle|avenida|rua|via|viale|piazza|corso|rue)\s(?!(?:[\wÀ-ž'’.-]{1,24} ){0,4}(?:the|over|past|with|under|for|is|and|to|of|at|by|on|than|from|or|as|has|was|about|after|before|every|all)\s)(?=[\wÀ-ž'’. -]{0,12}[A-ZÀ-Ž])(?:[\wÀ-ž'’.-]{1,24}[ ]?){1,5}),?\s?(?:(?:[nN]\.?[º°]|n\.|[Nn]o\.?|[Nn][uú]m(?:ero|\.)?|[Nn]r\.?|#)\s?)?$/u;
/** The same, cheaply told. */
export const streetWord =
  /(?:Calle|C\/|A[vlu]|Pla[zcç]a|Paseo|Carre|C(?:arr|tra|alz)|Camino|Ronda|Glorieta|Rambla|Traves|Urbaniza|Cerrada|Pr(?:iv|ol)|Pasaje|P\.zza|Pje|J(?:ir|r\.)|Passeig|Vi?a|V\.le|Piazz|Cors?o|C\.so|Vicolo|Largo|Strada|Contrada|Rotonda|Borgo|Lungo|Località|Rua|R\.|Pra[cç]|Estrada|Rodovia|Beco|Cal[cç]|[Uu]l|al\.|[Oo]s\.|[Pp]l\.|[Pp]lac|[Bb]ulw|[Rr]ondo|skwer|Str\.|B-?d|Calea|Al[e]|Bulevardul|Splaiul|os\.|Șos|Intrarea|nám|tř|nábř|Trg|J(?:ala|ln?\.)|G(?:ang|g\.)|Rue|Avenue|Chemin|Boulevard|Quai|Chauss|Impasse|Sráid|Bóthar|Rr|Triq|rúa|calle|avenida|rua|via|piazza|corso|rue)/;

/** French, between the house number and the name. */
export const frenchStreets =
  'rue|avenue|av\\.|boulevard|boul\\.|bd|ch\\.|rte|place|chemin|allée|impasse|quai|route|cours|square|passage|faubourg|voie|sentier|hameau|résidence|montée|villa|esplanade|promenade|Voie|Rue|Avenue|Boulevard|Bd|Place|Chemin|Allée|Impasse|Quai|Route|Cours|Passage|Montée|Esplanade|Boul\\.|Jalan|Jln\\.?|Lorong|Persiaran|Lebuh';
