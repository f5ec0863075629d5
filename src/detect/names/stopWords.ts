/** Capitalised words that no name holds, folded. A run of capitals is cut at them. */
export const neverInNames = `hausverwaltung geschaftsfuhrung steuerberater personalrat betriebsrat mahnabteilung reklamationsabteilung schadenabteilung vermieter vermieterin auftraggeber
 ugyfelszolgalat konyveles bizottsag vezetoseg szerkesztoseg ugyintezo cim cimzett holgyem uram ugyfelunk vasarlonk partnerunk penzugy klantenservice administratie boekhouding afdeling huurder verhuurder
 kundtjanst kundservice kundeservice kundesenter mottagare mottaker modtager utleier hyresvard asiakaspalvelu asiakas vastaanottaja isannointi kirjanpito
 tesoreria contabilidad contabilidade contabilita fornecedor proveedor fornitore locataire proprietaire comptabilite secretariat redaction direction condomino locatario inquilino
 kliencie klientko panstwo ksiegowosc administracjo reklamace oddeleni zakaznice zakazniku ucetni obchodni musteri yetkili ilgili muhasebe
 клиент клиенты бухгалтерия покупатель коллеги клієнте бухгалтеріє колеги billing vertrieb innendienst aussendienst einkauf verkauf buchhaltung personalabteilung kundendienst kundenservice empfang zentrale geschaftsleitung rechtsabteilung verwaltung sekretariat ventas compras soporte recepcion administracion vendas suporte ventes achats comptabilite accueil vendite acquisti ufficio amministrazione assistenza verkoop inkoop klantenservice afdeling sprzedaz dzial obsluga ksiegowosc forsaljning kundtjanst kundeservice myynti asiakaspalvelu uctarna
  args kwargs keyword keywords params the a an this that these those there here it its he she we you they i my your his her our their what when where why who how which
 and or but if then else for from with without to in on at of by as is are was were be been do does did have has had not no yes so
 all any some each every both many most other another such only same also just now today tomorrow yesterday please note see use used using
 january february march    july  september october november december  feb  apr  jul aug  sept oct nov dec
 monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
 januar februar marz    oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
 janvier fevrier  avril juin juillet aout septembre octobre novembre decembre enero febrero marzo  mayo junio  agosto septiembre octubre noviembre diciembre
 street avenue road lane drive boulevard court square place way terrace highway crescent alley plaza parkway circle bridge airport station
 st ave rd blvd ln dr apt suite floor building unit room box po
 city state county country province district region island islands bay lake river mount mountain mountains valley beach park hills forest sea ocean north south east west northern southern eastern western
 university universitat universidad universite universita universidade universiteit uniwersytet hochschule fachhochschule klinikum krankenhaus hopital ospedale ziekenhuis szpital
 university college school institute academy hospital clinic center centre church museum library hotel restaurant bank court department ministry office committee council commission foundation association society club team group union party
 company companies corporation corp inc llc ltd gmbh limited plc enterprises industries holdings solutions systems services technologies technology software labs studio studios partners consulting insurance airlines motors energy media entertainment healthcare pharmaceuticals
 street strasse platz weg gasse allee rue place chemin calle plaza avenida paseo rua praca via piazza corso viale straat laan ulica
 api url uri http https html css js sql json xml yaml pdf csv rest sdk cli ui ux id ids key keys value values name names type types class method function object array string number boolean date time error warning info debug
 license licence version copyright rights reserved public private license general readme changelog contributing code conduct documentation docs guide tutorial example examples test tests unit
 server client browser chrome firefox safari edge explorer windows linux ubuntu debian android ios mac macos unix apache google microsoft amazon apple facebook meta twitter github gitlab bitbucket
 visual studio react redux router native vue angular svelte node npm yarn python java javascript typescript ruby rails django flask spring boot hibernate kotlin swift rust golang docker kubernetes helm jenkins azure aws cloud
 data base database table column row index query schema model view controller service manager factory builder handler helper provider adapter wrapper proxy repository
 algorithm distance theorem method transform sort search tree graph filter function formula equation matrix process model law test paradox constant number numbers series sequence problem notation code coding cipher hash diagram machine encoding decomposition curve
 game games award awards prize cup league festival day days week year years eve season summer winter spring autumn christmas easter new old big great good best happy merry
 project product application app page pages file files folder chapter section part figure fig table appendix step steps item items list lists order orders report reports invoice account accounts address phone email mobile fax website contact details information summary overview introduction conclusion
 dear hi hello hey thanks thank regards sincerely best cheers subject re fwd fw cc bcc date sent reply mr mrs ms miss dr prof sir
 american english german spanish italian dutch russian chinese japanese korean indian british canadian australian european african asian latin arabic turkish polish greek
 let lets get set add remove create update delete read write open close start stop run make build install click select choose enter type press find show hide save load send receive check call return returns given after before during while until since because although however therefore otherwise meanwhile finally first second third last next previous
 authority agency bureau administration platform rocks true false slave topic
 contributors contributor maintainers authors developers owners reviewers engineers
 procurement purchasing payroll everyone everybody folks colleagues customers clients friends parents students guests members subscribers applicants patients partners valued hiring recruiter manager support sales marketing department damen herren kunden kollegen messieurs mesdames clients senores senoras clientes colegas cong maksud anda saya kami foo bar baz qux quux lorem ipsum dolor amet consectetur null undefined none nil unknown anonymous admin administrator root guest default sample demo todo placeholder required invalid valid missing field label title example hello world user users john_doe thang
 der die das ein eine und oder aber wenn mit von bei nach zu auf aus fur ist sind war ich wir sie er es nicht auch nur noch schon sehr alle viele bitte
 le la les un une des et ou mais dans sur pour avec sans par est sont nous vous ils elle
 el los las una uno y o pero con sin por para en es son muy este esta
 os as um uma e em com sem do da il lo gli i che non per una
 het een van voor niet ook maar patient diagnosis medication insurance provider admission discharge treatment history plan assessment allergies
 case docket bar plaintiff defendant judge hon honorable attorney counsel esq exhibit article paragraph order opinion motion agreement contract party parties`;

