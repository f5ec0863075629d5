export { actions, stricter, type Action } from './action.ts';
export { defaultPolicy, type FileDecision, type Policy } from './policy.ts';
