import * as vscode from 'vscode';

const SOURCE = 'Prompt Veil';

/** Long enough for a cold start on a small machine; a test ends as soon as the condition holds. */
const WAIT_MS = 20_000;

/** The extension's own diagnostics for a file, in the order of the text. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === SOURCE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/**
 * Waits until the extension's diagnostics for a file satisfy a condition.
 * @throws with what there was when the time is up
 */
export async function diagnosticsWhen(
  uri: vscode.Uri,
  isDone: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return eventually(
    () => diagnosticsOf(uri),
    isDone,
    (listener) => vscode.languages.onDidChangeDiagnostics(listener),
    `diagnostics of ${vscode.workspace.asRelativePath(uri)}`,
  );
}

/**
 * Reads a value whenever an event fires, until a condition holds.
 * @param what named in the error when the time is up
 */
export function eventually<Value>(
  read: () => Value,
  isDone: (value: Value) => boolean,
  subscribe: (listener: () => void) => vscode.Disposable,
  what: string,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const value = read();
      if (!isDone(value)) return;
      finish();
      resolve(value);
    };
    const subscription = subscribe(check);
    const timer = setTimeout(() => {
      finish();
      reject(
        new Error(`Still not as expected after ${WAIT_MS / 1000} s: ${what}. Now: ${JSON.stringify(read())}`),
      );
    }, WAIT_MS);
    const finish = (): void => {
      clearTimeout(timer);
      subscription.dispose();
    };
    check();
  });
}
