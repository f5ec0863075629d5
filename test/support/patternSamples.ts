/**
 * Texts that a pattern matches, drawn at test time, so that the repository holds no value that looks real. Knows the
 * part of the syntax that rules use: literals, escapes, classes, groups, alternatives, quantifiers. Look-arounds are
 * skipped: the caller places the sample where they hold.
 */
export interface SampleOptions {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** How often a quantifier repeats within its bounds. Default: anything. */
  readonly length?: 'least' | 'most' | 'any';
}

type Node =
  | { readonly kind: 'characters'; readonly alphabet: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'alternatives'; readonly options: readonly Node[] }
  | { readonly kind: 'repeated'; readonly part: Node; readonly least: number; readonly most: number }
  | { readonly kind: 'named'; readonly name: string; readonly part: Node };

/** A text that the pattern matches, but for its look-arounds. */
export function samplePattern(pattern: RegExp, options: SampleOptions): string {
  return draw(new Parser(pattern.source).parse(), options);
}

/** A text that the named group of the pattern matches. */
export function sampleGroup(pattern: RegExp, name: string, options: SampleOptions): string {
  const group = findGroup(new Parser(pattern.source).parse(), name);
  if (!group) throw new RangeError(`The pattern has no group ${name}.`);
  return draw(group, options);
}

function draw(node: Node, options: SampleOptions): string {
  const { random, length = 'any' } = options;
  switch (node.kind) {
    case 'characters':
      return node.alphabet.charAt(Math.floor(random() * node.alphabet.length));
    case 'sequence':
      return node.parts.map((part) => draw(part, options)).join('');
    case 'alternatives':
      return draw(node.options[Math.floor(random() * node.options.length)]!, options);
    case 'named':
      return draw(node.part, options);
    case 'repeated': {
      const drawn = node.least + Math.floor(random() * (node.most - node.least + 1));
      const times = length === 'least' ? node.least : length === 'most' ? node.most : drawn;
      return Array.from({ length: times }, () => draw(node.part, options)).join('');
    }
  }
}

function findGroup(node: Node, name: string): Node | undefined {
  switch (node.kind) {
    case 'characters':
      return undefined;
    case 'named':
      return node.name === name ? node.part : findGroup(node.part, name);
    case 'repeated':
      return findGroup(node.part, name);
    case 'sequence':
      return firstDefined(node.parts, name);
    case 'alternatives':
      return firstDefined(node.options, name);
  }
}

function firstDefined(nodes: readonly Node[], name: string): Node | undefined {
  for (const node of nodes) {
    const found = findGroup(node, name);
    if (found) return found;
  }
  return undefined;
}

const printable = range(0x20, 0x7e);
const digits = range(0x30, 0x39);
const wordCharacters = `${range(0x41, 0x5a)}${range(0x61, 0x7a)}${digits}_`;
const escapes: Readonly<Record<string, string>> = { d: digits, w: wordCharacters, s: ' ', n: '\n', t: '\t' };

function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

class Parser {
  private at = 0;

  constructor(private readonly source: string) {}

  parse(): Node {
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    return options.length === 1 ? options[0]! : { kind: 'alternatives', options };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!))
      parts.push(this.quantified());
    return { kind: 'sequence', parts };
  }

  private quantified(): Node {
    const part = this.atom();
    const bounds = this.bounds();
    if (!bounds) return part;
    this.take('?');
    return { kind: 'repeated', part, least: bounds[0], most: bounds[1] };
  }

  private bounds(): readonly [number, number] | undefined {
    if (this.take('?')) return [0, 1];
    if (this.take('*')) return [0, 4];
    if (this.take('+')) return [1, 5];
    const match = /^\{(\d+)(,(\d*))?\}/.exec(this.source.slice(this.at));
    if (!match) return undefined;
    this.at += match[0].length;
    const least = Number(match[1]);
    if (match[2] === undefined) return [least, least];
    return [least, match[3] === '' ? least + 4 : Number(match[3])];
  }

  private atom(): Node {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.characterClass();
    if (this.take('.')) return { kind: 'characters', alphabet: printable };
    if (this.take('^') || this.take('$')) return { kind: 'sequence', parts: [] };
    return { kind: 'characters', alphabet: this.character() };
  }

  private group(): Node {
    const isLookAround = /^\?<?[=!]/.test(this.source.slice(this.at));
    const name = /^\?<(\w+)>/.exec(this.source.slice(this.at));
    if (isLookAround) this.at += this.source[this.at + 1] === '<' ? 3 : 2;
    else if (name) this.at += name[0].length;
    else if (this.source.startsWith('?:', this.at)) this.at += 2;
    const part = this.parse();
    this.expect(')');
    if (isLookAround) return { kind: 'sequence', parts: [] };
    return name ? { kind: 'named', name: name[1]!, part } : part;
  }

  private characterClass(): Node {
    const isNegated = this.take('^');
    let alphabet = '';
    while (!this.take(']')) {
      const first = this.character();
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && first.length === 1) {
        this.at++;
        alphabet += range(first.charCodeAt(0), this.character().charCodeAt(0));
      } else alphabet += first;
    }
    if (!isNegated) return { kind: 'characters', alphabet };
    return {
      kind: 'characters',
      alphabet: Array.from(printable)
        .filter((it) => !alphabet.includes(it))
        .join(''),
    };
  }

  /** One character or the alphabet that an escape stands for. */
  private character(): string {
    const character = this.source[this.at++] ?? '';
    if (character !== '\\') return character;
    const escaped = this.source[this.at++] ?? '';
    if (escaped !== 'x') return escapes[escaped] ?? escaped;
    const code = Number.parseInt(this.source.slice(this.at, this.at + 2), 16);
    this.at += 2;
    return String.fromCharCode(code);
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string): void {
    if (!this.take(character)) throw new SyntaxError(`Expected ${character} at ${this.at} of ${this.source}`);
  }
}
