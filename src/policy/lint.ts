import { findNodeAtLocation } from 'jsonc-parser';
import type { RuleInfo } from '../detect/index.ts';
import { listOf, type ActionTable, type Allowance, type PolicyDocument } from './document.ts';
import { globFixes, removeGlob } from './globFixes.ts';
import { globFault, GlobList } from './globs.ts';
import { ruleFault } from './ownRules.ts';
import { actionGroups } from './layer.ts';
import type { CompilePattern } from './linearPattern.ts';
import { locateProblems, type Problem } from './problem.ts';
import { ProblemCollector, type Path } from './problemCollector.ts';
import type { PolicyReading } from './read.ts';
import { removeEntry, replaceText } from './textFixes.ts';

/** What a policy is held against. */
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
  const found = new ProblemCollector(text, tree);
  new Lint(found, readable, options).run(reading.document !== undefined);
  return locateProblems(text, found.problems);
}

class Lint {
  private readonly ruleIds: ReadonlySet<string>;
  /** Whatever a table of actions may name. */
  private readonly names: readonly string[];

  constructor(
    private readonly found: ProblemCollector,
    private readonly document: PolicyDocument,
    private readonly options: LintOptions,
  ) {
    // Of rules that are not readable as well: who names them is not wrong.
    const own = this.found.node(['rules'])?.children ?? [];
    const ownIds = own.map((rule) => findNodeAtLocation(rule, ['id'])?.value as unknown);
    this.ruleIds = new Set([...options.rules.map(({ id }) => id), ...ownIds.filter(isText)]);
    this.names = [...actionGroups, ...this.ruleIds];
  }

  /** @param isComplete whether nothing of the policy had to be left out */
  run(isComplete: boolean): void {
    const { actions, overrides = [], files } = this.document;
    if (actions) this.checkActions(actions, ['actions']);
    overrides.forEach((override, index) => {
      this.checkActions(override.actions, ['overrides', index, 'actions']);
      this.checkGlobs(override.files, ['overrides', index, 'files']);
    });
    if (isComplete) this.checkReach();
    this.checkGlobs(files?.neverShare, ['files', 'neverShare']);
    this.checkGlobs(files?.exclude, ['files', 'exclude']);
    this.checkAllowances();
    this.checkRules();
    this.checkNames();
  }

  private checkActions(table: Readonly<Record<string, unknown>>, path: Path): void {
    for (const name of Object.keys(table)) {
      if (this.names.includes(name)) continue;
      const key = this.found.keyNode([...path, name]);
      if (key) this.found.reportUnknown(name, key, this.names);
    }
  }

  private checkAllowances(): void {
    const { today, keyId } = this.options;
    (this.document.allow ?? []).forEach((allowance: Allowance, index) => {
      const node = this.found.node(['allow', index]);
      const rule = this.found.node(['allow', index, 'rule']);
      if (!node) return;
      if (allowance.rule !== undefined && rule && !this.ruleIds.has(allowance.rule))
        this.found.reportUnknown(allowance.rule, rule, [...this.ruleIds]);
      const expires = this.found.node(['allow', index, 'expires']);
      if (allowance.expires !== undefined && allowance.expires < today)
        this.found.report(
          'expired',
          'warning',
          expires ?? node,
          `This allowance ran out on ${allowance.expires}.`,
          [removeEntry(this.found.text, node, 'Remove the allowance')],
        );
      if (allowance.key !== undefined && keyId !== undefined && allowance.key !== keyId)
        this.found.report(
          'other-key',
          'information',
          this.found.node(['allow', index, 'key']) ?? node,
          'This fingerprint was made with another key and matches nothing here.',
          [removeEntry(this.found.text, node, 'Remove the allowance')],
        );
    });
  }

  private checkRules(): void {
    const seen = new Set<string>(this.options.rules.map(({ id }) => id));
    (this.document.rules ?? []).forEach((rule, index) => {
      const id = this.found.node(['rules', index, 'id']);
      const isTaken = (name: string): boolean => seen.has(name) || actionGroups.includes(name);
      if (isTaken(rule.id) && id)
        this.found.report('duplicate-rule', 'warning', id, `The id "${rule.id}" is taken.`, [
          replaceText(id, freeName(`own-${rule.id}`, isTaken)),
        ]);
      seen.add(rule.id);
      const node = this.found.node(['rules', index, 'pattern']);
      const fault = ruleFault(rule, this.options.compilePattern);
      if (!node) return;
      const entry = this.found.node(['rules', index]);
      const fixes = entry ? [removeEntry(this.found.text, entry, 'Remove the rule')] : [];
      if (fault !== undefined) this.found.report('pattern', 'error', node, fault, fixes);
      else if (!rule.keywords)
        this.found.report(
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
      const node = this.found.node(typeof globs === 'string' ? path : [...path, index]);
      if (!node) return;
      const fault = globFault(glob);
      if (fault !== undefined)
        this.found.report('glob', 'warning', node, fault, globFixes(this.found.text, glob, node));
      else if (files && !files.some((file) => new GlobList(glob.replace(/^!/, '')).match(file)))
        this.found.report(
          'unmatched-glob',
          isPrecaution(glob, path) ? 'hint' : 'information',
          node,
          'This glob matches no file of the folder.',
          [removeGlob(this.found.text, node)],
        );
    });
  }

  /** Rules and categories that are named elsewhere: what dummies are called, what may be loosened. */
  private checkNames(): void {
    const { dummy, mayLoosen = [] } = this.document;
    this.checkActions(dummy?.roles ?? {}, ['dummy', 'roles']);
    this.checkActions(dummy?.labels ?? {}, ['dummy', 'labels']);
    const known = this.names.map((name) => `actions.${name}`);
    mayLoosen.forEach((topic, index) => {
      const node = this.found.node(['mayLoosen', index]);
      if (node && topic.startsWith('actions.') && !known.includes(topic))
        this.found.reportUnknown(topic, node, known);
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
          Object.keys(override.actions).every((name) => isSaidWhole(later.actions, name)),
      );
      const node = this.found.node(['overrides', index]);
      if (laterOne >= 0 && node)
        this.found.report(
          'unreachable',
          'warning',
          node,
          `This override never counts: overrides[${laterOne}] says the same things for these files.`,
          [removeEntry(this.found.text, node, 'Remove the override')],
        );
    });
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
function isSaidWhole(table: ActionTable, name: string): boolean {
  if (!Object.hasOwn(table, name)) return false;
  const entry = table[name];
  return typeof entry === 'string' || Object.keys(entry as object).length === 3;
}
