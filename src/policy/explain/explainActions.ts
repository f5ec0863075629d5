import { categories, type Category } from '../../detect/category.ts';
import { confidences, type Confidence } from '../../detect/finding.ts';
import type { RuleInfo } from '../../detect/index.ts';
import { explainCombination } from '../combine.ts';
import { actionStrictness, type CompiledPolicy } from '../compile.ts';
import { groupOf } from '../layer.ts';
import { statementOf, type ExplainedValue, type Statement } from './explanation.ts';

/**
 * The actions in force: per category, for publishable keys, and for each rule that some table names.
 * @param path of a file, relative with `/`, whose overrides count; undefined: without overrides
 */
export function explainActions(
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
  const name = `actions.${rule.id === '' ? groupOf(rule) : rule.id}`;
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
