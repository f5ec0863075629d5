import type { LayerKind } from '../policy/index.ts';

/** A policy file outside any workspace: the administrator's, or the user's own. */
export interface HostPolicyFile {
  readonly kind: Extract<LayerKind, 'machine' | 'user'>;
  /** With `/`. */
  readonly path: string;
  /** What people call it. */
  readonly source: string;
  /** Undefined where the file is there but cannot be read: then the strict fallback holds. */
  readonly text: string | undefined;
}

/** The policy files of the machine, where there is one: a web host has none. */
export interface HostPolicies {
  /** Those that exist. Never rejects. */
  read(): Promise<readonly HostPolicyFile[]>;
  readText(path: string): Promise<string | undefined>;
  /** Calls back when one of the files may have changed. */
  watch(onChange: () => void): { dispose(): void };
}
