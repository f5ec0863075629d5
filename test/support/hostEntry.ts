import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { call, hostInfo } from './control.ts';
import { eventually } from './editor.ts';

/** Generous: the machine may be small, and two VS Codes run at once. */
const TEST_TIMEOUT_MS = 30_000;

/**
 * Runs mocha inside the extension host and reports each test to the runner outside. The browser build of mocha is
 * used in every lane, since it needs neither files nor Node.
 * @param load requires the test files, once `describe` and `it` exist
 * @throws when a test failed, which VS Code turns into a failed run
 */
export async function runTests(load: () => void): Promise<void> {
  let reported: Promise<unknown> = Promise.resolve();
  const report = (event: object): void => {
    // One after the other, so that the runner knows which test was running when VS Code hung.
    reported = reported.then(() => call('event', event));
  };
  const { Mocha: MochaClass } = globalThis as unknown as {
    Mocha: new (options: Mocha.MochaOptions) => Mocha;
  };
  const grep = hostInfo().grep;
  const mocha = new MochaClass({
    ui: 'bdd',
    timeout: TEST_TIMEOUT_MS,
    // A real window on a busy machine loses a key press now and then; what is broken fails three times.
    retries: 2,
    reporter: reporterTo(report),
    ...(grep === undefined ? {} : { grep }),
  });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  load();
  await workspaceOpen();
  const failures = await new Promise<number>((resolve) => void mocha.run(resolve));
  report({ kind: 'end' });
  await reported;
  if (failures > 0) throw new Error(`${failures} failed`);
}

/**
 * Now and then VS Code's browser workbench reads a `.code-workspace` file before it can reach the server, takes it for
 * empty and never looks again, until the file changes.
 */
async function workspaceOpen(): Promise<void> {
  const { workspaceFile, fs } = vscode.workspace;
  const count = (): number => vscode.workspace.workspaceFolders?.length ?? 0;
  if (workspaceFile && count() === 0) {
    await fs.writeFile(workspaceFile, await fs.readFile(workspaceFile));
  }
  await eventually(
    count,
    (folders) => folders > 0,
    (listener) => vscode.workspace.onDidChangeWorkspaceFolders(listener),
    'number of open workspace folders',
  );
}

function reporterTo(report: (event: object) => void): Mocha.ReporterConstructor {
  function Reporter(runner: Mocha.Runner): void {
    runner.on('test', (test) => report({ kind: 'start', title: test.fullTitle() }));
    runner.on('pass', (test) => report({ kind: 'pass', title: test.fullTitle() }));
    runner.on('pending', (test) => report({ kind: 'pending', title: test.fullTitle() }));
    runner.on('fail', (test, error: AssertionLike) =>
      report({ kind: 'fail', title: test.fullTitle(), detail: describeError(error) }),
    );
  }
  return Reporter as unknown as Mocha.ReporterConstructor;
}

interface AssertionLike extends Error {
  expected?: unknown;
  actual?: unknown;
}

function describeError(error: AssertionLike): string {
  const text = error.stack ?? String(error);
  // Node's assert prints the difference itself, but drops it when a message was given.
  const isPlain = error.expected === undefined && error.actual === undefined;
  if (isPlain || text.includes('+ actual')) return text;
  return `${text}\n  expected: ${JSON.stringify(error.expected)}\n  actual:   ${JSON.stringify(error.actual)}`;
}
