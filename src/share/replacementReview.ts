import * as vscode from 'vscode';
import { isGlued } from '../dummy/trie.ts';
import { ownerOf } from '../editor/documents.ts';
import { firstLine, pickDummy } from '../editor/dummyPick.ts';
import type { Engines } from '../editor/engines.ts';
import { descriptionOf, type Cleared, type Gate } from './gate.ts';
import { mayCopyAsIs } from './permissions.ts';
import { findingsAt, pairsOf, type Pair } from './replacementPairs.ts';
import type { ShareItem } from './sources.ts';

type SharePair = Pair<ShareItem>;

/** What was chosen in the list: end, show or hide the values, or look at one pair. */
type Step = 'done' | 'toggleValues' | SharePair;

interface Entry extends vscode.QuickPickItem {
  readonly step?: Step;
}

const mask = '••••••••';

/**
 * Shows each value of what is about to be shared with its dummy, the values masked until asked for. Lets one turn a
 * replacement off, where the policy lets that value go out in clear, or choose another dummy.
 * @returns what would be shared now
 */
export class ReplacementReview {
  private areValuesShown = false;
  private titles: ReadonlyMap<string, string> = new Map();

  constructor(
    private cleared: readonly Cleared<ShareItem>[],
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
  ) {}

  async run(): Promise<readonly Cleared<ShareItem>[]> {
    let last: Step | undefined;
    for (;;) {
      const pairs = pairsOf(this.cleared);
      await this.readTitles(pairs);
      last = await this.pickStep(pairs, last);
      if (last === undefined || last === 'done') return this.cleared;
      if (last === 'toggleValues') this.areValuesShown = !this.areValuesShown;
      else await this.ask(last);
    }
  }

