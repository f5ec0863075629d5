import { call, hasRunner } from './control.ts';

/**
 * VS Code's window as a user has it: real keys, real clicks, what is to be read on the screen. Selectors are
 * Playwright's: CSS, `text=Some text`, or `.monaco-list-row:has-text("Some text")`; the first match counts.
 * Every function waits up to 15 s for its target.
 */
export const workbench = {
  /** Keeps a picture under `out/host/<scenario>/<lane>/screenshots/`; answers its path. */
  screenshot: (name: string, selector?: string) => call('screenshot', { name, selector }) as Promise<string>,

  /** A key or chord in Playwright's spelling: `Enter`, `Control+Shift+P`, `Control+.` */
  press: (key: string) => call('press', { key }),

  /** Types into whatever has the focus, key by key. */
  type: (text: string) => call('type', { text }),

  click: (selector: string, options: { button?: 'left' | 'right'; clicks?: number } = {}) =>
    call('click', { selector, ...options }),

  hover: (selector: string) => call('hover', { selector }),

  waitFor: (selector: string, state: 'visible' | 'hidden' = 'visible') =>
    call('waitFor', { selector, state }),

  /** The texts of all that match, in the order of the page; none is not an error. */
  texts: (selector: string) => call('texts', { selector }) as Promise<string[]>,

  attributes: (selector: string, name: string) =>
    call('attributes', { selector, name }) as Promise<(string | null)[]>,

  resize: (width: number, height: number) => call('resize', { width, height }),

  /** Writes a line into the run's log, which is shown when the run fails. */
  log: (line: string) => call('log', { line }),
};

/** Skips a test that presses keys or looks at the screen where that cannot be done: `needsWindow(this)`. */
export function needsWindow(test: Mocha.Context): void {
  if (!hasRunner()) test.skip();
}
