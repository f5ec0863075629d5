import type { RuleInfo } from '../detect/index.ts';
import { explainPolicy, type CompiledPolicy } from '../policy/index.ts';

/** What a report tells of the policy: who said something, and what holds. */
export interface PolicyInForce {
  /** Files and settings that state something, the highest authority first. */
  readonly sources: readonly string[];
  readonly values: readonly { readonly name: string; readonly value: string; readonly source: string }[];
}

/** Without the name of the value, which stands beside it. */
function sourceOf(source: string, name: string): string {
  return source.endsWith(`: ${name}`) ? source.slice(0, -name.length - 2) : source;
}

/** The policy under which a scan was made, in the terms of `policy explain`. */
export function policyInForce(policy: CompiledPolicy, rules: readonly RuleInfo[]): PolicyInForce {
  const { layers, values } = explainPolicy(policy, rules);
  return {
    sources: layers.flatMap(({ sources }) => sources),
    values: values.flatMap(({ name, value, statements: [deciding] }) =>
      name.startsWith('actions.') || name === 'suppressions'
        ? [{ name, value, source: sourceOf(deciding?.source ?? '', name) }]
        : [],
    ),
  };
}
