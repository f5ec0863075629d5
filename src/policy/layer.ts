import { categories } from '../detect/category.ts';
import type { Confidence, RuleInfo } from '../detect/index.ts';
import type { Action } from './action.ts';
import type { Opinion } from './combine.ts';
import type { ActionTable, Allowance, DictionaryName, PolicyDocument } from './document.ts';
import { GlobList } from './globs.ts';

/** Who speaks, from the lowest authority to the highest. */
export const layerKinds = ['built-in', 'user', 'workspace', 'machine'] as const;
export type LayerKind = (typeof layerKinds)[number];

/** One file of a layer, with what its dictionary files hold. */
export interface SourcedDocument {
  /** For people: `.promptveil.json`, `user settings`. */
  readonly source: string;
  readonly document: PolicyDocument;
  readonly dictionaryFiles?: Readonly<Partial<Record<DictionaryName, readonly string[]>>>;
}

/** Everything one author says: a policy file after what it extends. */
export interface PolicyLayer {
  readonly kind: LayerKind;
  /** In the order in which they count: what is extended first, later ones win. */
  readonly documents: readonly SourcedDocument[];
  /** False: what would loosen is ignored. Default true. */
  readonly isTrusted?: boolean;
}

/** The actions of a document, or of one of its overrides. */
interface Section {
  readonly source: string;
  readonly files: GlobList | undefined;
  readonly actions: ActionTable;
}

interface Statement<T> {
  readonly value: T;
  readonly source: string;
}

/** A layer that can be asked. */
export class CompiledLayer {
  private readonly sections: readonly Section[];
  private readonly neverShare: readonly SourcedGlobs[];
  private readonly exclude: readonly SourcedGlobs[];
  private readonly allowances = new Map<string, Statement<Allowance>>();
  private readonly loosened: ReadonlySet<string>;
  /** The sections for the path asked last: findings come file by file. */
  private recent: { readonly path: string | undefined; readonly sections: readonly Section[] } | undefined;

  constructor(readonly layer: PolicyLayer) {
    const { documents } = layer;
    this.sections = documents.flatMap(sectionsOf);
    this.neverShare = documents.flatMap((entry) => globsOf(entry, 'neverShare'));
    this.exclude = documents.flatMap((entry) => globsOf(entry, 'exclude'));
    this.loosened = new Set(documents.flatMap(({ document }) => document.mayLoosen ?? []));
    for (const { source, document } of documents)
      for (const allowance of document.allow ?? [])
        this.allowances.set(allowance.fingerprint, { value: allowance, source: `${source}: allow` });
  }

  get isUntrusted(): boolean {
    return this.layer.isTrusted === false;
  }

  /** What the layer says of a finding without regard to allowances: the last section that speaks. */
  action(rule: RuleInfo, confidence: Confidence, path: string | undefined): Opinion<Action> | undefined {
    const sections = this.sectionsFor(path);
    for (let index = sections.length - 1; index >= 0; index--) {
      const section = sections[index];
      const statement = section && statementIn(section, rule, confidence);
      if (statement) return this.opinion(statement, actionTopics(rule));
    }
    return undefined;
  }

  /** The allowance for a fingerprint that has not expired by `today` (YYYY-MM-DD). */
  allowance(fingerprint: string, today: string): Opinion<Allowance> | undefined {
    const statement = this.allowances.get(fingerprint);
    if (!statement || (statement.value.expires ?? today) < today) return undefined;
    return this.opinion(statement, ['allow']);
  }

  isNeverShared(path: string): Opinion<boolean> | undefined {
    return this.fileOpinion(this.neverShare, path, 'files.neverShare');
  }

  isExcluded(path: string): Opinion<boolean> | undefined {
    return this.fileOpinion(this.exclude, path, 'files.exclude');
  }

  /** What the layer's last document that speaks says of a single value. */
  value<T>(name: string, read: (document: PolicyDocument) => T | undefined): Opinion<T> | undefined {
    const { documents } = this.layer;
    for (let index = documents.length - 1; index >= 0; index--) {
      const entry = documents[index];
      const value = entry && read(entry.document);
      if (entry && value !== undefined)
        return this.opinion({ value, source: `${entry.source}: ${name}` }, [name]);
    }
    return undefined;
  }

  /** Whether the layer says that others may go below what it says of any of these. */
  mayLoosen(topics: readonly string[]): boolean {
    if (this.isUntrusted || this.loosened.size === 0) return false;
    return (
      this.loosened.has('*') ||
      topics.some((topic) => this.loosened.has(topic) || this.loosened.has(topic.replace(/\..*/, '')))
    );
  }

  private opinion<T>({ value, source }: Statement<T>, topics: readonly string[]): Opinion<T> {
    return { value, source, mayBeLoosened: this.mayLoosen(topics), isUntrusted: this.isUntrusted };
  }

  private fileOpinion(
    lists: readonly SourcedGlobs[],
    path: string,
    topic: string,
  ): Opinion<boolean> | undefined {
    for (let index = lists.length - 1; index >= 0; index--) {
      const entry = lists[index];
      const match = entry?.globs.match(path);
      if (entry && match)
        return this.opinion({ value: match.isIncluded, source: `${entry.source}: ${match.glob}` }, [topic]);
    }
    return undefined;
  }

  private sectionsFor(path: string | undefined): readonly Section[] {
    if (this.recent && this.recent.path === path) return this.recent.sections;
    const sections = this.sections.filter(
      ({ files }) => !files || (path !== undefined && files.match(path)?.isIncluded === true),
    );
    this.recent = { path, sections };
    return sections;
  }
}

interface SourcedGlobs {
  readonly source: string;
  readonly globs: GlobList;
}

function globsOf({ source, document }: SourcedDocument, list: 'neverShare' | 'exclude'): SourcedGlobs[] {
  const globs = document.files?.[list];
  return globs === undefined ? [] : [{ source: `${source}: files.${list}`, globs: new GlobList(globs) }];
}

function sectionsOf({ source, document }: SourcedDocument): Section[] {
  const base = document.actions ? [{ source, files: undefined, actions: document.actions }] : [];
  const overrides = (document.overrides ?? []).map(({ files, actions }, index) => ({
    source: `${source}: overrides[${index}]`,
    files: new GlobList(files),
    actions,
  }));
  return [...base, ...overrides];
}

/** What a table of actions may name beside single rules. */
export const actionGroups: readonly string[] = [...categories, 'publishable'];

/** Under which of these names a table speaks for a rule. */
export function groupOf(rule: RuleInfo): string {
  return rule.publishable === true ? 'publishable' : rule.category;
}

function actionTopics(rule: RuleInfo): string[] {
  return [`actions.${rule.id}`, `actions.${groupOf(rule)}`];
}

function statementIn(
  section: Section,
  rule: RuleInfo,
  confidence: Confidence,
): Statement<Action> | undefined {
  for (const key of [rule.id, groupOf(rule)]) {
    if (!Object.hasOwn(section.actions, key)) continue;
    const entry = section.actions[key];
    const value = typeof entry === 'string' ? entry : entry?.[confidence];
    if (value !== undefined)
      return { value, source: `${section.source}${section.files ? '.' : ': '}actions.${key}` };
  }
  return undefined;
}
