import * as vscode from 'vscode';
import type { Engines } from '../editor/engines.ts';
import type { EngineRecipe } from '../scanning/task.ts';
import type { PolicyStore } from '../settings/index.ts';

/** What it takes to make the engines of the workspace's folders elsewhere. */
export class Recipes {
  private readonly known = new WeakMap<object, Map<string, Promise<EngineRecipe>>>();

  constructor(
    private readonly engines: Engines,
    private readonly policies: PolicyStore,
  ) {}

  /** The same object until the policy changes. */
  async recipeFor(uri: vscode.Uri): Promise<EngineRecipe> {
    await this.engines.ready;
    const { policy, layers } = this.policies.stateFor(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const name = folder?.uri.toString() ?? '';
    const recipes = this.known.get(policy) ?? new Map<string, Promise<EngineRecipe>>();
    this.known.set(policy, recipes);
    const recipe =
      recipes.get(name) ?? this.engines.fingerprintKeyFor(folder).then(({ key }) => ({ layers, key }));
    recipes.set(name, recipe);
    return recipe;
  }
}