  /** @param last what was chosen before, which is active again */
  private pickStep(pairs: readonly SharePair[], last: Step | undefined): Promise<Step | undefined> {
    const pick = vscode.window.createQuickPick<Entry>();
    const toggle: Entry = this.areValuesShown
      ? { label: `$(eye-closed) ${vscode.l10n.t('Hide the real values')}`, step: 'toggleValues' }
      : { label: `$(eye) ${vscode.l10n.t('Show the real values')}`, step: 'toggleValues' };
    const entries = [...groupOf(pairs, false), ...groupOf(pairs, true)].map((entry) =>
      'entry' in entry ? this.entryOf(entry) : entry,
    );
    pick.items = [{ label: `$(check) ${vscode.l10n.t('Done')}`, step: 'done' }, toggle, ...entries];
    pick.title = vscode.l10n.t('What stands for what');
    pick.placeholder = vscode.l10n.t('Choose a replacement to change it');
    pick.matchOnDetail = true;
    pick.ignoreFocusOut = true;
    pick.activeItems = pick.items.filter(({ step }) => last !== undefined && isSameStep(step, last));
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.step);
        pick.dispose();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
  }

  private entryOf(pair: SharePair): Entry {
    const value = this.areValuesShown ? firstLine(pair.entry.value) : mask;
    const [place] = pair.places;
    const titles = new Set(pair.places.map(({ one }) => one.item.title));
    const where = titles.size === 1 ? (place?.one.item.title ?? '') : vscode.l10n.t('{0} files', titles.size);
    const count = pair.places.length === 1 ? where : `${where} (${pair.places.length})`;
    return {
      label: pair.isInClear ? `$(warning) ${value}` : `$(shield) ${value} → ${firstLine(pair.dummy)}`,
      detail: `${this.titleOf(pair)} · ${count}`,
      step: pair,
    };
  }

  /** What can be done with one pair. */
  private async ask(pair: SharePair): Promise<void> {
    const isAllowed = this.mayGoInClear(pair);
    const turnOff = { label: `$(warning) ${vscode.l10n.t('Do not replace it: it goes out in clear')}` };
    const forbidden = { label: `$(lock) ${vscode.l10n.t('The policy does not let it go out in clear')}` };
    const turnOn = { label: `$(shield) ${vscode.l10n.t('Replace it again')}` };
    const another = { label: `$(edit) ${vscode.l10n.t('Choose another dummy…')}` };
    const back = { label: `$(arrow-left) ${vscode.l10n.t('Back')}` };
    const onOff = pair.isInClear ? turnOn : isAllowed ? turnOff : forbidden;
    const isFixed = pair.isInClear || isGlued(pair.entry);
    const chosen = await vscode.window.showQuickPick(isFixed ? [onOff, back] : [another, onOff, back], {
      title: `${this.titleOf(pair)} → ${firstLine(pair.dummy)}`,
      ignoreFocusOut: true,
    });
    if (chosen === turnOff) await this.setInClear(pair, true);
    if (chosen === turnOn) await this.setInClear(pair, false);
    if (chosen === another) await this.chooseDummy(pair);
  }

  /** At every place, by the policy of its file. What only a second look found is not decided by anybody. */
  private mayGoInClear({ places }: SharePair): boolean {
    return places.every((place) => {
      const findings = findingsAt(place);
      const policy = this.engines.policyFor(ownerOf(place.one.item.uri));
      return findings.length > 0 && mayCopyAsIs(policy, findings);
    });
  }

  private async setInClear(pair: SharePair, isWanted: boolean): Promise<void> {
    await this.update(({ inClear, redaction }) => {
      const own = redaction.replacements.filter(({ entry }) => sameValue(entry, pair));
      return isWanted ? [...inClear, ...own] : inClear.filter(({ entry }) => !sameValue(entry, pair));
    });
  }

  private async chooseDummy(pair: SharePair): Promise<void> {
    const [first] = pair.places;
    if (!first) return;
    const { one, replacement } = first;
    const [engine, vault] = await Promise.all([
      this.engines.engineFor(ownerOf(one.item.uri)),
      this.engines.vault(),
    ]);
    const others = this.cleared.filter((other) => other !== one).map(({ original }) => original);
    const place = { text: one.original, others, replacement };
    const choice = engine.dummyChoice(place, vault, descriptionOf(one.item));
    if ((await pickDummy(choice, this.titleOf(pair))) !== undefined)
      await this.update(({ inClear }) => inClear);
  }

  /** All or nothing: one value has one dummy in all files. */
  private async update(inClearOf: (one: Cleared<ShareItem>) => Cleared<ShareItem>['inClear']): Promise<void> {
    const changed = await Promise.all(this.cleared.map((one) => this.gate.again(one, inClearOf(one))));
    if (changed.every((one) => one !== undefined)) this.cleared = changed;
    else
      void vscode.window.showWarningMessage(
        vscode.l10n.t('That could not be changed. Nothing is different.'),
      );
  }

  private titleOf({ entry }: SharePair): string {
    return this.titles.get(entry.ruleId) ?? entry.ruleId;
  }

  private async readTitles(pairs: readonly SharePair[]): Promise<void> {
    const titles = new Map<string, string>();
    for (const { entry, places } of pairs) {
      const uri = places[0]?.one.item.uri;
      const rule =
        uri && !titles.has(entry.ruleId) ? await this.engines.rule(ownerOf(uri), entry.ruleId) : undefined;
      if (rule) titles.set(entry.ruleId, rule.title);
    }
    this.titles = titles;
  }
}

function isSameStep(step: Step | undefined, last: Step): boolean {
  if (typeof step !== 'object' || typeof last !== 'object') return step === last;
  return sameValue(step.entry, last);
}

function sameValue(entry: SharePair['entry'], pair: SharePair): boolean {
  return entry.value === pair.entry.value;
}

/** A heading and the pairs under it; nothing where there are none. */
function groupOf(pairs: readonly SharePair[], isInClear: boolean): (SharePair | Entry)[] {
  const group = pairs.filter((pair) => pair.isInClear === isInClear);
  if (group.length === 0) return [];
  const label = isInClear ? vscode.l10n.t('Goes out in clear') : vscode.l10n.t('Replaced with dummy data');
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...group];
}