/** What follows a person's name and belongs to it. */
export const nameSuffixes = 'jr sr ii iii iv';

/** Last words of organizations that carry no legal form. */
export const organizationNouns = `industries enterprises holdings holding group partners associates ventures technologies solutions systems software consulting consultants logistics
 pharmaceuticals pharma biotech healthcare insurance bank bancorp capital investments securities financial airlines airways motors automotive electronics semiconductors aerospace defense energy petroleum mining steel
 chemicals foods beverages brewery restaurants hotels resorts retail stores supermarkets apparel fashion cosmetics entertainment studios records publishing press media broadcasting communications telecom networks wireless labs laboratories
 robotics analytics dynamics worldwide international global university college institute academy hospital clinic foundation trust council association federation society orchestra museum
 company corporation brothers sons bros co corp inc konzern werke versicherung sparkasse stadtwerke universitat krankenhaus klinik assurances banque universite hopital groupe seguros banco universidad hospital grupo universidade assicurazioni banca universita ospedale gruppo verzekeringen ziekenhuis`;

/** Vendors that code and its documentation name all the time: nobody's customers. */
export const vendors = `google microsoft amazon apple facebook meta twitter github gitlab atlassian oracle ibm intel nvidia amd adobe netflix
 mozilla canonical suse vmware salesforce slack zoom dropbox stripe paypal twilio cloudflare digitalocean heroku vercel netlify fastly akamai docker
 hashicorp elastic mongodb redis confluent databricks snowflake datadog splunk sentry openai anthropic huggingface jetbrains npm nodejs joyent sun
 qualcomm samsung sony cisco dell hp lenovo huawei alibaba tencent baidu bytedance yahoo ebay uber lyft airbnb spotify linkedin pinterest shopify wordpress automattic
 unicode w3c ecma ieee ietf iso iana icann apache eclipse linux gnu fsf mit bsd openjs wikipedia wikimedia mapbox esri here tomtom visa mastercard`;

/** Products of developers that are no vendors' names, some of which the lexicon takes for people. */
export const products = `airtable algolia ansible argo artifactory asana auth0 bazel bitbucket celery ceph circleci consul cypress drizzle enos etcd falco figma
 flink gradle grafana haproxy hubspot intercom istio jekyll jest jira kafka keda keycloak kibana kyverno linkerd logstash lodash mailgun maven memcached miro mocha
 newrelic nexus nginx nomad nuxt okta opsgenie pagerduty playwright podman postgres prettier prisma prometheus pulumi puppeteer quay rabbitmq rados rancher
 rollup sanity selenium semgrep sendgrid sinon snyk solr sonarqube storybook strapi supabase svelte tekton terraform thanos tokio traefik trello trino
 trivy vagrant vault velero vite vitest webpack zapier zendesk zipkin`;

/** The first word of companies of two words that code names all the time. */
export const vendorPhrases = `red hat, sun microsystems, hewlett packard, free software, software foundation, linux foundation, world wide, open source, the apache, openjs foundation, python software, creative commons, digital ocean, jet brains, electronic arts, stack overflow, stack exchange, texas instruments, silicon graphics, square enix, acme`;

