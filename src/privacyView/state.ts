import type { DoneOn, Use } from '../privacy/index.ts';

/** What the page shows. Holds no value of any file. */
export interface PageState {
  readonly use: Use;
  /** What the developer cannot choose here, because a policy or the workspace's settings say it. */
  readonly decidedElsewhere: { readonly plan: boolean; readonly training: boolean };
  readonly doneOn: DoneOn;
  /** Days after which an item of the checklist is due again. */
  readonly intervalDays: number;
  /** ISO 8601. */
  readonly today: string;
  /** Of the reader, as BCP 47. */
  readonly language: string;
}
