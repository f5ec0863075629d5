export { checklist, dueItems, type ChecklistItem } from './checklist.ts';
export { isPlan, planFacts, plans, type Plan, type PlanFacts } from './plan.ts';
export { asOf, statements, topics, type Statement, type Topic } from './statements.ts';
