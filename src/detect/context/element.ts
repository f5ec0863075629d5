import type { Value } from './value.ts';
import { unitAfter, unitBefore } from './window.ts';

/** A value and the text that names it. Offsets are UTF-16. */
export interface NamedValue {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Value;
}

const longestTag = 200;
const longestText = 500;

/**
 * What the `>` at `at` opens: `<phone>…</phone>`, `<field name="phone">…</field>`; or, where it closes the element
 * that names the next one, that next element's text: `<key>phone</key><string>…`, `<dt>Phone</dt><dd>…`,
 * `<th>…</th><td>…`.
 */
export function elementAt(text: string, at: number): NamedValue | undefined {
  const open = unitBefore(text, 60, at, longestTag);
  if (open < 0) return undefined;
  const tag = text.slice(open + 1, at);
  if (tag.startsWith('/')) return namedByElement(text, open, tag.slice(1), at);
  const value = textAfter(text, at + 1);
  if (!value) return undefined;
  const named = /^[\w:.-]+(?=\s[^>]*$)/.test(tag)
    ? /\b(?:name|key|id|label|property|itemprop|class)=["']([\w .:-]+)["']/d.exec(tag)
    : null;
  const range = named?.indices?.[1];
  if (
    range &&
    /^(?:\w+:)?(?:field|data|string|entry|property|item|column|attribute|value|param|span|td|dd|div|p|add)\b/i.test(
      tag,
    )
  )
    return { keyStart: open + 1 + range[0], keyEnd: open + 1 + range[1], value };
  const parent = /^(?:[\w-]+:)?(?:AttributeValue|value)\b/i.test(tag) ? namedByParent(text, open) : undefined;
  if (parent) return { ...parent, value };
  const name = /^(?:[\w-]+:)?([A-Za-z_À-\uffdc][\w.À-\uffdc-]*)/d.exec(tag)?.indices?.[1];
  return name && { keyStart: open + 1 + name[0], keyEnd: open + 1 + name[1], value };
}

/** The text from `from` up to the next tag; an element with child elements has none. */
function textAfter(text: string, from: number): Value | undefined {
  const close = unitAfter(text, 60, from, longestText);
  if (close < 0 || text.charCodeAt(close + 1) !== 47) return undefined;
  let start = from;
  let end = close;
  if (text.startsWith('<![CDATA[', from)) return undefined;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? { valueStart: start, valueEnd: end, quote: '', limit: end } : undefined;
}

const longestParent = 240;

/** `<Attribute Name="firstName"><AttributeValue>…` of SAML; of a URI as a name its last part. */
function namedByParent(text: string, open: number): { keyStart: number; keyEnd: number } | undefined {
  const from = Math.max(0, open - longestParent);
  const name =
    /<[\w:.-]+\s(?:[^<>]*\s)?(?:Name|FriendlyName|key|id)=["'](?:[^"'<>]*[/:])?([\w .-]+)["'][^<>]*>\s{0,80}$/di.exec(
      text.slice(from, open),
    )?.indices?.[1];
  return name && { keyStart: from + name[0], keyEnd: from + name[1] };
}

function namedByElement(text: string, open: number, tag: string, at: number): NamedValue | undefined {
  if (!/^(?:key|dt|th|td|label|b|strong|span|name)$/i.test(tag)) return undefined;
  const keyStart = unitBefore(text, 62, open, 64) + 1;
  const keyEnd = text.charCodeAt(open - 1) === 58 ? open - 1 : open;
  if (keyStart === 0 || keyEnd <= keyStart || keyEnd - keyStart > 60) return undefined;
  const next = /^:?\s{0,80}(?:<(?!\/?t[rh]\b)[\w/][^<>]{0,120}>\s{0,80}){0,2}/.exec(
    text.slice(at + 1, at + 400),
  );
  const value = next && next[0] !== '' ? textAfter(text, at + 1 + next[0].length) : undefined;
  return value && { keyStart, keyEnd, value };
}
