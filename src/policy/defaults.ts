import type { PolicyDocument } from './document.ts';

/**
 * What holds where nobody has said anything. The less sure a match is, the milder; never `off`, so that whatever
 * is found is replaced when it is shared.
 */
export const builtInDocument = {
  actions: {
    secret: { certain: 'block', likely: 'block', possible: 'warn' },
    publishable: 'hint',
    contact: { certain: 'warn', likely: 'warn', possible: 'hint' },
    identity: { certain: 'block', likely: 'warn', possible: 'hint' },
    financial: { certain: 'block', likely: 'warn', possible: 'hint' },
    health: { certain: 'block', likely: 'warn', possible: 'hint' },
    device: 'hint',
    location: 'hint',
    organization: { certain: 'warn', likely: 'hint', possible: 'hint' },
    account: 'hint',
    custom: 'warn',
  },
  files: {
    neverShare: [
      ...[
        '.env',
        '.env.*',
        '*.env',
        '.envrc',
        '!.env*.{example,sample,template,dist,defaults}',
        '!{example,sample,template}.env',
      ],
      ...['*.{pem,key,p8,p12,pfx,jks,keystore,kdbx,ppk,ovpn,mobileprovision}', '*.{asc,gpg,pgp}'],
      ...['id_{rsa,dsa,ecdsa,ed25519}', '**/.ssh/**', '**/.gnupg/**', '!*.pub'],
      ...['**/.aws/credentials', '**/.kube/config', '*.kubeconfig', '**/.docker/config.json'],
      ...['.netrc', '_netrc', '.pgpass', '.git-credentials', '.htpasswd', '.pypirc', '.terraformrc'],
      ...['*.tfstate', '*.tfstate.*', '*.har', '.promptveil.key', '.vault_pass', '.vault-token'],
      ...['*.{dump,sqlite,sqlite3,db3,mdb,accdb,rdb,hprof,dmp}', '*.sql.{gz,bz2,xz,zst,zip}'],
      ...['{dump,backup}.sql', '*{_,-,.}{dump,backup}.sql'],
    ],
    exclude: [],
  },
  suppressions: 'honour',
  dummy: { labels: { 'dictionary-project': 'project' } },
  share: { preview: 'whenFindings', copyAsIs: 'unlessBlocked', clipboard: true, audit: 'off' },
  claude: { plan: 'unknown', training: 'unknown', reminderDays: 90 },
  limits: { maximumLength: 5 * 1024 * 1024, maximumFiles: 100_000, timeout: 10_000 },
} as const satisfies PolicyDocument;

/** Blocks whatever is recognised, and shows everything that is about to be shared. */
const strictDocument: PolicyDocument = {
  ...builtInDocument,
  actions: {
    ...builtInDocument.actions,
    secret: 'block',
    publishable: 'warn',
    contact: { certain: 'block', likely: 'block', possible: 'warn' },
    identity: 'block',
    financial: 'block',
    health: 'block',
    device: 'warn',
    location: 'warn',
    organization: { certain: 'block', likely: 'warn', possible: 'warn' },
    account: 'warn',
    custom: 'block',
  },
  share: { preview: 'always', copyAsIs: 'never', clipboard: true, audit: 'on' },
};

/**
 * The policies that `extends` names without a file. They state the defaults, where a policy without them is silent:
 * what is stated, other layers cannot loosen.
 */
export const presets: Readonly<Record<string, PolicyDocument>> = {
  'prompt-veil:recommended': builtInDocument,
  'prompt-veil:strict': strictDocument,
};

/**
 * Stands in for a policy that cannot be read and was never read before: the defaults, stated, so that no other layer
 * goes below them; everything is shown before it is shared, nothing leaves as it is, and no comment silences.
 */
export const fallbackDocument: PolicyDocument = {
  ...builtInDocument,
  suppressions: 'ignore',
  share: { ...builtInDocument.share, preview: 'always', copyAsIs: 'never' },
};
