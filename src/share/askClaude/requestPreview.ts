import * as vscode from 'vscode';
import { ownerOf } from '../../editor/documents.ts';
import type { Engines } from '../../editor/engines.ts';
import type { Cleared } from '../gate.ts';
import type { MessageGate, Passed } from '../requests/messageGate.ts';
import { describeRefusal } from '../shareDialog.ts';
import type { ShareItem } from '../sources.ts';
import type { ShareSummary } from '../summary.ts';
import type { ApiKey } from './apiKey.ts';
import { askWhetherToSend, countReplaced, type Outgoing } from './askPreview.ts';
import type { Connection } from './connection.ts';
import type { Conversation, Question } from './conversation.ts';
import { ClaudeFailure } from './failure.ts';
import { pickModel } from './modelPick.ts';
import type { ClaudeModel, Models } from './models.ts';

/** A question that has passed the gate, and what was attached to it. */
export interface Prepared {
  readonly question: Question;
  readonly summary: ShareSummary<ShareItem>;
}

export interface PreviewParts {
  readonly engines: Engines;
  readonly messageGate: MessageGate;
  readonly connection: Connection;
  readonly models: Models;
  readonly apiKey: ApiKey;
  readonly showRequest: (request: object) => Promise<void>;
  readonly tell: (error: unknown) => void;
}

/** The last question before something is sent: what goes out, to which model, and how much it is. */
export class RequestPreview {
  constructor(private readonly parts: PreviewParts) {}

  /**
   * Shows what would be sent until the developer sends it or turns back.
   * @returns undefined when they turn back
   * @throws ClaudeFailure without a key, or for a model that the policy does not allow
   */
  async decide(
    conversation: Conversation,
    prepared: Prepared,
    isPreviewSkipped: boolean,
  ): Promise<Outgoing | undefined> {
    const policies = this.policiesFor(prepared.summary.cleared);
    const isAllowed = (id: string): boolean => policies.every(({ claude }) => claude.isModelAllowed(id));
    const [strictest] = policies;
    if (!strictest) return undefined;
    let model = this.parts.models.chosen(isAllowed);
    let tokens: number | undefined;
    const { question } = prepared;
    const parts = [question.prompt, question.attached].filter((part) => part !== undefined);
    for (;;) {
      const outgoing: Outgoing = {
        ...{ request: conversation.requestFor(question, model), model, parts, tokens },
        refused: this.describeRefused(prepared.summary),
        keySource: (await this.parts.apiKey.find())?.source,
        policy: strictest,
      };
      const isAsked = needsPreview(
        policies.map(({ share }) => share.preview),
        parts,
        isPreviewSkipped,
      );
      const choice = isAsked ? await askWhetherToSend(outgoing) : 'send';
      if (choice === undefined) return undefined;
      if (choice === 'send') {
        await this.needKey();
        return confirmModel(outgoing, isAllowed);
      }
      // The question is asked again above what is shown: whoever has looked need not begin anew.
      if (choice === 'show') await this.parts.showRequest(outgoing.request);
      if (choice === 'model') model = (await this.chooseModel(isAllowed, model)) ?? model;
      if (choice === 'countTokens') tokens = await this.countTokens(outgoing);
    }
  }

  /** Asks for the key where there is none: what was written so far is not lost. */
  private async needKey(): Promise<void> {
    const { apiKey } = this.parts;
    if (await apiKey.find()) return;
    await vscode.commands.executeCommand('promptVeil.setApiKey');
    if (!(await apiKey.find())) throw new ClaudeFailure({ kind: 'noKey' });
  }

  /** Undefined where they cannot be listed, or none was chosen: the one from before is asked. */
  private async chooseModel(
    isAllowed: (id: string) => boolean,
    current: ClaudeModel,
  ): Promise<ClaudeModel | undefined> {
    try {
      await this.needKey();
      return await pickModel(this.parts.models, isAllowed, current);
    } catch (error) {
      this.parts.tell(error);
      return undefined;
    }
  }

  /** Undefined where they cannot be counted: the question can be sent all the same. */
  private async countTokens({ request }: Outgoing): Promise<number | undefined> {
    try {
      await this.needKey();
      await this.parts.messageGate.confirm(request.messages.slice(-1));
      const { connection } = this.parts;
      return await connection.countTokens(request, AbortSignal.timeout(countTimeoutMs), 'ask-claude');
    } catch (error) {
      this.parts.tell(error);
      return undefined;
    }
  }

  private policiesFor(cleared: readonly Cleared<ShareItem>[]): readonly ReturnType<Engines['policyFor']>[] {
    const uris = [...this.parts.messageGate.uris(), ...cleared.map(({ item }) => ownerOf(item.uri))];
    return [...new Set(uris.map((uri) => this.parts.engines.policyFor(uri)))];
  }

  private describeRefused({ refused }: ShareSummary<ShareItem>): Outgoing['refused'] {
    return refused.map(({ item, reason }) => {
      const { maximumLength } = this.parts.engines.policyFor(ownerOf(item.uri));
      return { path: item.path, reason: describeRefusal(reason, maximumLength) };
    });
  }
}

const countTimeoutMs = 20_000;

/** What the policy wants to be seen is seen, whatever was asked for. */
function needsPreview(uses: readonly string[], parts: readonly Passed[], isPreviewSkipped: boolean): boolean {
  if (uses.includes('always')) return true;
  if (isPreviewSkipped || uses.every((use) => use === 'never')) return false;
  return countReplaced(parts) > 0;
}

function confirmModel(outgoing: Outgoing, isAllowed: (id: string) => boolean): Outgoing {
  if (!isAllowed(outgoing.model.id)) throw new ClaudeFailure({ kind: 'modelNotAllowed' });
  return outgoing;
}
