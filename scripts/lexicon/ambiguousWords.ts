/**
 * Names that are also something else in a developer's text: a word of a language, a keyword, a product, a place, a
 * month. They are kept as names, but flagged: alone they prove nothing. Words of the English word lists of the
 * locale data and its place names are flagged as well.
 */
export const ambiguousWords = `
else has val block server meta len valid constant floor param aria mar sep dev phi babel col job mai due trac jan lang
dec trace conn skipped backer maj ned hue abril kot juli flip agosto marks rok dat dag baz august tri hora januar lis
dia shields tre menu ven mart honor geo turi domingo chi gada elif toon sobota phong anno bulan den pol weniger ban
sabato maio law cors domenica ara kan serif hai til dies quarta quinta ami sim meer ante idea nil haven bos ira sen
ties aprile maggio der christ abd tue thu mas hilbert cadena chai bang klein bayer tal june marzec petek loser lap clay
besar price lax secondo beg hung roman mare ton mir bud wet arch olen nail mocks hug elide cont gran von piccolo cart
montag fan chan tar ece ion nisan ender bars jade belgi desire solar judge guru dee carta termine karta luc han gast
aura brain surgery exam scan lab labs clinic ward muni bart major minor chronic acute mission able ace ada adder aim air alert all alpha amber amen ami amor ana and angel any apache arch argo arrow art ash aspen
atlas atom aurora austin autumn axis bachelor baker banks bar barn baron base basil bat bay beach bean bear beau bee
bell ben berg best beta bill bind bird bishop black blank blaze block blue bold bolt bond bone book booth bow box boy
bran brand brave bravo break brice brick bridge brook brooks brown buck bud bug bush butler button buzz byte cable call
camp can candy cane canon cap car card care carpenter carry case cash cat cedar chain chance chancellor chandler change
channel char chart chase check cherry chief child china chip church city clan clark class clay clean clear clement clerk
cliff clover code coin cold cole college colon color colt com comet constant cook cookie cool cooper copper coral core
corn cotton count court cow cox craft crane creed crest cross crow crown crystal cup curry curt cut daisy dale dan dance
dane dash data date dawn day dean dear delta den derby desert diamond diaz dick diego dig dixie dock docker dollar don
door dot dove dragon drake draw dream drew drop dry duke dun dusk dusty earl east easter echo eden edge elder elf elm
else ember emerald empire end english epic era eve even ever exact fair fairy faith falcon fall far farmer farm fast fay
fern field fields fig file finch fine finn fire first fish fisher flag flame flash flint flora flower floyd fly fog fold
ford fore forest forge form forrest foster fox frame france frank franklin free freeman french fresh friend
friday frost fuller gale game garden gardener garland garnet gate gates gay gem gene general genesis gentle german ghost
gift gill ginger glass glen glory gold golden good gordon grace gradle grand grant graph grass gray green grey grid
grove guard gun guy hack hale hall ham hand handy happy hardy harmony harper harsh hart hash haskell hat have haven
hawk haze hazel head heart heath heather heaven hello help henna her herb here hero hick hill hills hint hip his hold
holly holmes holy home honey hood hook hope horn host hot house hue hug hugo human hunt hunter ice idea ilk image ink
inn int iris iron isa island ivory ivy jack jackson jade jam jasmine jasper java jay jean jenkins jenny jet jewel jinx
job joe jolly jordan josh journey joy judge julia jump june junior juniper jury just justice karma kay keen keeper kelvin
key kind king kirk kiss kit kite kitty knight kong kotlin lab lace lad lady lake lamb lamp lance land lane lang lark
last latin laurel lava law lawn lawson lead leaf leah lean leather lee left legend lemon lent leo less liberty light
lily limo lin line link linux lion list little live loan lock logan logo london long lord lot lotus louis love low lucky
luna lux lynx mac mace magic maiden main major make male mall malt man mango manner manual maple mar marble march marine
mark marker market marks mars marsh marshal marshall martial mary mason master match mate math matrix matter maven max
may mayor mead mean media mega mela mellow melody mercury mercy merit merry mesa mess meta miles mill miller million
mills milo min mine mini mint mirror miss mist mode model modest mole mona monday money monk month moon moore moose mora
moral more morning morse moss mother mount mouse much muse music must myth nan nash native nature navy net new newton
next nice nick night nil nina noble node none noon nor norm normal norman north nose note nova novel null oak oasis ocean
octave odd odin office oil old olive one only onyx opal open opera ora oracle orange orchid order ore orient orion oscar
otter our out oval owl own pace page palm pan pandora park parker parrot parse parson part pascal past pastor pat patch
path patience paul pause payne peace peach peak pear pearl pen penny pepper percy perl pet peter phoenix phrase piano
pie pier pierce pike pilot pin pine pink pipe piper pitt place plain plan plant plum point polar pole polish pond pool
poor pop pope poppy port porter post pot potter powder power precious present press price pride prince princess prior
prize promise prosper proxy prudence prune psalm pug pure purple queen quick quill quince rabbit rain rainbow ram ran
randy range raven ray read reader real red reed reef rest rev rex rice rich rick ride ridge right rim ring rio rip rise
river rivers robin rock rocket rocky rod rogue roman rome root rosa rose rosemary round rover row rowan royal ruby rue
rule run rush russian rust rusty sable sabbath sad safe sage sail saint salad sale sally salt sam same sand sandy sans
santa sap sapphire sat save savior say scala scan scarlet school score scot scott scout sea seal season seat second see
self sen senior serene server set seven shade shadow shape sharp shaw she shell shepherd sheriff shine ship shore short
show sid sienna silk silver simple sin singer sir sister site six sky skye slim sloan small smart smith snow so soft
solar sole solo son song sort soul sound south space spark sparrow spear speed spencer spice spirit spring sprint stack
stage stall stan star stark start state steel stella stem step sterling stern stone store storm story strange stream
street strong sue sugar summer sun sunday sunny super sure swan sweet swift sword tab table tad tag tail tailor talent
tall tan tanner tart task tate tax taylor tea teal team tell temple ten terra test than thatcher then theo thor thorn
three thrift thunder tick tide tie tiger till tim timber time tin tiny tip title toby today todd token tom tone tool top
topaz torch tor total touch tower town trace track trade train travel travis tree trend trinity trip true trust truth
try tuck tucker tulip turn turner twin type union unity unix urban ursa use vail val vale valley value van vanilla vault
vega velvet venture venus vera verity vernal vest vesper via vic victor victory view viking vim violet viper virgin
virtue vision viva voice volt vote wade wait walker wall walter war ward ware warm warren wash water waters watt wave way
weather weaver web weber week weigh well wells west what wheat wheel wheeler when white who why wick wide wild will
willow win wind wing winner winter wise wish wit wolf wonder wood woods woody word work world worth wren wright writer
xenon yang yard yarn year yell yes yin york you young yule zen zero zest zinc zion zip zone
des les une est sur par pas qui que con los las del una por para como mas muy sin sus nos ist das die der ein und mit
von vor nach bei aus auf ich sie wir uns ihr man nur mal ganz gut alt neu rot het een van voor met ook maar dan nog
det som och att den till var har ikke eller pri nad pod jak tak ale nie jest dla czy ini itu dan ada yang dari untuk
bir bu ve ile cok gun yok var her ben sen biz siz
`;

