import * as vscode from 'vscode';
import type { DummyChoice, DummyFault } from '../dummy/index.ts';

const offered = 4;

interface Entry extends vscode.QuickPickItem {
  readonly dummy?: string;
}

/**
 * Asks for another dummy for a value: one of a few made ones, or one that is typed and checked.
 * @param title names the rule, never the value
 * @returns the dummy, which is the value's from now on; undefined when the developer turned back
 */
export async function pickDummy(choice: DummyChoice, title: string): Promise<string | undefined> {
  const own: Entry = {
    label: `$(edit) ${vscode.l10n.t('Type one…')}`,
    detail: vscode.l10n.t('It must be made up, and stand nowhere in the text.'),
  };
  const made = choice.alternatives(offered).map((dummy): Entry => ({ label: firstLine(dummy), dummy }));
  const chosen = await vscode.window.showQuickPick([...made, own], {
    title: vscode.l10n.t('Another dummy: {0}', title),
    placeHolder: vscode.l10n.t('It stands for the value everywhere from now on'),
    ignoreFocusOut: true,
  });
  const dummy = chosen === own ? await typeDummy(choice, title) : chosen?.dummy;
  return dummy !== undefined && choice.choose(dummy) ? dummy : undefined;
}

async function typeDummy(choice: DummyChoice, title: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Another dummy: {0}', title),
    prompt: vscode.l10n.t('A made-up value, such as "Example Customer 7"'),
    validateInput: (text) => {
      const fault = choice.faultOf(text.trim());
      return fault && describeFault(fault);
    },
    ignoreFocusOut: true,
  });
  return typed?.trim();
}

function describeFault(fault: DummyFault): string {
  switch (fault) {
    case 'awkward':
      return vscode.l10n.t('Use letters, digits, blanks and . _ - @ : + only.');
    case 'plain':
      return vscode.l10n.t(
        'Too ordinary to be told from other text. Use six characters or more, with a number or a second word.',
      );
    case 'sameAsValue':
      return vscode.l10n.t('That is the real value.');
    case 'inText':
      return vscode.l10n.t('That already stands in the text.');
    case 'taken':
      return vscode.l10n.t('That already stands for something else.');
    case 'reported':
      return vscode.l10n.t('That looks real: it would be found as a finding itself.');
  }
}

const longestShown = 60;

/** As much of a dummy as fits on a line. */
export function firstLine(dummy: string): string {
  const [line = ''] = dummy.split(/\r?\n/, 1);
  return line === dummy && line.length <= longestShown ? line : `${line.slice(0, longestShown)}…`;
}
