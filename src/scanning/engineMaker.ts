import type { Engine } from '../engine/index.ts';
import type * as engineModule from '../engineModule.ts';
import type { EngineRecipe } from './task.ts';

export interface MadeEngine {
  readonly engine: Engine;
  /** Texts longer than this are not checked, in UTF-16 units. */
  readonly maximumLength: number;
}

/** Makes each recipe's engine once. */
export class EngineMaker {
  private readonly made = new WeakMap<EngineRecipe, Promise<MadeEngine>>();

  constructor(private readonly loadModule: () => Promise<typeof engineModule>) {}

  engineFor(recipe: EngineRecipe): Promise<MadeEngine> {
    const known = this.made.get(recipe);
    if (known) return known;
    const made = this.make(recipe);
    this.made.set(recipe, made);
    return made;
  }

  private async make({ layers, key, reportReserved = false }: EngineRecipe): Promise<MadeEngine> {
    const { buildRules, compilePolicy, Engine: EngineClass, fingerprinter } = await this.loadModule();
    const policy = compilePolicy(layers, { rules: await buildRules(layers) });
    const engine = new EngineClass({ policy, fingerprint: fingerprinter(key), reportReserved });
    return { engine, maximumLength: policy.maximumLength };
  }
}
