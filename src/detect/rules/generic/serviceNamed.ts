import type { Detector, RuleInfo } from '../../rule.ts';
import { isTyped } from '../../validate/typed.ts';
import { serviceNames } from '../identifiers/serviceNames.ts';
import { catalogue } from '../secrets/index.ts';
import { isOtherThing, isPlaceholder } from './placeholder.ts';
import { segmentRandomness } from './randomness.ts';

const rule: RuleInfo = {
  id: 'generic-service-credential',
  title: 'Random value named like a service',
  category: 'secret',
  score: 0.6,
  dummy: 'token',
  generic: true,
};

const shortestName = 5;
const shortestValue = 20;

/** What git and package managers write behind a name. */
const hash = /^(?:[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/;

/** Names that the catalogue looks for anyway: more would make the prefilter larger and slower. */
function namesInUse(): string[] {
  const lookedFor = new Set(catalogue.flatMap(({ keywords }) => keywords));
  return [...serviceNames()].filter((name) => name.length >= shortestName && lookedFor.has(name));
}

/** `mailjet: "…"`: nothing but the name of a service says what the random value is. */
export const serviceNamed: Detector = {
  rules: [rule],
  keywords: namesInUse(),
  onKeyword: (source, start, end, report) => {
    const { text } = source;
    if (/[\w.$/@-]/.test(text.charAt(start - 1)) || !/["'\s:=]/.test(text.charAt(end))) return;
    const field = source.fieldAt(start, end);
    if (field?.keyStart !== start || field.keyEnd !== end || field.syntax !== 'assignment') return;
    if (field.quote === '' && source.format.family !== 'config') return;
    const value = text.slice(field.valueStart, field.valueEnd);
    if (value.length < shortestValue || value.length > 200 || !/^[\w+/=.:~-]+$/.test(value)) return;
    if (!/\d/.test(value) || !/[a-z]/i.test(value) || hash.test(value)) return;
    const randomness = segmentRandomness(value);
    if (randomness < 0.75 || isPlaceholder(value, true) || isOtherThing(value, randomness)) return;
    report(rule, field.valueStart, field.valueEnd, rule.score, [{ kind: 'entropy' }], isTyped(value));
  },
};
