import type { Confidence, RuleInfo, RuleOrDetector } from '../detect/index.ts';
import { actions, type Action } from './action.ts';
import { combine, type Opinion } from './combine.ts';
import { builtInDocument } from './defaults.ts';
import { GlobList } from './globs.ts';
import { CompiledLayer, layerKinds, type PolicyLayer } from './layer.ts';
import type { FileDecision, Policy } from './policy.ts';
import {
  nameLists,
  namingTables,
  policyValues,
  type ClaudeRules,
  type DummyNaming,
  type Limits,
  type NameList,
  type NamingTable,
  type PolicyValue,
  type ShareRules,
} from './values.ts';

export interface CompileOptions {
  /** Today in UTC as YYYY-MM-DD, for what expires; asked whenever it matters. */
  readonly today?: () => string;
  /** The layers' own rules and dictionaries, made for the scanner. */
  readonly rules?: readonly RuleOrDetector[];
}

/** Merges layers to the policy in force; the strictest wins, see {@link combine}. The built-in layer is added. */
export function compilePolicy(layers: readonly PolicyLayer[], options: CompileOptions = {}): CompiledPolicy {
  return new CompiledPolicy(layers, options);
}

const builtInLayer: PolicyLayer = {
  kind: 'built-in',
  documents: [{ source: 'built-in defaults', document: builtInDocument }],
};

/** The layers, merged; answers what the doors ask, and can tell how each answer came about. */
export class CompiledPolicy implements Policy {
  /** From the highest authority to the lowest, without the built-in one. */
  readonly layers: readonly CompiledLayer[];
  readonly builtIn = new CompiledLayer(builtInLayer);
  readonly rules: readonly RuleOrDetector[];
  readonly share: ShareRules;
  readonly claude: ClaudeRules;
  readonly dummy: DummyNaming;
  readonly limits: Limits;
  readonly honoursSuppressions: boolean;
  private readonly today: () => string;

  constructor(layers: readonly PolicyLayer[], options: CompileOptions) {
    this.layers = layers
      .map((layer) => new CompiledLayer(layer))
      .sort((a, b) => layerKinds.indexOf(b.layer.kind) - layerKinds.indexOf(a.layer.kind));
    this.today = options.today ?? todayInUtc;
    this.rules = options.rules ?? [];
    const valueOf = <T>(value: PolicyValue<T>): T => this.combineValue(value).value;
    const { preview, copyAsIs, clipboard, audit, plan, training } = policyValues;
    this.share = {
      preview: valueOf(preview),
      copyAsIs: valueOf(copyAsIs),
      clipboard: valueOf(clipboard),
      audit: valueOf(audit),
    };
    this.claude = {
      plan: valueOf(plan),
      training: valueOf(training),
      reminderDays: valueOf(policyValues.reminderDays),
      isModelAllowed: (model) => this.isListed(nameLists.models, model),
      mayTrustTool: (tool) => this.isListed(nameLists.trustedTools, tool),
    };
    this.dummy = {
      roles: namesOf(this.namings(namingTables.roles)),
      labels: namesOf(this.namings(namingTables.labels)),
    };
    this.limits = {
      maximumLength: valueOf(policyValues.maximumLength),
      maximumFiles: valueOf(policyValues.maximumFiles),
      timeout: valueOf(policyValues.timeout),
    };
    this.honoursSuppressions = valueOf(policyValues.suppressions) === 'honour';
  }

  get maximumLength(): number {
    return this.limits.maximumLength;
  }

  actionFor(
    { confidence }: { readonly confidence: Confidence },
    rule: RuleInfo,
    path: string | undefined,
    fingerprint?: string,
  ): Action {
    const [opinions, fallback] = this.actionOpinions(confidence, rule, path, fingerprint);
    return combine(opinions, fallback, actionStrictness).value;
  }

  decideFile(path: string): FileDecision {
    if (combine(...this.fileOpinions('isNeverShared', path), neverShareStrictness).value) return 'neverShare';
    return combine(...this.fileOpinions('isExcluded', path), excludeStrictness).value ? 'exclude' : 'share';
  }

  isAllowed(fingerprint: string): boolean {
    return this.layers.some((layer) => layer.allowance(fingerprint, this.today()));
  }

