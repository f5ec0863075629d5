import { categories, type Category } from '../detect/category.ts';
import { confidences, type Confidence, type Finding } from '../detect/finding.ts';
import type { RuleInfo } from '../detect/index.ts';
import type { Action } from './action.ts';
import { explainCombination, type Contribution, type Outcome as Part } from './combine.ts';
import { actionStrictness, excludeStrictness, neverShareStrictness, type CompiledPolicy } from './compile.ts';
import { listOf, type Globs } from './document.ts';
import { GlobList } from './globs.ts';
import { ignoredExceptions, ignoredIn } from './explainIgnored.ts';
import type { LayerKind } from './layer.ts';
import type { FileDecision } from './policy.ts';
import {
  nameLists,
  namingTables,
  policyValues,
  type NameList,
  type NamingTable,
  type PolicyValue,
} from './values.ts';

/** What became of a statement; names are overruled by whoever speaks later. */
export type Outcome = Part | 'overruled';

/** A value as someone states it, and what became of that. */
export interface Statement {
  readonly value: string;
  readonly source: string;
  readonly outcome: Outcome;
}

/** A value in force with all that was said of it, the deciding statement first. */
export interface ExplainedValue {
  readonly name: string;
  readonly value: string;
  readonly statements: readonly Statement[];
}

export interface ExplainedLayer {
  readonly kind: LayerKind;
  readonly sources: readonly string[];
  readonly isTrusted: boolean;
  /** What the layer adds: lists that are joined rather than compared. */
  readonly counts: Readonly<Record<'neverShare' | 'exclude' | 'overrides' | 'allow' | 'rules', number>>;
  readonly mayLoosen: readonly string[];
}

export interface PolicyExplanation {
  readonly layers: readonly ExplainedLayer[];
  readonly values: readonly ExplainedValue[];
  /** What an untrusted workspace says and does not get. */
  readonly ignored: readonly Statement[];
}

export interface FileExplanation {
  readonly path: string;
  readonly decision: FileDecision;
  readonly reasons: readonly ExplainedValue[];
  /** The overrides whose globs match. */
  readonly overrides: readonly { readonly source: string; readonly glob: string }[];
  /** What an untrusted workspace says of this file and does not get. */
  readonly ignored: readonly Statement[];
  /** The actions that hold in this file, by category and for each rule that is named somewhere. */
  readonly actions: readonly ExplainedValue[];
}

export interface FindingExplanation {
  readonly action: Action;
  readonly isShown: boolean;
  readonly isAllowed: boolean;
  readonly statements: readonly Statement[];
}

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

/** What holds in a file: whether it may be shared, which globs match, which actions its findings get. */
export function explainFile(
  policy: CompiledPolicy,
  path: string,
  rules: readonly RuleInfo[],
): FileExplanation {
  const neverShare = explainCombination(...policy.fileOpinions('isNeverShared', path), neverShareStrictness);
  const exclude = explainCombination(...policy.fileOpinions('isExcluded', path), excludeStrictness);
  const reasons = [explained('files.neverShare', neverShare), explained('files.exclude', exclude)];
  const fileActions = explainActions(policy, rules, path);
  return {
    ...{ path, reasons, actions: fileActions },
    decision: policy.decideFile(path),
    overrides: matchingOverrides(policy, path),
    ignored: ignoredIn([...reasons, ...fileActions]),
  };
}

/** Why a finding has the action it has. */
export function explainFinding(
  policy: CompiledPolicy,
  finding: Pick<Finding, 'confidence'>,
  rule: RuleInfo,
  path: string | undefined,
  fingerprint?: string,
): FindingExplanation {
  const contributions = explainCombination(
    ...policy.actionOpinions(finding.confidence, rule, path, fingerprint),
    actionStrictness,
  );
  const action = policy.actionFor(finding, rule, path, fingerprint);
  const isAllowed = fingerprint !== undefined && policy.isAllowed(fingerprint);
  return { action, isShown: action !== 'off', isAllowed, statements: contributions.map(statementOf) };
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

/** Per category, for publishable keys, and for each rule that some table names. */
function explainActions(
  policy: CompiledPolicy,
  rules: readonly RuleInfo[],
  path: string | undefined,
): ExplainedValue[] {
  const named = new Set(
    policy.layers.flatMap(({ layer }) =>
      layer.documents.flatMap(({ document }) =>
        [document.actions ?? {}, ...(document.overrides ?? []).map(({ actions }) => actions)].flatMap(
          Object.keys,
        ),
      ),
    ),
  );
  const groups = [...categories.map((category) => groupRule(category)), groupRule('secret', true)];
  return [...groups, ...rules.filter(({ id }) => named.has(id))].map((rule) =>
    explainAction(policy, rule, path),
  );
}

/** Stands for a whole category: an id that no table can name. */
function groupRule(category: Category, publishable = false): RuleInfo {
  return { id: '', title: category, category, publishable, score: 1, dummy: 'text' };
}

function explainAction(policy: CompiledPolicy, rule: RuleInfo, path: string | undefined): ExplainedValue {
  const group = rule.publishable === true ? 'publishable' : rule.category;
  const name = `actions.${rule.id === '' ? group : rule.id}`;
  const byConfidence = confidences.map((confidence) => ({
    confidence,
    statements: explainCombination(
      ...policy.actionOpinions(confidence, rule, path, undefined),
      actionStrictness,
    ).map(statementOf),
  }));
  const decided = byConfidence.map(({ statements }) => statements[0]?.value ?? '');
  return { name, value: joinValues(decided), statements: groupStatements(byConfidence) };
}

/** One statement for each source and outcome; where it does not say the same of all three, with what it is about. */
function groupStatements(
  byConfidence: readonly { readonly confidence: Confidence; readonly statements: readonly Statement[] }[],
): Statement[] {
  const groups = new Map<string, { statement: Statement; said: [Confidence, string][] }>();
  for (const { confidence, statements } of byConfidence)
    for (const statement of statements) {
      const key = `${statement.source}\0${statement.outcome}`;
      const group = groups.get(key) ?? { statement, said: [] };
      group.said.push([confidence, statement.value]);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ statement, said }) => {
    const values = said.map(([, value]) => value);
    const scope =
      said.length < confidences.length ? ` (${said.map(([confidence]) => confidence).join(', ')})` : '';
    return { ...statement, value: joinValues(values) + scope };
  });
}

function joinValues(values: readonly string[]): string {
  return new Set(values).size === 1 ? (values[0] ?? '') : values.join(' / ');
}

function matchingOverrides(policy: CompiledPolicy, path: string): { source: string; glob: string }[] {
  return policy.layers.flatMap(({ layer }) =>
    layer.documents.flatMap(({ source, document }) =>
      (document.overrides ?? []).flatMap(({ files }, index) => {
        const match = new GlobList(files).match(path);
        return match?.isIncluded === true
          ? [{ source: `${source}: overrides[${index}]`, glob: match.glob }]
          : [];
      }),
    ),
  );
}

function explained<T>(name: string, contributions: readonly Contribution<T>[]): ExplainedValue {
  const statements = contributions.map(statementOf);
  return { name, value: statements[0]?.value ?? '', statements };
}

function statementOf<T>({ value, source, outcome }: Contribution<T>): Statement {
  return { value: typeof value === 'string' ? value : JSON.stringify(value), source, outcome };
}
