import type { LimitReason } from '../detect/index.ts';
import type { Redaction, Vault } from '../dummy/index.ts';
import type { Engine, JudgedFinding, NotCheckedReason } from './engine.ts';

export interface SourceFile {
  /** With `/`; also tells the language. */
  readonly path: string;
  readonly text: string;
}

export type RedactedFile =
  | ({
      readonly kind: 'redacted';
      readonly path: string;
      /** What the first look found; offsets in the original text. */
      readonly findings: readonly JudgedFinding[];
      /** Why only secrets were looked for; absent where everything was. */
      readonly limited?: LimitReason;
    } & Redaction)
  | { readonly kind: 'notChecked'; readonly path: string; readonly reason: NotCheckedReason };

/**
 * Puts dummies into one file after the other, over one vault, so that a value has the same dummy in all of them. Only
 * the file at hand is held; the next one is asked for when its result is taken.
 * @param engineFor a path: files may stand under different policies
 */
export async function* redactFiles(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  engineFor: (path: string) => Engine | Promise<Engine>,
  vault: Vault,
): AsyncGenerator<RedactedFile, void, undefined> {
  for await (const { path, text } of files) {
    const engine = await engineFor(path);
    const check = engine.check(text, { path });
    if (check.kind === 'notChecked') yield { ...check, path };
    else {
      const { findings, limited } = check;
      const { text: redacted, replacements } = engine.redact(text, findings, vault, { path });
      const limit = limited && { limited: limited.reason };
      yield { kind: 'redacted', path, text: redacted, replacements, findings, ...limit };
    }
  }
}
