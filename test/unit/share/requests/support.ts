import type * as vscode from 'vscode';
import type { Finding, SourceDescription } from '../../../../src/detect/index.ts';
import { RestoreStream, Vault } from '../../../../src/dummy/index.ts';
import type { Engines } from '../../../../src/editor/engines.ts';
import { Engine } from '../../../../src/engine/index.ts';
import { compilePolicy, type Policy, type PolicyDocument } from '../../../../src/policy/index.ts';
import { MessageGate } from '../../../../src/share/requests/messageGate.ts';

const anywhere = { toString: () => 'test:/conversation' } as unknown as vscode.Uri;

/** The real scanner, policy and vault behind a message gate, without VS Code. */
export function messageGate(document?: PolicyDocument): {
  readonly gate: MessageGate;
  readonly vault: Vault;
  readonly engines: Engines;
  readonly restore: (text: string) => string;
} {
  const policy: Policy = compilePolicy(
    document ? [{ kind: 'user', documents: [{ source: 'test', document }] }] : [],
  );
  const engine = new Engine({ policy, fingerprint: () => '' });
  const vault = new Vault();
  const engines = {
    policyFor: () => policy,
    engineFor: () => Promise.resolve(engine),
    vault: () => Promise.resolve(vault),
    check: (_uri: unknown, text: string, description: SourceDescription) =>
      Promise.resolve(engine.check(text, description)),
    redact: (_uri: unknown, text: string, findings: readonly Finding[], description: SourceDescription) =>
      Promise.resolve(engine.redact(text, findings, vault, description)),
    restoreStream: () => Promise.resolve(new RestoreStream(vault)),
  } as unknown as Engines;
  const restore = (text: string): string => {
    const stream = new RestoreStream(vault);
    return stream.push(text) + stream.end();
  };
  return { gate: new MessageGate(engines, () => [anywhere]), vault, engines, restore };
}
