/** What happens with a finding, weakest first. */
export const actions = ['off', 'hint', 'warn', 'block'] as const;
export type Action = (typeof actions)[number];

/** The stricter of two actions. */
export function stricter(a: Action, b: Action): Action {
  return actions.indexOf(a) >= actions.indexOf(b) ? a : b;
}
