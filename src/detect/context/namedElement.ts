import type { Operator } from './operator.ts';

/** The length of `>`, with the `<value>` that may stand behind it. */
export function innerValue(text: string, at: number): number {
  return /^>\s{0,80}<value>/i.exec(text.slice(at, at + 90))?.[0].length ?? 1;
}

const namedElement =
  /^<\/(?:(?:key|name)>\s{0,60}<(?:string|value)(?:\s[^<>]{0,60})?(?<!\/)>|param-name>\s{0,60}<param-value>|(stringProp)>\s{0,60}<\1 name="\w{1,20}\.value">)/i;

/** `<key>password</key><string>`, `<param-name>password</param-name><param-value>`, `<Key>Password</Key><Value ProtectInMemory="True">` of KeePass, and what JMeter writes. */
export function propertyListKey(text: string, at: number): Operator | undefined {
  const match = namedElement.exec(text.slice(at, at + 140));
  return match ? { text: '>', syntax: 'element', end: at + match[0].length } : undefined;
}
