/** How a value must be written at a place: the escapes of the language it stands in. */
export type Escaping =
  /** As it is. */
  | 'none'
  /** Backslashes, in a string between the quote given. */
  | 'backslash'
  /** The quote is doubled: SQL and YAML single quotes, CSV double quotes. */
  | 'doubled'
  /** Entities: XML, HTML. */
  | 'markup'
  /** Percent signs: URLs. */
  | 'percent'
  /** `'\''` in single quotes of a shell. */
  | 'shell';

export interface Place {
  readonly escaping: Escaping;
  /** The quote that is open, or ''. */
  readonly quote: string;
}

/** How far to the left a place is judged, in UTF-16 units. */
export const placeReach = 256;

const nothing: Place = { escaping: 'none', quote: '' };
const proseFormats = new Set([
  'plaintext',
  'markdown',
  'restructuredtext',
  'latex',
  'email',
  'git-commit',
  'scminput',
  'log',
]);
const shellFormats = new Set(['shellscript', 'bash', 'sh', 'zsh', 'console', 'dockerfile']);
const markupFormats = new Set(['xml', 'html', 'svg', 'xhtml', 'vue', 'svelte']);
const sqlWords = /\b(?:select|insert|values|update|set|where|like|from|in)\b/i;

/**
 * Tells from what stands to the left of a value which escapes hold there. Only the left side is asked, so that a
 * stream decides as the whole text does.
 * @param before at most {@link placeReach} units; only the last line counts
 * @param format a language identifier where one is known
 */
export function placeAfter(before: string, format?: string): Place {
  const line = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - placeReach));
  if (/[a-z][\w+.-]*:\/\/[^\s"'<>]*$|[?&][\w.-]+=[^\s"'<>&]*$/i.test(line))
    return { escaping: 'percent', quote: '' };
  if (isMarkup(line, format)) return { escaping: 'markup', quote: '' };
  if (format !== undefined && proseFormats.has(format)) return nothing;
  const quote = openQuote(line);
  if (quote === '') return nothing;
  return { escaping: escapingIn(quote, line, format), quote };
}

function isMarkup(line: string, format: string | undefined): boolean {
  if (format !== undefined && markupFormats.has(format)) return true;
  return (
    /<[A-Za-z][\w:.-]*(?:\s[^<>]*)?>[^<>]*$/.test(line) && !/["'`(]\s*<[A-Za-z][^<>]*>[^<>]*$/.test(line)
  );
}

function escapingIn(quote: string, line: string, format: string | undefined): Escaping {
  if (quote === "'") {
    if (format === 'sql' || (format === undefined && sqlWords.test(line))) return 'doubled';
    if (format === 'yaml' || (format === undefined && /^\s*(?:- )?["\w.-]+:\s+'/.test(line)))
      return 'doubled';
    if (format !== undefined && shellFormats.has(format)) return 'shell';
  }
  if (
    quote === '"' &&
    (format === 'csv' || (format === undefined && /^(?:[^"]*,)?"[^":]*$/.test(line) && line.includes(',')))
  )
    return 'doubled';
  return 'backslash';
}

/** The quote left open on a line, or ''. An apostrophe between letters opens nothing. */
function openQuote(line: string): string {
  let open = '';
  for (let at = 0; at < line.length; at++) {
    const unit = line.charAt(at);
    if (unit === '\\') at++;
    else if (unit !== '"' && unit !== "'" && unit !== '`') continue;
    else if (open === unit) open = '';
    else if (open === '' && !(unit === "'" && /[\p{L}\p{N}]/u.test(line.charAt(at - 1)))) open = unit;
  }
  return open;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const shortEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

/** The value that a spelling at a place stands for. */
export function unescapeAt({ escaping, quote }: Place, spelling: string): string {
  switch (escaping) {
    case 'none':
      return spelling;
    case 'backslash':
      return spelling.replace(
        /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
        unescapeOne,
      );
    case 'doubled':
      return spelling.replaceAll(quote + quote, quote);
    case 'shell':
      return spelling.replaceAll("'\\''", "'");
    case 'markup':
      return spelling.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, unescapeEntity);
    case 'percent':
      return decodePercent(spelling);
  }
}

function unescapeOne(whole: string, braced?: string, long?: string, short?: string, single?: string): string {
  const digits = braced ?? long ?? short;
  if (digits !== undefined) return fromCodePoint(parseInt(digits, 16), whole);
  return single === undefined ? whole : (shortEscapes[single] ?? single);
}

function unescapeEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  return fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16), whole);
}

function fromCodePoint(point: number, otherwise: string): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
}

function decodePercent(spelling: string): string {
  try {
    return decodeURIComponent(spelling);
  } catch {
    return spelling;
  }
}

/** A value as it is written at a place. */
export function escapeAt({ escaping, quote }: Place, value: string): string {
  switch (escaping) {
    case 'none':
      return value;
    case 'backslash':
      return escapeBackslash(value, quote);
    case 'doubled':
      return value.replaceAll(quote, quote + quote);
    case 'shell':
      return value.replaceAll("'", "'\\''");
    case 'markup':
      return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
    case 'percent':
      return encodePercent(value);
  }
}

function escapeBackslash(value: string, quote: string): string {
  const escaped = value
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t');
  return escaped.replaceAll(quote, `\\${quote}`);
}

/** Lone surrogates have no percent form. */
function encodePercent(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A value inside a JSON string, where the whole text is JSON. */
export function escapeJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** Whether a text has anything that a place could want to escape. */
export function isPlain(text: string): boolean {
  return /^[\w.~-]*$/.test(text);
}
