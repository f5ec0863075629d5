import * as vscode from 'vscode';
import type { ModelInfo } from './api.ts';
import type { Connection } from './connection.ts';

/** A model as the doors show it. */
export interface ClaudeModel {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly maximumInputTokens: number;
  readonly maximumOutputTokens: number;
  readonly readsImages: boolean;
}

/** What is asked when nothing else is known: good at code, at a middling price. */
const fallbackModel = 'claude-sonnet-5-5';
const preferredLine = 'sonnet';

/** Where the API does not tell. */
const fallbackLimits = { input: 200_000, output: 32_000 };

/** What a request asks for at most, so that a model with a small credit limit still answers. */
const requestedOutputTokens = 32_000;

/** Where the list of models is kept between sessions. */
const memoryKey = 'promptVeil.models';

/** The models to choose from: those of the settings, else those that the API lists. Asked once for each key. */
export class Models implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private listed: Promise<readonly ClaudeModel[]> | undefined;

  constructor(
    private readonly connection: Pick<Connection, 'models'>,
    private readonly memory: vscode.Memento,
  ) {}

  dispose(): void {
    this.changed.dispose();
  }

  /** Without asking the API: those of the settings, else those that it listed last. */
  known(): readonly ClaudeModel[] {
    const { models } = settings();
    return models.length > 0 ? models.map(unlisted) : this.memory.get<readonly ClaudeModel[]>(memoryKey, []);
  }

  /** @throws ClaudeFailure */
  async list(): Promise<readonly ClaudeModel[]> {
    const { models } = settings();
    return models.length > 0 ? models.map(unlisted) : this.listedByApi();
  }

  /**
   * Asks the API whatever the settings list, which tells whether the key works.
   * @throws ClaudeFailure
   */
  async askApi(): Promise<readonly ClaudeModel[]> {
    this.forget();
    return this.listedByApi();
  }

  private async listedByApi(): Promise<readonly ClaudeModel[]> {
    this.listed ??= this.fetch().catch((error: unknown) => {
      this.listed = undefined;
      throw error;
    });
    return this.listed;
  }

  private async fetch(): Promise<readonly ClaudeModel[]> {
    const infos = await this.connection.models(AbortSignal.timeout(listTimeoutMs));
    const models = infos
      .filter(({ lifecycle }) => (lifecycle as string | undefined) !== 'retired')
      .map(modelOf);
    const before = this.memory.get<readonly ClaudeModel[]>(memoryKey, []);
    await this.memory.update(memoryKey, models);
    if (idsOf(before) !== idsOf(models)) this.changed.fire();
    return models;
  }

  /** The model that is asked unless another one is chosen. Does not ask the API. */
  chosen(isAllowed: (model: string) => boolean): ClaudeModel {
    const { model } = settings();
    const listed = this.known();
    const candidates = [
      ...(model === '' ? [] : [listed.find(({ id }) => id === model) ?? unlisted(model)]),
      ...listed.filter(({ family }) => family === preferredLine),
      ...listed,
      unlisted(fallbackModel),
    ];
    return candidates.find(({ id }) => isAllowed(id)) ?? candidates[0] ?? unlisted(fallbackModel);
  }

  /** Another key may see other models. */
  forget(): void {
    this.listed = undefined;
  }
}

const listTimeoutMs = 15_000;

function idsOf(models: readonly ClaudeModel[]): string {
  return models.map(({ id }) => id).join(' ');
}

function settings(): { readonly model: string; readonly models: readonly string[] } {
  const configuration = vscode.workspace.getConfiguration('promptVeil');
  return {
    model: configuration.get<string>('askClaude.model', '').trim(),
    models: configuration.get<readonly string[]>('askClaude.models', []),
  };
}

function modelOf(info: ModelInfo): ClaudeModel {
  const { id, display_name, line, max_input_tokens, max_tokens, capabilities } =
    info as Partial<ModelInfo> & {
      readonly id: string;
    };
  return {
    id,
    name: display_name ?? id,
    family: line ?? familyOf(id),
    maximumInputTokens: max_input_tokens ?? fallbackLimits.input,
    maximumOutputTokens: Math.min(max_tokens ?? fallbackLimits.output, requestedOutputTokens),
    readsImages: capabilities?.image_input.supported ?? true,
  };
}

function unlisted(id: string): ClaudeModel {
  return {
    ...{ id, name: id, family: familyOf(id), readsImages: true },
    maximumInputTokens: fallbackLimits.input,
    maximumOutputTokens: fallbackLimits.output,
  };
}

/** `claude-sonnet-5-5` → `sonnet`, for servers that do not tell the line. */
function familyOf(id: string): string {
  return /[a-z]{4,}/.exec(id.replace(/^claude-/, ''))?.[0] ?? 'claude';
}
