/** What stands for no customer in front of a service's domain: the vendor's own hosts and parts of its addresses. */
const vendorNames = new Set(
  (
    'www www1 www2 api apis docs doc help status support login signin signup auth oauth sso id accounts account my ' +
    'app apps admin console portal dashboard blog community forum forums developer developers dev devs learn training academy ' +
    'university trust security legal careers jobs partners partner marketplace store shop go get info pages events event ' +
    'code update updates aex vsaex app-vssps ' +
    'cdn static assets images img media files download downloads upload uploads mail email smtp web mobile m edge ' +
    'ingest agent agents collector hooks hook webhook webhooks ws wss rtm realtime stream push gateway proxy rest graphql ' +
    'platform cloud global public private internal beta alpha staging stage prod production test sandbox demo try free ' +
    'preview canary next new old v1 v2 v3 us eu ap uk au ca de fr in jp sg us1 us2 us3 us4 us5 eu1 eu2 ap1 ap2 na eu-1 us-1 ' +
    'na1 na2 eu-west us-east us-west americas emea apac gov com net org io registry releases packages repo updates ' +
    'feedback ideas roadmap design brand press news investors about engineering eng research labs open opensource oss ' +
    'analytics metrics track tracking events-api slack edgeapi files-api manage management config control cp s d a b c e x'
  ).split(' '),
);

/** Words of documentation: `your-domain.okta.com`, `mycompany.jfrog.io`, `contoso.sharepoint.com`. */
const placeholderName =
  /^(?:your|my(?=[a-z-]*(?:company|org|domain|app|team|tenant|name|site|store|shop|project|account|registry|instance|bucket|vault|cluster|server|storage|batch))|example|sample|some|the-|xxx|foo|bar|acme|contoso|fabrikam|northwind|tenant|company|domain|subdomain|org\b|organi[sz]ation|instance|customer|client|workspace|team|account|project|bucket|host|name|site|dummy|placeholder|test|demo|abc|xyz)|example|yourname|(?:name|here|company|domain|tenant|org|bucket)$/i;

export type NameKind = 'tenant' | 'placeholder' | 'vendor';

/** What the label before a service's domain is. */
export function nameKind(label: string): NameKind {
  const lower = label.toLowerCase();
  if (lower.length < 3 || vendorNames.has(lower) || isRegion(lower)) return 'vendor';
  return placeholderName.test(lower) || /^([a-z\d])\1+$/.test(lower) ? 'placeholder' : 'tenant';
}

/** `us-east-1`, `westeurope`, `eu-central`. */
function isRegion(label: string): boolean {
  return /^(?:[a-z]{2}(?:-[a-z]{2,4})?-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)[a-z]*(?:-?\d[a-z]?)?|(?:north|south|east|west|central)(?:us|europe|asia|india|uk)\d?)$/.test(
    label,
  );
}
