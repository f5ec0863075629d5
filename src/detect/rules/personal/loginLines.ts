const lineStart = String.raw`(?<=^|\n)`;

/** A line in which a program tells who is or may be logged in. */
export interface LoginLine {
  readonly keywords: readonly string[];
  readonly pattern: RegExp;
  /** Whether only people stand there; elsewhere the name must look like somebody's. */
  readonly isSure?: boolean;
  /** Programs and machines stand there as often: only names are somebody's. */
  readonly isNamed?: boolean;
}

export const loginLines: readonly LoginLine[] = [
  // last(1), who(1), w(1): the name, then the terminal.
  {
    keywords: [' pts/', ' tty'],
    pattern: new RegExp(`${lineStart}(?<value>[a-z_][\\w.-]{1,31})[ ]{1,24}(?:pts/\\d|tty\\w?\\d)`, 'd'),
    isSure: true,
  },
  // passwd(5): who has a home folder and a shell.
  {
    keywords: [':x:'],
    pattern: new RegExp(
      `${lineStart}(?<value>[a-z_][\\w.-]{1,31}):x:\\d{4,10}:\\d{1,10}:[^:\\n]{0,80}:/(?:home|Users)/[^:\\n]{1,60}:/[\\w/]{1,30}sh(?=\\s|$)`,
      'd',
    ),
    isSure: true,
  },
  // shadow(5), and what htpasswd writes.
  {
    keywords: [':$1$', ':$2a$', ':$2b$', ':$2y$', ':$5$', ':$6$', ':$y$', ':$apr1$', ':{sha}', ':{ssha'],
    pattern: new RegExp(`${lineStart}(?<value>[A-Za-z_][\\w.-]{1,31}):(?:\\$\\w{1,4}\\$|\\{S?SHA)`, 'd'),
    isSure: true,
  },
  // HAProxy: the list of users, and who may see the statistics.
  {
    keywords: [' insecure-password ', ' password $', 'stats auth '],
    pattern: new RegExp(
      `(?:${lineStart}[ \\t]*user[ ](?=\\S+[ ](?:insecure-)?password[ ])|stats auth[ \\t]+(?=\\S+:))(?<value>[A-Za-z][\\w.-]{1,38})`,
      'd',
    ),
  },
  // Asterisk: the section of a peer is its user.
  {
    keywords: ['secret=', 'secret =', 'type=friend', 'type=peer'],
    pattern: new RegExp(
      `${lineStart}\\[(?<value>[a-z][\\w.-]{2,38}\\d)\\][ \\t]*\\r?\\n(?:[^\\n[]{0,60}\\n){0,5}?(?:secret|type)[ ]?=`,
      'd',
    ),
  },
  // lftp -u NAME,PASSWORD; docker login -u NAME; mysql -u NAME; curl -u NAME:PASSWORD.
  {
    keywords: [' -u', ' --user ', ' --user=', ' --username ', ' --username='],
    pattern:
      /\b(?:lftp|ftp|curl|mysql\w{0,6}|mariadb|docker login|podman login|helm registry login|oc login|az login|psql|pg_\w{4,9}|mongo\w{0,7}|sqlcmd|wget|cqlsh)\b[^\n|;&]{0,80}?[ ](?:-[uU][ ]?|--user(?:name)?[ =])["']?(?<value>[A-Za-z][\w.-]{2,38})(?=[\s"',:]|$)/d,
  },
  // ssh NAME@192.0.2.1, and the question for the password.
  {
    keywords: ['ssh ', 'scp ', 'sftp ', 'rsync ', 'ssh-copy-id ', "'s password"],
    pattern:
      /(?:\b(?:ssh|scp|sftp|rsync|ssh-copy-id)\b[^\n|;&]{0,90}?[ ]|(?<=^|\n))(?<value>[a-z][\w.-]{1,31})@(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/d,
    isNamed: true,
  },
  // ssh_config(5).
  {
    keywords: ['identityfile ', 'hostname ', 'proxyjump '],
    pattern:
      /\n[ \t]+(?:(?:HostName|ProxyJump|IdentityFile)[ \t][^\n]{1,80}\n(?:[ \t]+(?!User)\w[^\n]{1,80}\n){0,3}[ \t]+)?User[ \t]+(?<value>[A-Za-z][\w.-]{1,31})(?=[ \t]*(?:\r?\n|$))/d,
    isNamed: true,
  },
  // gh, npm, az, psql: who one is now.
  {
    keywords: ['logged in as ', 'logged in to ', 'signed in as ', 'authenticated as ', 'angemeldet als '],
    pattern:
      /\b(?:logged in|signed in|authenticated|angemeldet|logged in to \S{1,60}) (?:as|als|account) (?:user )?["'`]?(?<value>[A-Za-z][\w.-]{1,37}\w)(?![\w@\\/])/di,
    isNamed: true,
  },
  // FreeRADIUS.
  {
    keywords: ['login ok: [', 'login incorrect'],
    pattern: /\bLogin (?:OK|incorrect)[^\n[]{0,80}\[(?<value>[A-Za-z][\w.-]{1,38})(?=[\]/])/d,
    isSure: true,
  },
  // OpenVPN: the user and the password on lines of their own.
  {
    keywords: ['<auth-user-pass>'],
    pattern: /<auth-user-pass>\s{1,8}(?<value>[A-Za-z][\w.-]{1,38})(?=\s)/d,
  },
  // Nextcloud: whose folder.
  {
    keywords: ['/dav/files/'],
    pattern: /\/dav\/files\/(?<value>[A-Za-z][\w.-]{1,37}\w)(?![\w@])/d,
    isNamed: true,
  },
  // id(1), whoami(1).
  {
    keywords: ['uid=', 'whoami', 'id -un'],
    pattern:
      /(?:\buid=\d{3,10}\(|\b(?:whoami|id -un)[ \t]*\r?\n)(?<value>[a-z_][\w.-]{1,31})(?=\)|[ \t]*(?:\r?\n|$))/d,
    isSure: true,
  },
  // ls -l: whose file.
  {
    keywords: [
      ...['-rw-r--r--', '-rw-rw-r--', '-rw-------', '-rwxr-xr-x', '-rw-r-----', '-rwxrwxr-x', '-rwx------'],
      ...['drwxr-xr-x', 'drwxrwxr-x', 'drwx------', 'lrwxrwxrwx'],
    ],
    pattern: /[-dl][rwxsStT-]{9}[.+@]?[ ]{1,6}\d{1,6}[ ]{1,3}(?<value>[a-z][\w.-]{2,31})[ ]{1,20}[a-z]/d,
    isNamed: true,
  },
  // Commands for somebody's account.
  {
    keywords: [
      ...[
        'sudo -u',
        'crontab -u',
        'chown ',
        'gpasswd ',
        'su - ',
        'useradd ',
        'usermod ',
        'adduser ',
        'userdel ',
      ],
      ...['deluser ', 'kinit ', 'xfreerdp ', 'rdesktop ', 'smbclient '],
    ],
    pattern:
      /\b(?:(?:sudo -u|crontab -u|chown(?: -\w+)?|gpasswd -[ad]|su -|kinit)[ ]|(?:xfreerdp|rdesktop|smbclient)[ ][^\n|;&]{0,60}?(?:\/u:|-[uU][ ]?)|(?:useradd|usermod|adduser|userdel|deluser)[ ](?:[\w,./-]{1,30}[ ]){0,6}(?=[\w.-]{3,32}[ \t]*(?:\r?\n|$)))(?<value>[a-z][\w.-]{2,31})(?=[\s:;&|"'%@]|$)/d,
    isNamed: true,
  },
  // Whom a program lets in or not.
  {
    keywords: [
      ...['logged in', 'logged out', 'login attempt for ', 'login failed for ', 'authentication failed for '],
      ...['password required for ', 'access denied for ', 'account locked for ', 'angemeldet', 'abgemeldet'],
    ],
    pattern:
      /(?:\b(?:[Uu]ser|[Aa]ccount|[Bb]enutzer)[ ]["'\x60]?(?=[\w.-]{2,39}["'\x60]?[ ](?:has |is |was |successfully |hat sich )?(?:logged (?:in|out)|angemeldet|abgemeldet))|\b(?:login attempt|(?:login|authentication) failed|password required|access denied|account locked) for (?:user )?["'\x60]?)(?<value>[A-Za-z][\w.-]{1,37}\w)(?![\w@\\/])/di,
  },
  // Windows: DOMAIN\name.
  {
    keywords: [
      ...[
        'corp\\',
        'domain\\',
        'ad\\',
        'ads\\',
        'intern\\',
        'int\\',
        'local\\',
        'group\\',
        'emea\\',
        'office\\',
      ],
      ...['username:s:', 'user: ', 'username: ', 'login ', 'login: ', 'logon ', 'account name:', 'user='],
    ],
    pattern:
      /(?<![\w\\/.-])(?!(?:HK[A-Z]{2}|ERROR|INFO|WARN|WARNING|DEBUG|OK)\\)[A-Z][A-Z\d-]{1,14}\\{1,2}(?<value>[a-z][\w.-]{2,38})(?![\w\\/])/d,
  },
];
