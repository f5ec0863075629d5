import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

/**
 * @typedef {object} Failure
 * @property {string} title
 * @property {string} detail message and stack
 *
 * @typedef {object} TestResults
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {Failure[]} failures
 * @property {string[]} log console output of the host and the page
 *
 * @typedef {{ kind: 'start' | 'pass' | 'pending', title: string } |
 *   { kind: 'fail', title: string, detail: string } | { kind: 'end' }} TestEvent
 */

/** Gathers what the tests inside the host report while they run. */
export class ResultCollector {
  /** @type {TestResults} */
  results = { passed: 0, failed: 0, skipped: 0, failures: [], log: [] };
  hasEnded = false;
  /** @type {string | undefined} */
  running;

  /**
   * @param {string} bundle the compiled tests, with a source map beside them
   * @param {boolean} isWeb
   */
  constructor(bundle, isWeb) {
    this.bundle = bundle;
    // The web extension host wraps the file in `new Function`, which adds two lines before it.
    this.addedLines = isWeb ? 2 : 0;
  }

  /** @param {TestEvent} event */
  add(event) {
    if (event.kind === 'start') this.running = event.title;
    else this.running = undefined;
    if (event.kind === 'pass') this.results.passed++;
    if (event.kind === 'pending') this.results.skipped++;
    if (event.kind === 'fail') this.fail(event.title, this.readable(event.detail));
    if (event.kind === 'end') this.hasEnded = true;
  }

  /**
   * @param {string} title
   * @param {string} detail
   */
  fail(title, detail) {
    this.results.failed++;
    this.results.failures.push({ title, detail });
  }

  /**
   * Rewrites `…/tests.js:12:3` to the TypeScript source, which VS Code keeps Node from doing, and drops the frames
   * of mocha and Node.
   * @param {string} stack
   */
  readable(stack) {
    const map = readMap(`${this.bundle}.map`);
    if (!map) return stack;
    const mapped = stack.replaceAll(POSITION, (whole, line, column) => {
      const entry = map.findEntry(Number(line) - 1 - this.addedLines, Number(column) - 1);
      if (!('originalSource' in entry)) return whole;
      const source = path.relative(
        process.cwd(),
        path.resolve(path.dirname(this.bundle), entry.originalSource),
      );
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
    return mapped
      .split('\n')
      .filter((line) => !FOREIGN_FRAME.test(line))
      .join('\n');
  }
}

/** A place in the bundle, as a stack shows it: a path or an address that ends in `tests-<pid>.js`. */
const POSITION = /[^\s()]*\btests(?:-\d+)?\.js[^\s():]*:(\d+):(\d+)/g;
const FOREIGN_FRAME = /^\s+at .*(?:mocha\/mocha\.js|\(?node:internal)/;

/**
 * @param {string} file
 * @returns {SourceMap | undefined}
 */
function readMap(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // no map, no rewriting
  }
}
