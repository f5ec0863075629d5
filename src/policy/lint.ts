import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { categories } from '../detect/category.ts';
import type { RuleInfo } from '../detect/index.ts';
import { listOf, type ActionTable, type Allowance, type PolicyDocument } from './document.ts';
import { globFixes, removeGlob } from './globFixes.ts';
import { globFault, GlobList } from './globs.ts';
import { ruleFault } from './ownRules.ts';
import type { CompilePattern } from './linearPattern.ts';
import { nearestName } from './nearest.ts';
import {
  locateProblems,
  type Fix,
  type Problem,
  type ProblemAt,
  type ProblemCode,
  type ProblemSeverity,
} from './problem.ts';
import type { PolicyReading } from './read.ts';
import { removeEntry, removeProperty, replaceText } from './textFixes.ts';

export interface LintOptions {
  /** Every rule that the product and the other layers have. */
  readonly rules: readonly Pick<RuleInfo, 'id'>[];
  readonly compilePattern: CompilePattern;
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
  /** The files of the folder, relative with `/`; where given, globs that match none are told. */
  readonly files?: readonly string[];
  /** Names the key of the fingerprints. */
  readonly keyId?: string;
}

/**
 * Looks closer at what of a policy fits the schema: unknown rules, patterns that cannot be used, globs and
 * overrides that never count, allowances that have run out.
 */
export function lintPolicy(reading: PolicyReading, options: LintOptions): Problem[] {
  const { readable, tree, text } = reading;
  if (!readable || !tree) return [];
  return locateProblems(text, new Lint(text, tree, readable, options).run(reading.document !== undefined));
}

type Path = readonly (string | number)[];