  /** What each layer says of a finding, and the default. An allowance makes its layer say `off`. */
  actionOpinions(
    confidence: Confidence,
    rule: RuleInfo,
    path: string | undefined,
    fingerprint: string | undefined,
  ): [opinions: Opinion<Action>[], fallback: Opinion<Action>] {
    const allowances = this.layers.map((layer) =>
      fingerprint === undefined ? undefined : layer.allowance(fingerprint, this.today()),
    );
    const isAllowed = allowances.some((allowance) => allowance !== undefined);
    const opinions = this.layers.flatMap((layer, index): Opinion<Action>[] => {
      const allowance = allowances[index];
      if (allowance) return [{ ...allowance, value: 'off' }];
      const opinion = layer.action(rule, confidence, path);
      if (!opinion) return [];
      return [isAllowed && layer.mayLoosen(['allow']) ? { ...opinion, mayBeLoosened: true } : opinion];
    });
    const fallback = this.builtIn.action(rule, confidence, path) ?? strictestAction;
    return [opinions, fallback];
  }

  /** What each layer says of a file, and the default. */
  fileOpinions(
    question: 'isNeverShared' | 'isExcluded',
    path: string,
  ): [opinions: Opinion<boolean>[], fallback: Opinion<boolean>] {
    const fallback = this.builtIn[question](path) ?? nothingSaid;
    return [this.layers.flatMap((layer) => layer[question](path) ?? []), fallback];
  }

  /** What each layer says of a single value, and the default. */
  valueOpinions<T>({ name, read }: PolicyValue<T>): [opinions: Opinion<T>[], fallback: Opinion<T>] {
    const fallback = this.builtIn.value(name, read);
    if (!fallback) throw new Error(`The built-in policy says nothing of ${name}.`);
    return [this.layers.flatMap((layer) => layer.value(name, read) ?? []), fallback];
  }

  combineValue<T>(value: PolicyValue<T>): Opinion<T> {
    return combine(...this.valueOpinions(value), value.strictness);
  }

  /** What each layer says of a list of names. */
  listOpinions({ name, read }: NameList): Opinion<readonly string[]>[] {
    return this.layers.flatMap((layer) => layer.value(name, read) ?? []);
  }

  /** What is said of how dummies are called: lower authorities and earlier documents first, the last word decides. */
  namings<T extends string>({ name, read }: NamingTable<T>): Naming<T>[] {
    const documents = [this.builtIn, ...[...this.layers].reverse()].flatMap(({ layer }) => layer.documents);
    return documents.flatMap(({ source, document }) =>
      Object.entries(read(document) ?? {}).map(([topic, value]) => ({
        topic,
        value,
        source: `${source}: ${name}`,
      })),
    );
  }

  /** Where nobody has a list, everything is on it. */
  private isListed(list: NameList, name: string): boolean {
    const opinions = this.listOpinions(list).map((globs): Opinion<boolean> => {
      const isIncluded = new GlobList(globs.value).match(name)?.isIncluded === true;
      return { ...globs, value: isIncluded };
    });
    return combine(opinions, { ...nothingSaid, value: true }, (isAllowed) => (isAllowed ? 0 : 1)).value;
  }
}

/** What a document calls the dummies of a rule or category. */
export interface Naming<T extends string> {
  readonly topic: string;
  readonly value: T;
  readonly source: string;
}

function namesOf<T extends string>(namings: readonly Naming<T>[]): Record<string, T> {
  return Object.fromEntries(namings.map(({ topic, value }) => [topic, value]));
}

export const actionStrictness = (action: Action): number => actions.indexOf(action);
export const neverShareStrictness = (isNeverShared: boolean): number => (isNeverShared ? 1 : 0);
/** A file that is not scanned shows nothing: to scan is stricter. */
export const excludeStrictness = (isExcluded: boolean): number => (isExcluded ? 0 : 1);

const nothingSaid: Opinion<boolean> = {
  value: false,
  source: 'built-in defaults',
  mayBeLoosened: true,
  isUntrusted: false,
};

/** For a category that the defaults do not know. */
const strictestAction: Opinion<Action> = { ...nothingSaid, value: 'block' };

function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
