import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';

/** @throws where the text is not well-formed */
export function parse(text: string): XmlElement {
  const { root } = parseXml(text);
  if (!root) throw new Error('There is no element.');
  return root;
}

/** Without its prefix, which each file may choose. */
export function nameOf(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement;
}

export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => nameOf(child) === name);
}

/** What stands directly in an element. */
export function ownText(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
}

/** Every element of some names below another one, in the order of the document; what lies in one is its own affair. */
export function descendants(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = element.children.filter(isElement).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.has(nameOf(next))) found.push(next);
    else waiting.push(...next.children.filter(isElement).reverse());
  }
  return found;
}