/** Currencies that nobody is called after. */
export const currencies = `afghani ariary baht balboa birr boliviano cedi dalasi denar dinar dirham dobra dram escudo forint gourde guilder hryvnia koruna krona
 krone kuna kwacha kwanza kyat lempira lilangeni loti manat metical naira nakfa ngultrum ouguiya peso pula quetzal rial riel ringgit riyal ruble rouble rufiyaa
 rupee rupiah shekel shilling somoni taka tenge tugrik vatu zloty`;

/** Currencies that are surnames, too: their country must stand before them. */
export const surnameCurrencies = `bolivar colon cordoba dollar dong euro florin franc guarani kina kip lari lek leone leu lev lira mark pataca pound rand real sol
 som sucre tala won yen yuan`;

/** What comes from a country and is also a first name. */
export const nationalFirstNames = 'georgian thai philippine';

/** Publishers, lenders, makes and places whose names read like a first and a last name. */
export const nameLikePairs = `addison wesley, prentice hall, morgan kaufmann, morgan stanley, sallie mae, fannie mae, ginnie mae, freddie mac, farmer mac,
 wells fargo, goldman sachs, merrill lynch, credit suisse, dow jones, charles schwab, jones lang, ernst young, booz allen, arthur andersen, lloyd banking,
 harley davidson, rolls royce, aston martin, alfa romeo, mercedes benz, john deere, land rover, johnson controls, marks spencer, ralph lauren, calvin klein,
 tommy hilfiger, hugo boss, louis vuitton, philip morris, johnnie walker, jack daniels, jim beam, dr pepper, ben jerry, barnes noble, taylor francis, mary kay, trader joe,
 hong kong, costa rica, sri lanka, julian day, julian date, monty python, monte carlo, lingua franca, franca nova, runa simi, nine inch, thai buddha`;

/** Lower-case or capitalised words after a scientist's or a product's name. */
export const technicalNouns = `algorithm algorithms distance distances library framework parser plugin plugins server module modules serializer index transform transformation filter
 filters curve curves method methods theorem tree trees sort number numbers notation compiler runtime package api sdk code coding matrix noise sampling sampler distribution process model
 test tests search similarity metric metrics coefficient equation formula lemma inequality conjecture hypothesis approximation decomposition elimination factorization interpolation integral
 series sequence set sets function functions argument arguments polynomial polynomials spline splines smoothing window kernel heap graph diagram triangle triangulation shading space spaces norm product
 projection iteration automaton machine cipher encoding compression hash hashing checksum rule law paradox effect constant scale format syntax template templates language script scripts project
 device devices gateway protocol operator scheduler volume disk partition queue stack registry daemon backend frontend console dashboard endpoint interface
 release version branch build pipeline job cluster container image service client driver engine database tool tools toolkit license licence style mode platform store storage`;

/** Titles of settings, steps and chapters, with the nouns above: no part of a name unless the lexicon has them as one. */
export const technicalWords = `applications commands components configuration configurations containers credentials deployment deployments disclaimer documents
 documentation dependencies endpoints engines environments features frameworks images installation installer instances jobs labels libraries lifecycle logs messages
 metrics middleware middlewares migration migrations namespaces networks options packages parameters permissions pipelines policies processes properties protocols
 queries queues releases repository repositories requests resources responses rules runner runtime runtimes schemas scripts secrets sessions settings setup
 shutdown snapshots startup storages subscriptions tags tasks templates threads token tokens transaction transactions transforms triggers types upgrade upgrades
 utilities variables verification versions views volumes vulnerabilities vulnerability warnings workflow workflows`;

/** Before a name on the way to an address: the name is a street's. */
export const streetPrefixes = `rua rue via viale vicolo piazza piazzetta calle avenida avinguda carrer paseo plaza praca travessa rua ulica ul aleja plac strasse platz weg allee gasse
 avenue boulevard chemin route impasse quai place corso largo strada stradone ulitsa prospekt nabrezi namesti ulice trida utca ut jalan lorong cadde sokak san sao santa santo saint st ste los las el puerto porto port fort new
 mount lake cape colonia cerro villa ciudad rio monte`;

/** After a name in an address. */
export const streetNouns = `street st avenue ave road rd lane ln drive boulevard blvd court ct square sq place pl way terrace ter highway hwy crescent close alley parkway pkwy circle cir trail row walk
 apt apartment suite unit floor u utca utja ter korut straat laan gatan gata vej gade veien vei tie katu strasse platz weg allee ridge creek cliffs point forges union flat lodge plains falls springs mills crossing junction extension estate estates
 islands island village town city county square bridge station park hills hill heights valley bay beach harbor harbour`;
