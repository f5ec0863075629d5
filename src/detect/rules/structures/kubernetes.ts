import { indexWithin, lastIndexWithin } from '../../context/characters.ts';
import { decodeBase64 } from '../../decode/base64.ts';
import { isReadable } from '../../decode/bytes.ts';
import type { Detector, RuleOrDetector } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { meaningOf } from '../generic/keyName.ts';
import { isOtherThing, isPlaceholder } from '../generic/placeholder.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import { randomScore } from '../generic/surroundings.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

const data = structureRule('kubernetes-secret-data', 'Value in a Kubernetes Secret', 'base64', 0.85);
const plain = structureRule('kubernetes-secret-string', 'Value in a Kubernetes Secret', 'token', 0.85);
const clientKey = structureRule('kubeconfig-client-key', 'Client key in a kubeconfig', 'base64', 0.95);

const kindLine = /^[ \t]*["']?kind["']?[ \t]*:[ \t]*["']?Secret["']?,?[ \t]*(?:#.*)?$/m;
const longestManifest = 65_536;

/** The YAML document round an offset, between `---` lines. */
function documentAround(text: string, at: number): [number, number] {
  const before = lastIndexWithin(text, '\n---', at, longestManifest);
  const after = indexWithin(text, '\n---', at, longestManifest);
  return [
    before < 0 ? Math.max(0, at - longestManifest) : before + 4,
    after < 0 ? Math.min(text.length, at + longestManifest) : after,
  ];
}

interface Section {
  readonly name: 'data' | 'stringData';
  readonly indent: number;
}

type OnEntry = (section: Section['name'], start: number, end: number, key: string) => void;

const header = /^([ \t]*)["']?(data|stringData)["']?[ \t]*:[ \t]*(?:\{[ \t]*)?$/;
const entry =
  /^[ \t]*["']?(?<key>[\w.-]+)["']?[ \t]*:[ \t]*(?:["'](?<quoted>[^"']*)["'],?|(?<plain>[^\s#|>{][^#\n]*?))[ \t]*(?:#.*)?$/d;
const block = /:[ \t]*[|>][+-]?[ \t]*$/;
const blockKey = /^[ \t]*["']?([\w.-]+)["']?[ \t]*:/;

/** Calls back for every scalar under `data` and `stringData`, line by line. */
function readEntries(text: string, from: number, to: number, onEntry: OnEntry): void {
  let section: Section | undefined;
  let isBlock = false;
  let key = '';
  for (let start = from; start < to;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 || newline > to ? to : newline;
    const line = text.slice(start, next).replace(/\r$/, '');
    const indent = line.search(/[^ \t]/);
    const opened = header.exec(line);
    if (opened) section = { name: opened[2] as Section['name'], indent: opened[1]?.length ?? 0 };
    else if (indent >= 0 && section && indent <= section.indent) section = undefined;
    if (section && !opened && indent >= 0) {
      if (isBlock && !line.includes(':'))
        onEntry(section.name, start + indent, start + line.trimEnd().length, key);
      else {
        const found = entry.exec(line);
        key = found?.groups?.key ?? blockKey.exec(line)?.[1] ?? '';
        const range = found?.indices?.groups?.quoted ?? found?.indices?.groups?.plain;
        if (range) onEntry(section.name, start + range[0], start + range[1], key);
      }
    }
    if (indent >= 0 && line.includes(':')) isBlock = block.test(line);
    start = next + 1;
  }
}

/** What a schema says of the field: `"description": "stringData allows specifying …"`. */
const sentence = /^\p{L}[\p{L}\d'’`-]*[,;:.]?(?: [\p{L}\d'’`()/-]+[,;:.]?){5,}/u;

/** `postgres://user:…@host`: only a part of it is secret, which other rules find. */
const address = /^[a-z][\w+.-]*:\/\//i;

/**
 * How sure a value under `stringData` is: feature flags and addresses stand there, too, so that the key must name a
 * secret, or the value look like one.
 */
function stringScore(key: string, value: string): number {
  if (sentence.test(value) || address.test(value)) return 0;
  const score = passwordScore(value, 0.85);
  if (score === 0 || meaningOf(key) !== undefined) return score;
  const randomness = segmentRandomness(value);
  return value.length >= 12 && randomness >= randomScore && !isOtherThing(value, randomness) ? score : 0;
}

/** How sure a value under `data` is: base64 of something readable, or of at least a few bytes. */
function dataScore(value: string): number {
  if (!/^[A-Za-z0-9+/]{4,}={0,2}$/.test(value) || isPlaceholder(value, value.length > 20)) return 0;
  const bytes = decodeBase64(value);
  if (bytes.length < 3) return 0;
  return isReadable(bytes) && bytes.length >= 4
    ? 0.85
    : value.length % 4 === 0 && value.length >= 12
      ? 0.7
      : 0.4;
}

const manifest: Detector = {
  rules: [data, plain],
  keywords: ['secret'],
  onKeyword: (source: SourceText, start, end, report) => {
    const { text } = source;
    if (!/kind["']?[ \t]*:[ \t]*["']?$/.test(text.slice(Math.max(0, start - 16), start))) return;
    const line = text.slice(source.lineStart(start), source.lineEnd(end));
    if (!kindLine.test(line)) return;
    const [from, to] = documentAround(text, start);
    readEntries(text, from, to, (section, valueStart, valueEnd, key) => {
      const value = text.slice(valueStart, valueEnd);
      const score = section === 'data' ? dataScore(value) : stringScore(key, value);
      if (score > 0)
        report(section === 'data' ? data : plain, valueStart, valueEnd, score, structureEvidence);
    });
  },
};

const kubeconfig: Detector = {
  rules: [clientKey],
  keywords: ['client-key-data'],
  onKeyword: (source, start, end, report) => {
    const field = source.fieldAt(start, end);
    if (!field || field.valueEnd - field.valueStart < 64) return;
    report(clientKey, field.valueStart, field.valueEnd, undefined, structureEvidence);
  },
};

export const kubernetes: readonly RuleOrDetector[] = [manifest, kubeconfig];
