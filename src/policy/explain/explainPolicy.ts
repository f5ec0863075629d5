import { explainCombination } from '../combine.ts';
import type { RuleInfo } from '../../detect/index.ts';
import type { CompiledPolicy } from '../compile.ts';
import { listOf, type Globs } from '../document.ts';
import {
  nameLists,
  namingTables,
  policyValues,
  type NameList,
  type NamingTable,
  type PolicyValue,
} from '../values.ts';
import { explainActions } from './explainActions.ts';
import {
  explained,
  type ExplainedLayer,
  type ExplainedValue,
  type PolicyExplanation,
  type Statement,
} from './explanation.ts';
import { ignoredExceptions, ignoredIn } from './ignored.ts';

/** Where every value in force comes from, and what it overrode. */
export function explainPolicy(policy: CompiledPolicy, rules: readonly RuleInfo[]): PolicyExplanation {
  const single = (Object.values(policyValues) as PolicyValue<unknown>[]).map((value) =>
    explained(value.name, explainCombination(...policy.valueOpinions(value), value.strictness)),
  );
  const lists = Object.values(nameLists).map((list) => explainList(policy, list));
  const names = [
    ...explainNamings(policy, namingTables.roles),
    ...explainNamings(policy, namingTables.labels),
  ];
  const values = [...single, ...lists, ...names, ...explainActions(policy, rules, undefined)];
  return {
    layers: explainLayers(policy),
    values,
    ignored: [...ignoredIn(values), ...ignoredExceptions(policy)],
  };
}

/** A list narrows every other one: a name must be on all of them. */
function explainList(policy: CompiledPolicy, list: NameList): ExplainedValue {
  const statements = policy.listOpinions(list).map(({ value, source, mayBeLoosened }): Statement => {
    return { value: value.join(', ') || 'none', source, outcome: mayBeLoosened ? 'gives way' : 'decides' };
  });
  const firm = statements.filter(({ outcome }) => outcome === 'decides');
  const [first = { value: 'all', source: 'built-in defaults' }, ...others] = statements;
  if (firm.length === 0)
    return { name: list.name, value: first.value, statements: [{ ...first, outcome: 'decides' }, ...others] };
  return { name: list.name, value: firm.map(({ value }) => value).join(' and '), statements };
}

/** What dummies are called: one value for each rule or category that somebody names. */
function explainNamings<T extends string>(policy: CompiledPolicy, table: NamingTable<T>): ExplainedValue[] {
  const byTopic = new Map<string, Statement[]>();
  for (const { topic, value, source } of policy.namings(table)) {
    const earlier = (byTopic.get(topic) ?? []).map((statement): Statement => ({
      ...statement,
      outcome: 'overruled',
    }));
    byTopic.set(topic, [{ value, source, outcome: 'decides' }, ...earlier]);
  }
  return [...byTopic].map(([topic, statements]) => ({
    ...{ name: `${table.name}.${topic}`, value: statements[0]?.value ?? '' },
    statements,
  }));
}

function explainLayers(policy: CompiledPolicy): ExplainedLayer[] {
  return policy.layers.map(({ layer, isUntrusted }) => {
    const documents = layer.documents.map(({ document }) => document);
    const count = (size: (document: (typeof documents)[number]) => number): number =>
      documents.reduce((sum, document) => sum + size(document), 0);
    const globs = (list: Globs | undefined): number => listOf(list).length;
    return {
      kind: layer.kind,
      sources: layer.documents.map(({ source }) => source),
      isTrusted: !isUntrusted,
      counts: {
        neverShare: count(({ files }) => globs(files?.neverShare)),
        exclude: count(({ files }) => globs(files?.exclude)),
        overrides: count(({ overrides = [] }) => overrides.length),
        allow: count(({ allow = [] }) => allow.length),
        rules: count(({ rules = [] }) => rules.length),
      },
      mayLoosen: documents.flatMap(({ mayLoosen = [] }) => mayLoosen),
    };
  });
}
