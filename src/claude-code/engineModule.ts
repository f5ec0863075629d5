/**
 * What the mod and the settings hook beside it share, as one bundle: it is installed in every project that is
 * protected, so the engine is not in there twice.
 */
import type * as answerTo from './hook/answerTo.ts';

export { ModSession } from './mod/session.ts';

/** Only for Node: a mod has no files, and what asks for them is not run before this is called. */
export const loadHook = (): Promise<typeof answerTo> => import('./hook/answerTo.ts');