class Lint {
  private readonly problems: ProblemAt[] = [];
  private readonly ruleIds: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    private readonly tree: Node,
    private readonly document: PolicyDocument,
    private readonly options: LintOptions,
  ) {
    // Of rules that are not readable as well: who names them is not wrong.
    const own = this.node(['rules'])?.children ?? [];
    const ownIds = own.map((rule) => findNodeAtLocation(rule, ['id'])?.value as unknown);
    this.ruleIds = new Set([...options.rules.map(({ id }) => id), ...ownIds.filter(isText)]);
  }

  /** @param isWhole whether nothing of the policy had to be left out */
  run(isWhole: boolean): ProblemAt[] {
    const { actions, overrides = [], files } = this.document;
    if (actions) this.checkActions(actions, ['actions']);
    overrides.forEach((override, index) => {
      this.checkActions(override.actions, ['overrides', index, 'actions']);
      this.checkGlobs(override.files, ['overrides', index, 'files']);
    });
    if (isWhole) this.checkReach();
    this.checkGlobs(files?.neverShare, ['files', 'neverShare']);
    this.checkGlobs(files?.exclude, ['files', 'exclude']);
    this.checkAllowances();
    this.checkRules();
    this.checkNames();
    return this.problems;
  }

  private checkActions(table: Readonly<Record<string, unknown>>, path: Path): void {
    const known = [...categories, 'publishable', ...this.ruleIds];
    for (const name of Object.keys(table)) {
      if (known.includes(name)) continue;
      const key = this.keyNode([...path, name]);
      if (key) this.reportUnknown(name, key, known);
    }
  }

  private checkAllowances(): void {
    const { today, keyId } = this.options;
    (this.document.allow ?? []).forEach((allowance: Allowance, index) => {
      const node = this.node(['allow', index]);
      const rule = this.node(['allow', index, 'rule']);
      if (!node) return;
      if (allowance.rule !== undefined && rule && !this.ruleIds.has(allowance.rule))
        this.reportUnknown(allowance.rule, rule, [...this.ruleIds]);
      const expires = this.node(['allow', index, 'expires']);
      if (allowance.expires !== undefined && allowance.expires < today)
        this.report(
          'expired',
          'warning',
          expires ?? node,
          `This allowance ran out on ${allowance.expires}.`,
          [removeEntry(this.text, node, 'Remove the allowance')],
        );
      if (allowance.key !== undefined && keyId !== undefined && allowance.key !== keyId)
        this.report(
          'other-key',
          'information',
          this.node(['allow', index, 'key']) ?? node,
          'This fingerprint was made with another key and matches nothing here.',
          [removeEntry(this.text, node, 'Remove the allowance')],
        );
    });
  }

  private checkRules(): void {
    const seen = new Set<string>(this.options.rules.map(({ id }) => id));
    (this.document.rules ?? []).forEach((rule, index) => {
      const id = this.node(['rules', index, 'id']);
      const isTaken = (name: string): boolean =>
        seen.has(name) || (categories as readonly string[]).includes(name);
      if (isTaken(rule.id) && id)
        this.report('duplicate-rule', 'warning', id, `The id "${rule.id}" is taken.`, [
          replaceText(id, freeName(`own-${rule.id}`, isTaken)),
        ]);
      seen.add(rule.id);
      const node = this.node(['rules', index, 'pattern']);
      const fault = ruleFault(rule, this.options.compilePattern);
      if (!node) return;
      const entry = this.node(['rules', index]);
      const fixes = entry ? [removeEntry(this.text, entry, 'Remove the rule')] : [];
      if (fault !== undefined) this.report('pattern', 'error', node, fault, fixes);
      else if (!rule.keywords)
        this.report(
          'pattern',
          'information',
          node,
          'Without keywords the pattern runs on the whole text, which is slower.',
        );
    });
  }

  private checkGlobs(globs: string | readonly string[] | undefined, path: Path): void {
    const { files } = this.options;
    listOf(globs).forEach((glob, index) => {
      const node = this.node(typeof globs === 'string' ? path : [...path, index]);
      if (!node) return;
      const fault = globFault(glob);
      if (fault !== undefined) this.report('glob', 'warning', node, fault, globFixes(this.text, glob, node));
      else if (files && !files.some((file) => new GlobList(glob.replace(/^!/, '')).match(file)))
        this.report(
          'unmatched-glob',
          isPrecaution(glob, path) ? 'hint' : 'information',
          node,
          'This glob matches no file of the folder.',
          [removeGlob(this.text, node)],
        );
    });
  }

  /** Rules and categories that are named elsewhere: what dummies are called, what may be loosened. */
  private checkNames(): void {
    const { dummy, mayLoosen = [] } = this.document;
    this.checkActions(dummy?.roles ?? {}, ['dummy', 'roles']);
    this.checkActions(dummy?.labels ?? {}, ['dummy', 'labels']);
    const known = [...categories, 'publishable', ...this.ruleIds].map((name) => `actions.${name}`);
    mayLoosen.forEach((topic, index) => {
      const node = this.node(['mayLoosen', index]);
      if (node && topic.startsWith('actions.') && !known.includes(topic))
        this.reportUnknown(topic, node, known);
    });
  }

  /** An override whose every action a later one for the same files, or for all files, gives anew. */
  private checkReach(): void {
    const overrides = this.document.overrides ?? [];
    overrides.forEach((override, index) => {
      const files = listOf(override.files).join('\n');
      const laterOne = overrides.findIndex(
        (later, at) =>
          at > index &&
          (listOf(later.files).join('\n') === files || listOf(later.files).some(isEverything)) &&
          Object.keys(override.actions).every((name) => isWhole(later.actions, name)),
      );
      const node = this.node(['overrides', index]);
      if (laterOne >= 0 && node)
        this.report(
          'unreachable',
          'warning',
          node,
          `This override never counts: overrides[${laterOne}] says the same things for these files.`,
          [removeEntry(this.text, node, 'Remove the override')],
        );
    });
  }

  private reportUnknown(name: string, node: Node, known: readonly string[]): void {
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    const called = name.replace(/^actions\./, '');
    const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
    const fixes = [
      ...(nearest === undefined ? [] : [replaceText(node, nearest)]),
      ...(isKey ? [removeProperty(this.text, node.parent)] : []),
      ...(node.parent?.type === 'array' ? [removeEntry(this.text, node, 'Remove it')] : []),
    ];
    this.report('unknown-rule', 'warning', node, `There is no rule or category "${called}".${hint}`, fixes);
  }

  private report(
    code: ProblemCode,
    severity: ProblemSeverity,
    node: Node,
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    this.problems.push({
      code,
      severity,
      message,
      start: node.offset,
      end: node.offset + node.length,
      fixes,
    });
  }

  private node(path: Path): Node | undefined {
    return findNodeAtLocation(this.tree, [...path]);
  }

  private keyNode(path: Path): Node | undefined {
    return this.node(path)?.parent?.children?.[0];
  }
}

/** Kinds of files that may come later, such as `*.tfvars`: nothing is wrong where there are none yet. */
function isPrecaution(glob: string, [section, list]: Path): boolean {
  return section === 'files' && (list === 'neverShare' || /^[!*{]/.test(glob) || !glob.includes('/'));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted}-${count}`;
  return name;
}

function isEverything(glob: string): boolean {
  return glob === '*' || glob === '**' || glob === '**/*';
}

/** Whether a table says something of a name at every confidence. */
function isWhole(table: ActionTable, name: string): boolean {
  if (!Object.hasOwn(table, name)) return false;
  const entry = table[name];
  return typeof entry === 'string' || Object.keys(entry as object).length === 3;
}
