import * as vscode from 'vscode';
import { itemsOf, selectedItems, type Scope, type ShareItem } from '../sources.ts';

export interface PromptInput {
  readonly prompt: string;
  readonly items: readonly ShareItem[];
}

interface AttachButton extends vscode.QuickInputButton {
  readonly find: () => Promise<readonly ShareItem[]>;
}

/**
 * Asks for the question. What is selected is attached; the buttons attach more.
 * @param given attached instead of the selection
 * @param unsent what was written before and not sent; its attachments count where nothing else is attached
 */
export async function askForPrompt(
  given?: readonly ShareItem[],
  unsent?: PromptInput,
): Promise<PromptInput | undefined> {
  const box = vscode.window.createInputBox();
  let items = given ?? firstNotEmpty(selectedItems(), unsent?.items ?? []);
  const attach = (more: readonly ShareItem[]): void => {
    const known = new Set(items.map(nameOf));
    items = [...items, ...more.filter((item) => !known.has(nameOf(item)))];
    box.title = titleOf(items);
  };
  attach([]);
  box.prompt = vscode.l10n.t('Secrets and personal data are replaced before anything is sent.');
  box.placeholder = vscode.l10n.t('What do you want to ask Claude?');
  box.ignoreFocusOut = true;
  box.value = unsent?.prompt ?? '';
  // Whoever wants to ask something else just types.
  box.valueSelection = [0, box.value.length];
  box.buttons = attachButtons();
  try {
    return await new Promise((resolve) => {
      box.onDidAccept(() => {
        if (box.value.trim() !== '') resolve({ prompt: box.value, items });
      });
      box.onDidHide(() => resolve(undefined));
      box.onDidTriggerButton((button) => {
        // A file dialog takes the focus and brings it back.
        void (button as AttachButton).find().then((more) => {
          attach(more);
          box.show();
        });
      });
      box.show();
    });
  } finally {
    box.dispose();
  }
}

function attachButtons(): AttachButton[] {
  const button = (icon: string, tooltip: string, find: AttachButton['find']): AttachButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    find,
  });
  const scope = (name: Scope) => () => itemsOf(name);
  return [
    button('file', vscode.l10n.t('Attach the active file'), scope('file')),
    button('files', vscode.l10n.t('Attach the open editors'), scope('openEditors')),
    button('git-commit', vscode.l10n.t('Attach the changed files'), scope('changedFiles')),
    button('add', vscode.l10n.t('Attach files…'), chooseFiles),
  ];
}

async function chooseFiles(): Promise<readonly ShareItem[]> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uris = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Attach'),
    ...(defaultUri ? { defaultUri } : {}),
  });
  return uris ? itemsOf('files', uris) : [];
}

function firstNotEmpty(first: readonly ShareItem[], second: readonly ShareItem[]): readonly ShareItem[] {
  return first.length > 0 ? first : second;
}

function nameOf({ uri, span }: ShareItem): string {
  return `${uri.toString()} ${span ? `${span.start}-${span.end}` : ''}`;
}

function titleOf(items: readonly ShareItem[]): string {
  const [first] = items;
  if (!first) return vscode.l10n.t('Ask Claude');
  const name = first.span ? vscode.l10n.t('selection of {0}', first.path) : first.path;
  return items.length === 1
    ? vscode.l10n.t('Ask Claude about {0}', name)
    : vscode.l10n.t('Ask Claude about {0} and {1} more', name, items.length - 1);
}
