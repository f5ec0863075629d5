/** The environment variables that the mod reads; Claude Code wants each named in the mod's source. */
export type VariableName =
  | 'HOME'
  | 'APPDATA'
  | 'ProgramData'
  | 'XDG_CONFIG_HOME'
  | 'CLAUDE_CODE_ENTRYPOINT'
  | 'PROMPT_VEIL_PRINT'
  | 'PROMPT_VEIL_FINGERPRINT_KEY';

/** What the mod needs of the machine: behind it stands `$` in Claude Code, a plain object in tests. */
export interface ModHost {
  /** Rejects where there is no such file or it cannot be read. */
  read(path: string): Promise<string>;
  exists(path: string): Promise<boolean>;
  readonly environment: Readonly<Partial<Record<VariableName, string | undefined>>>;
  /** Folder of the project, absolute. */
  readonly cwd: string;
}

/** A machine on which something can be kept, too. */
export interface KeepingHost extends ModHost {
  /** Every one of them: a policy that is not looked for does not hold. */
  readonly environment: Readonly<Record<VariableName, string | undefined>>;
  /** Makes the folders on the way; only the user may read what is new. */
  write(path: string, text: string): Promise<void>;
  list(path: string): Promise<readonly { readonly name: string; readonly mtimeMs: number }[]>;
}
