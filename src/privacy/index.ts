export {
  checklist,
  checklistIds,
  dueAgainOn,
  dueItems,
  isChecklistId,
  type ChecklistId,
  type ChecklistItem,
  type DoneOn,
} from './checklist.ts';
export { english, type Localizer } from './localizer.ts';
export { sources, type Source } from './sources.ts';
export { statements, topics, type Statement, type Topic } from './statements.ts';
export {
  factsOf,
  hasTrainingChoice,
  noticeFor,
  plans,
  terms,
  termsOf,
  type Terms,
  type Use,
} from './terms.ts';
