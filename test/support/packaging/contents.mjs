import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scenarios/scenario.mjs';

/** What a user gets, and nothing else. vsce renames README.md, CHANGELOG.md and LICENSE. */
const ALLOWED = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(?:package\.json|package\.nls(?:\.[\w-]+)?\.json|readme\.md|changelog\.md|SECURITY\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(?:[\w.-]+\.js|third-party-notices\.txt|policy\.editing\.schema\.json)$/,
  /^extension\/dist\/claude-code\/mod\/(?:README\.md|\.claude-plugin\/plugin\.json|hooks\/(?:hooks\.json|[\w-]+\.js)|settings-hook\/(?:package\.json|hook\.js))$/,
  /^extension\/l10n\/bundle\.l10n\.[\w-]+\.json$/,
  /^extension\/media\/[\w./-]+$/,
];
const REQUIRED = [
  'extension/package.json',
  'extension/readme.md',
  'extension/LICENSE.txt',
  'extension/dist/third-party-notices.txt',
  'extension/dist/policy.editing.schema.json',
  'extension/package.nls.de.json',
  'extension/l10n/bundle.l10n.de.json',
  'extension/dist/extension.js',
  'extension/dist/web.js',
  'extension/dist/engine.js',
  'extension/dist/pdf.js',
  'extension/dist/claude-code/mod/hooks/register.js',
];
/** The reader of PDFs is most of the rest, and is loaded only where there is one. */
const PDF_READER = 'extension/dist/pdf.js';
const MAX_PACKAGE_BYTES = 1.5 * 1024 * 1024;
const MAX_PDF_READER_BYTES = 425 * 1024;
const MAX_EXTENSION_BYTES = 300 * 1024;

/**
 * Checks a package against the promises of the README.
 * @param {string} file a VSIX
 * @returns {Promise<{ title: string, problem?: string }[]>} one entry a check
 */
export async function checkContents(file) {
  const { unzipSync, zipSync } = await import('fflate');
  const entries = unzipSync(fs.readFileSync(file));
  const names = Object.keys(entries).filter((name) => !name.endsWith('/'));
  const strangers = names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
  const missing = REQUIRED.filter((name) => !names.includes(name));
  const pdfSize = zipSync({ [PDF_READER]: entries[PDF_READER] ?? new Uint8Array() }).length;
  const size = fs.statSync(file).size - pdfSize;
  const extensionSize = entries['extension/dist/extension.js']?.length ?? Infinity;
  return [
    check('holds nothing but the extension', strangers.length === 0, `not expected: ${strangers.join(', ')}`),
    check('holds all that the extension needs', missing.length === 0, `missing: ${missing.join(', ')}`),
    check('is at most 1.5 MB without the reader of PDFs', size <= MAX_PACKAGE_BYTES, `${size} bytes`),
    check(
      'has a reader of PDFs of at most 425 KB when packed',
      pdfSize <= MAX_PDF_READER_BYTES,
      `${pdfSize} bytes`,
    ),
    check(
      'has an extension.js of at most 300 KB',
      extensionSize <= MAX_EXTENSION_BYTES,
      `${extensionSize} bytes`,
    ),
    checkManifest(entries),
    checkPaths(entries),
  ];
}

/** @param {Record<string, Uint8Array>} entries */
function checkManifest(entries) {
  const text = entries['extension/package.json'];
  const { main, browser } = text ? JSON.parse(Buffer.from(text).toString('utf8')) : {};
  const named = [main, browser].map((entry) => path.posix.join('extension', String(entry)));
  const missing = named.filter((name) => !entries[name]);
  return check('names entry points that exist', missing.length === 0, `missing: ${missing.join(', ')}`);
}

/** @param {Record<string, Uint8Array>} entries */
function checkPaths(entries) {
  const telling = Object.entries(entries)
    .filter(([name]) => name.startsWith('extension/dist/'))
    .filter(([, bytes]) => Buffer.from(bytes).includes(ROOT + path.sep))
    .map(([name]) => name);
  return check(
    'tells no path of the machine that built it',
    telling.length === 0,
    `found in ${telling.join(', ')}`,
  );
}

/**
 * @param {string} title
 * @param {boolean} holds
 * @param {string} problem
 */
function check(title, holds, problem) {
  return holds ? { title } : { title, problem };
}
