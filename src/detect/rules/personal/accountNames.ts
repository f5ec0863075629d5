import { nameFlag } from '../../names/lexicon.ts';
import { builtInLexicon } from '../../names/lexiconData.ts';

/** Accounts of software, roles and the names that every manual uses. */
export const nobody =
  /^(?:root|admin|administrator|user|users?name|username|ubuntu|debian|centos|fedora|ec2-user|runner|runneradmin|node|app|apps|web|www|www-data|nginx|apache|http|httpd|daemon|nobody|guest|anonymous|anon|public|shared|default|all users|default user|service|system|sys|local|localhost|postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|sa|oracle|sql|db|dba|dbuser|jenkins|circleci|travis|gitlab|github|git|docker|vagrant|pi|deploy|deployer|build|builder|ci|bot|test|(?:tests?|demo|sample|fake|dummy)[-_.]?(?:user|account)?\d{0,2}|tester|testing|dev|developer|demo|example|sample|foo|bar|baz|qux|foobar|me|you|yourname|your[-_]?(?:user)?name|your[-_].*|my[-_]?(?:user)?name|myuser|name|someone|somebody|login|password|secret|token|null|none|nil|undefined|true|false|string|text|vscode|codespace|linuxbrew|homebrew|coder|gitpod|sandbox|jovyan|airflow|spark|hadoop|hdfs|kafka|elastic|elasticsearch|rabbitmq|grafana|prometheus|minio|vault|consul|steam|ftp|mail|backup|operator|support|home|work|desktop|documents|downloads|library|appdata|x|xxx+|\*+|\.+|-+|_+)$/i;

const serviceStart =
  /^(?:svc|srv|sys|service|server|app|web|db|api|ci|bot|test|tests|dev|prod|stage|staging|demo|node|host|client|worker|agent|group|team|player|guest|user|users|account|member|customer|machine|container|instance|proxy|cache|queue|sync|backup|deploy|monitor|report|build|role|admin|root|temp|tmp|lab|ldap|smtp|mail|ftp|sftp|ssh|git|jenkins|postgres|mysql|oracle|redis|mongo|kafka|airflow|hadoop)(?:[-_.\d]|$)/i;
const serviceEnd =
  /[-_.](?:svc|srv|sys|service|server|app|web|db|api|bot|user|users|admin|prod|dev|stage|test|agent|client|worker|sync|backup|reader|writer|owner|role|group|ro|rw|rest|job|cron|deploy|monitor|exporter|replication|repl|master|main|local|internal|operator|system)\d{0,3}$/i;

/** `svc-mail`, `app_rw`, `web01`: an account of a program or a role, whatever its number. */
export function isService(name: string): boolean {
  return nobody.test(name) || serviceStart.test(name) || serviceEnd.test(name);
}

/** No word of a language: with a digit, or a dot, hyphen or underscore between letters. */
export function hasHandleForm(name: string): boolean {
  return /\d/.test(name) || /[a-z][._-][a-z]/i.test(name);
}

const shortestSurname = 4;

/** Whether a log-in is made of somebody's names: `abyron`, `ada.byron`, `byron12`, `adabyron`. */
export function namesPerson(name: string): boolean {
  const words = name.toLowerCase().replace(/\d+$/, '').split(/[._-]/);
  if (words.length > 1)
    return (
      words.length <= 3 &&
      words.some((word) => isSurname(word) || isFirstName(word) || isSurname(word.replace(particle, '')))
    );
  const word = words[0] ?? '';
  if (isSurname(word) || isSurname(word.slice(1))) return true;
  for (let at = 3; at <= word.length - shortestSurname; at++)
    if (
      isSurname(word.slice(at)) &&
      (isFirstName(word.slice(0, at)) || isSurname(word.slice(0, at)) || isSurname(word.slice(1, at)))
    )
      return true;
  return false;
}

/** What surnames begin with: `vandenbroek`, `delacruz`. */
const particle = /^(?:van(?:de[nr]?)?|von|de(?:l|la|los)?|di|da|la|le|ma?c|o|te[nr])(?=[a-z]{4})/;

function isSurname(word: string): boolean {
  return word.length >= shortestSurname && isName(word, nameFlag.last);
}

function isFirstName(word: string): boolean {
  return word.length >= 3 && isName(word, nameFlag.first);
}

function isName(word: string, flag: number): boolean {
  const flags = builtInLexicon().flagsOf(word);
  return (flags & flag) !== 0 && (flags & (nameFlag.word | nameFlag.other)) === 0;
}
