import { exampleBody, exampleMark, isExampleToken } from './secrets.ts';
import type { Generator } from './generator.ts';

/** Text to unpadded base64url; for ASCII. */
function toBase64Url(text: string): string {
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * A JWT that decodes: no algorithm, EXAMPLE as subject, and a signature that verifies nowhere (RFC 7519). Its payload
 * is short, so the signature makes up the length.
 */
export const jwt: Generator = {
  generate: ({ value }, serial) => {
    const head = toBase64Url(JSON.stringify({ alg: 'none', typ: 'JWT' }));
    const body = toBase64Url(JSON.stringify({ sub: `${exampleMark}${serial}` }));
    const rest = value.length - head.length - body.length - 2;
    return `${head}.${body}.${exampleBody(Math.max(rest, 16), serial)}`;
  },
  recognises: isExampleToken,
};

/** Lines of a key block that are base64 and nothing else. */
const keyLine = /^([ \t]*)([A-Za-z0-9+/]{4,}={0,2})([ \t]*)$/;

/**
 * A key block with the same markers, headers and number of lines. Its first line of base64 carries the serial number,
 * so that the block parses as PEM and holds no key.
 */
export const privateKey: Generator = {
  generate: ({ value }, serial) => {
    let filled = 0;
    const text = value
      .split('\n')
      .map((line) => {
        const match = keyLine.exec(line.replace(/\r$/, ''));
        if (!match) return line;
        const [whole, before = '', body = '', after = ''] = match;
        const padding = /=*$/.exec(body)?.[0] ?? '';
        const fill =
          filled++ === 0
            ? exampleBody(body.length - padding.length, serial)
            : blank(body.length - padding.length);
        return before + fill + padding + after + line.slice(whole.length);
      })
      .join('\n');
    return filled > 0 ? text : keyOnOneLine(value, serial);
  },
  recognises: (value) => /EXAMPLE0*\d/.test(value),
};

function blank(length: number): string {
  return exampleMark.repeat(Math.ceil(length / exampleMark.length)).slice(0, length);
}

/** A key without line ends: the markers stay where there are some. */
function keyOnOneLine(value: string, serial: number): string {
  const match = /^(-----BEGIN [A-Z0-9 ]{1,40}-----\s*)([^]*?)(\s*-----END [A-Z0-9 ]{1,40}-----\s*)$/.exec(
    value,
  );
  if (!match) return exampleBody(Math.max(value.length, 8), serial);
  const [, open = '', body = '', close = ''] = match;
  return open + exampleBody(Math.max(body.length, 16), serial) + close;
}

const userInfo = /^([A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/)([^@/?#\s]{0,400})@([^]*)$/;
/** Values in `key=value;` strings that say whose database it is and how to get in. */
const sensitivePair =
  /((?:^|[;\s,])\s*(?:password|pwd|pass|accountkey|sharedaccesskey|sharedaccesssignature|secret|token|user id|uid|user|username)\s*=\s*)("[^"]*"|'[^']*'|[^;\s,]+)/gi;

/** The scheme, port, path and options stay; who, where and the password go. */
export const connectionString: Generator = {
  generate: ({ value }, serial) => {
    const parts = userInfo.exec(value);
    if (parts) return hideUserInfo(parts, serial);
    const hidden = value.replace(sensitivePair, (_, key: string, secret: string) => {
      const quote = /^["']/.exec(secret)?.[0] ?? '';
      return key + quote + exampleBody(8, serial) + quote;
    });
    return hidden === value ? exampleBody(Math.max(value.length, 8), serial) : hidden;
  },
  recognises: (value) => /EXAMPLE0*\d/.test(value),
};

function hideUserInfo(parts: RegExpExecArray, serial: number): string {
  const [, scheme = '', credentials = '', rest = ''] = parts;
  const colon = credentials.indexOf(':');
  const secret = colon < 0 ? credentials : credentials.slice(colon + 1);
  const user = colon < 0 ? '' : colon === 0 ? ':' : 'user:';
  const places = /^([^/?#]*)([^]*)$/.exec(rest);
  const hosts = (places?.[1] ?? '')
    .split(',')
    .map((host, index) => hideHost(host, index))
    .join(',');
  return `${scheme}${user}${exampleBody(Math.max(secret.length, 8), serial)}@${hosts}${places?.[2] ?? ''}`;
}

function hideHost(host: string, index: number): string {
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host) || !host.includes('.')) return host;
  return `db${index === 0 ? '' : index + 1}.example.com${/:\d+$/.exec(host)?.[0] ?? ''}`;
}

/** Path segments and query values in which a secret may stand. */
const telling = /[^/?&=#;:@.,]{6,}/g;

/**
 * A URL of the same form. Where it is a credential (a webhook, a signed link) the service's own host stays; else the
 * host becomes example.com.
 */
export const url: Generator = {
  generate: ({ value, category }, serial) => {
    const match = /^([A-Za-z][\w+.-]*:\/\/|\/\/)?([^/?#]*)([^]*)$/.exec(value);
    const [, scheme = '', authority = '', rest = ''] = match ?? [];
    if (category === 'secret') return scheme + hideAuthority(authority, serial) + hideRest(rest, serial);
    const port = /:\d+$/.exec(authority)?.[0] ?? '';
    return `${scheme}host${serial}.example.com${port}${rest === '' ? '' : `/${exampleBody(8, serial)}`}`;
  },
  recognises: (value) =>
    /EXAMPLE0*\d/.test(value) ||
    /^(?:[a-z][\w+.-]*:\/\/)?(?:[^/?#@]*@)?(?:[\w-]+\.)*example\.(?:com|net|org)(?:[:/?#]|$)/i.test(value),
};

function hideAuthority(authority: string, serial: number): string {
  const at = authority.lastIndexOf('@');
  return at < 0 ? authority : `user:${exampleBody(8, serial)}${authority.slice(at)}`;
}

function hideRest(rest: string, serial: number): string {
  let last = -1;
  for (const match of rest.matchAll(telling)) last = match.index;
  if (last < 0) return `${rest}${rest === '' ? '/' : ''}${exampleBody(8, serial)}`;
  return rest.replace(telling, (part: string, at: number) => {
    if (at === last) return exampleBody(part.length, serial);
    return /\d/.test(part) ? part.replace(/[A-Za-z]/g, 'X').replace(/\d/g, '0') : part;
  });
}

/** For the policy's own rules: nothing is known of the value but its length. */
export const text: Generator = {
  generate: ({ value }, serial) => exampleBody(Math.min(Math.max(value.length, 8), 40), serial),
  recognises: isExampleToken,
};
