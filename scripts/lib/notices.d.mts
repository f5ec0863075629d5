import type { Metafile } from 'esbuild';

/** Something of somebody else's that is part of the bundles. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
  readonly bundles: string[];
}

export function componentsOf(metafile: Pick<Metafile, 'outputs'>, root: string): Component[];
export function renderNotices(components: readonly Component[]): string;
