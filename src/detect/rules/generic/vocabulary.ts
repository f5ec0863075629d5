import { foldedPasswordNouns } from '../passwordNouns.ts';

/** What the key of a field says its value is. */
export type KeyKind =
  'password' | 'pin' | 'secret' | 'token' | 'apiKey' | 'privateKey' | 'credential' | 'key';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that name a secret by themselves, without diacritics, in the languages developers write keys in. */
export const passwordWords: ReadonlySet<string> = new Set([
  ...foldedPasswordNouns.map((noun) => noun.replace(/[ -]/g, '')),
  ...words(`
    password passwd passwrd passw pass pwd pwrd pswd psw passphrase losungswort contrasenia mdp parole paswoord
    parolachiave parolaordine passcode userpass dbpass mysqlpwd psk wpapsk sshpass rootpw userpw adminpw bindpw pw
  `),
]);
/** The codes of doors, gates and alarms among them. */
export const pinWords = words(`
  pin otp totp mfacode pincode otpcode twofactorcode doorcode gatecode dorkode portkode portkod dorrkod turcode torcode
  digicode ovikoodi alarmkod alarmkode alarmcode deurcode kapukod
`);
export const secretWords = words(`
  secret secrets geheimnis geheim secreto segredo sekret segreto geheimwoord mnemonic seedphrase pepper salt
  secretkey secretaccesskey clientsecret appsecret sharedsecret apisecret consumersecret secretbase
`);
export const tokenWords = words(`
  token tokens jwt bearer accesstoken authtoken apitoken refreshtoken jeton webhooksecret sessiontoken bottoken
  idtoken sessionid sessid phpsessid jsessionid sessionkey
`);
/** Words that name a token and much else. */
export const weakTokenWords = words('pat sas sid');
export const apiKeyWords = words(`
  apikey apikeys accesskey authkey licensekey licencekey masterkey accountkey storagekey subscriptionkey servicekey
  appkey applicationkey integrationkey consumerkey sharedkey serverkey
`);
export const privateKeyWords = words(
  'privatekey privkey encryptionkey signingkey secretsigningkey cipherkey aeskey',
);
export const credentialWords = words('credential credentials creds cred auth authorization authentication');

/** Words that make the `token` behind them a place in a list, or the mark of one request among its repetitions. */
export const harmlessTokenQualifiers = words(`
  next previous prev input output change continuation page paging start starting resume resumption marker delta sequence
  idempotency idempotent concurrency cancellation cancel lock paginator scroll export deduplication
`);

/** Nouns that are a secret only with the right word before them. */
export const keyWords = words(`
  key keys schlussel schluessel llave chave cle klucz sleutel nyckel chiave avain kulcs nokkel nogle noegle klic kluc kljuc
  cheie anahtar kunci
`);
/** Those of languages that put behind the noun what it belongs to: `chave_api`, `cle_paiement`. */
export const leadingKeyWords = words('llave chave cle chiave cheie kunci');
/** What makes them the key of a table or a cipher that everybody may know. */
export const harmlessKeyTails = words(
  'primaria primario primaire foranea foraneo estrangeira etrangere externa esterna publica publique pubblica publik ' +
    'unica unique univoca natural candidata compuesta composta composee',
);
/** Words that make the `key` behind them a credential. */
export const keyQualifiers = words(`
  api access account admin app application auth authentication authorization client consumer crypto deploy deployment
  dev developer ingest integration license licence live master organization org personal prod production project
  root secret secure security server service shared subscription team user webhook write read sandbox test
  bot wallet product activation rest sdk management instrumentation cloud data function host billing
  rajapinta
`);
export const privateQualifiers = words(
  'private priv encryption encrypt encrypted signing sign signer signature cipher aes des rsa hmac ssh ec pgp gpg tls ssl',
);
/** Words that make the `key` behind them something else. */
export const harmlessQualifiers = words(`
  public pub primary foreign sort partition hash range cache row index map translation i18n lang locale message object
  bucket registry socket unique composite natural candidate column field group storage session cookie local react query
  mutation node item option menu arrow shortcut hot accelerator press modifier meta ctrl shift alt function json
  property prop attribute attr metadata header param params parameter tag label data table db sql dictionary dict
  record entity model state store context route router path event type enum config setting feature flag selector
  idempotency idempotence request correlation trace tracking dedup batch trust known host lookup search match pattern join left right this that next prev previous first last parent child
  current other same any each every key no has is get set by on to for of the a an
`);

/** Last words that make everything before them something about a secret, not the secret. */
export const harmlessHeads = words(`
  id ids uuid guid name names namespace url uri urls href link path paths file files filename dir directory folder
  location type types kind class length len size count num number index idx limit max min maximum minimum total hint
  label title text description desc message msg error errors err warning info placeholder tooltip help caption prompt
  input field fields form page screen view dialog modal button btn icon color colour style selector locator xpath css
  element el node component widget regex regexp pattern format mask policy rule rules strength score validator
  validation valid invalid check checker verifier status state enabled disabled required optional visible hidden shown
  exists expired expiry expires expiration expire ttl age timeout interval date time timestamp created updated
  rotation rotated version revision algorithm alg method mode scheme strategy provider manager service handler
  factory builder generator resolver helper util utils store storage repository cache bucket prefix suffix separator
  delimiter header headers param params parameter parameters argument arg args attribute attributes property prop
  props option options setting settings config configuration configs endpoint host hostname domain server port
  address addr email mail user username login issuer audience scope scopes role roles permission permissions
  claim claims map list array set table column row hash digest checksum fingerprint thumbprint ref reference arn alias
  usage event events listener callback hook action actions request response result results body payload data model
  schema entity dto interface impl kind literal node range position offset pos line kinds tokenizer parser lexer
  stream reader writer board code codes stroke press down up word words frame binding bindings map chain ring vault
  template example examples test tests spec mock func function fn module package import export language lang locale
  region environment env vars var group owner account tenant client app application project organization org region
  reset change changed forgot forgotten recovery update updater required sent link toggle visibility wrapper container
  provider context storekey encoding encoder encoded encryptor bits bytes iterations rounds cost factor
  question questions answer section category priority weight symbol char chars character separator
  charset maxlen minlen sender grace cancel submit
  encryption mgr encode decode encrypt decrypt compare verify split replace trim strip includes startswith endswith validate
  by with without from to of or and if not is has can should was
`);

/** Words anywhere in a key that make it harmless. */
export const harmlessAnywhere = words(
  'csrf xsrf antiforgery forgery public pub page pagination continuation cursor sync placeholder monkey keyboard lexer ' +
    'syntax punctuation captcha recaptcha sitekey integrity checksum sha sha1 sha256 sha512 md5 etag i18n tokenize ' +
    'publishable anon websocket',
);

/** Words behind a secret's name that change nothing: `API_KEY_PROD`, `password_confirmation`, `SECRET_KEY_BASE`. */
export const neutralTails = words(`
  equals value val prod production dev development test testing stage staging live sandbox qa uat local default old new current
  backup main plain plaintext clear cleartext raw base64 b64 base confirm confirmation again repeat retype verify
  string str pro demo global internal external admin root read write readonly rw ro hex pem env
`);