/** Names that are also a product, a technology, a company, a place, a month or a scientist's term. */
export const otherProperNames = `
ada apache aspen atlas aurora avro azure bazel bing bower canon carbon celery chai chef clojure conda consul cortex
crystal cypress cython dapper dart delphi django docker dojo drupal ecto elixir elm ember erlang etcd
express falcon fastify fedora flask flux fresco gatsby gauss gemini gerrit gin giphy ghost grafana gradle graphite
groovy grunt gulp hack hadoop hanami haskell hazel helm heroku hilbert hugo ionic iris istio ivy jackson jade jasmine java
jekyll jenkins jersey jest jetty jira joomla jordan julia juniper jupyter kafka kepler keras kong kotlin kubernetes kyoto
laplace lisp lua luna magento marathon maven mercurial mercury meteor mina mocha monaco mono nagios nash netty newton
nim nova numba oak octave odin odoo olympus opal oracle orion orchid otto pandas parse pascal pearl perl phoenix pika pine
piper polly prometheus puppet pyramid python quill rake ray redis redux rest rocky rollup roslyn ruby rust sage salt
sass scala scarlet sequoia serenity sierra sinatra sinon smalltalk sonnet spark spock sphinx spring storm swift sybase
tableau tanzu tapestry terra tesla thor titan tomcat tornado turing twig uber umbraco unity vagrant vala vault vega velocity
venus vite volta vulkan wagner wallaby wildfly winston wolfram yarn zeppelin zeus zion
bayes bernoulli bessel boole boyer cauchy chebyshev cholesky cramer dijkstra edmonds euclid euler fermat fibonacci
floyd ford fourier galois gaussian gram hamming hamilton hermite hooke huffman jaccard jacobi jaro kadane karp kelvin
knuth kruskal lagrange lamport legendre levenshtein lie lipschitz luhn mandelbrot markov mersenne nyquist
pareto perlin poisson prim rabin ramer riemann shannon sobel spearman stirling student tarjan
voronoi warshall weibull winkler zipf
mercedes benz ferrari lamborghini porsche renault peugeot citroen volvo honda toyota nissan suzuki mazda ford chrysler dodge jeep
lincoln chevrolet cadillac bentley mclaren skoda dacia lancia
dior chanel gucci armani versace prada adidas nike puma philips siemens bosch miele braun disney pixar nintendo sega
alexandria america antigua antioch arlington asia athena athens austin bahia barcelona berlin bethlehem birmingham bolivia boston brazil
bristol brooklyn burlington cairo california cambridge cameroon canada carolina chad charlotte chelsea chester cheyenne chile china
cleveland clinton colombia columbia columbus congo cordoba cuba cyprus dakota dallas dayton denver derby devon diego dover dublin durham
ecuador egypt england essex europe florence florida france francisco frankfurt geneva georgetown georgia germany ghana granada greece guadalupe
guyana haiti halifax hamburg hannover harlem havana helena holland houston india indiana ireland israel italia italy jamaica japan
java jerusalem jordan kansas kent kenya kingston lancaster laos lebanon leon lima lincoln london lourdes luton lyon madison madrid
mali malta manchester medina melbourne memphis mexico milan milano milford milton montana monaco morocco moscow naples navarra nepal
nevada newport nigeria norfolk norway odessa ohio oman oregon orlando oslo oxford pakistan palermo panama paris persia peru
philadelphia phoenix poland portland portugal prague preston quebec regina rhodes richmond riverside roma rome russia salem salerno samoa santiago
savannah scotland senegal seville siena sicily sienna sofia somerset spain springfield stuttgart sudan surrey sweden sydney syria
taiwan tennessee texas toledo toronto trenton trinidad troy tunisia turin turkey uganda ukraine utah valencia venice verona vermont vernon
victoria vienna virginia wales warsaw warwick washington wellington westminster winchester windsor worcester york zurich
january february march april may june july august september october november december jan mar apr jun jul aug sept oct nov dec
abril mai maio mayo juni juli julio agosto januar oktober
`;
