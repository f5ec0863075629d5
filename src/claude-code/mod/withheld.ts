import type { NotCheckedReason } from '../../engine/index.ts';

/** Nothing of the text may go out. The message holds no part of it. */
export class Withheld extends Error {
  override readonly name = 'Withheld';

  constructor(readonly reason: NotCheckedReason) {
    super(`Withheld: ${reason}`);
  }
}
