import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Component something of somebody else's that is part of the bundles
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX
 * @property {string} text of its licence
 * @property {string[]} bundles that hold some of it, below dist/
 */

/** What is bundled as data that a script made of a package, not as its code. */
const MADE_OF = { 'src/detect/names/lexicon.generated.ts': '@faker-js/faker' };

/** unpdf is a build of PDF.js, and comes without its licence. */
const PDF_JS = {
  name: 'PDF.js',
  holder: 'the Mozilla Foundation and its contributors',
  file: 'dist/pdfjs.mjs',
};

/**
 * The bill of materials of a build, from what esbuild says of it.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} root of the clone
 * @returns {Component[]} by name
 */
export function componentsOf({ outputs }, root) {
  /** @type {Map<string, { folder: string, bundles: Set<string> }>} */
  const found = new Map();
  for (const [output, { inputs }] of Object.entries(outputs)) {
    const bundle = output.replace(/^.*?dist\//, '');
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = bytesInOutput > 0 ? packageFolder(input, root) : undefined;
      if (!folder) continue;
      const known = found.get(folder) ?? { folder, bundles: new Set() };
      found.set(folder, known);
      if (!bundle.endsWith('.map')) known.bundles.add(bundle);
    }
  }
  return [...found.values()]
    .flatMap(({ folder, bundles }) =>
      [describe(folder), ...builtFrom(folder, root)].map((component) => ({
        ...component,
        bundles: [...bundles].sort(),
      })),
    )
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/**
 * @param {string} input as esbuild names it
 * @param {string} root
 * @returns {string | undefined} the folder of the package that the file belongs to; undefined: it is ours
 */
function packageFolder(input, root) {
  const source = Object.entries(MADE_OF).find(([file]) => input.endsWith(file))?.[1];
  if (source) return path.join(root, 'node_modules', source);
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1] === undefined ? undefined : path.resolve(root, match[1]);
}

/** @param {string} folder */
function describe(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license, author } = manifest;
  if (!license) throw new Error(`${name} ${version} is bundled, and names no licence.`);
  const file = fs.readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[-.][\w-]+)*$/i.test(entry));
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()
    : `Copyright ${author?.name ?? author ?? 'its authors'}. Licence: ${license}. The package comes without its text.`;
  return { name, version, licence: String(license), text };
}

/**
 * What a package is a build of.
 * @param {string} folder of the package
 * @param {string} root of the clone
 */
function builtFrom(folder, root) {
  if (path.basename(folder) !== 'unpdf') return [];
  const code = fs.readFileSync(path.join(folder, PDF_JS.file), 'utf8');
  const version = /apiVersion:"([\d.]+)"/.exec(code)?.[1];
  if (!version) throw new Error('unpdf no longer says which PDF.js it is.');
  // The same licence as TypeScript's.
  const licence = fs.readFileSync(path.join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8');
  const text = `Copyright ${PDF_JS.holder}\n\n${licence.replace(/\r\n/g, '\n').trim()}`;
  return [{ name: PDF_JS.name, version, licence: 'Apache-2.0', text }];
}

/**
 * @param {readonly Component[]} components
 * @returns {string} for people, with every licence in full
 */
export function renderNotices(components) {
  const rows = components.map(
    ({ name, version, licence, bundles }) => `${name} ${version} (${licence}): ${bundles.join(', ')}`,
  );
  const texts = components.map(
    ({ name, version, text }) => `${'-'.repeat(80)}\n${name} ${version}\n\n${text}\n`,
  );
  return `Prompt Veil contains the following software of others.\n\n${rows.join('\n')}\n\n${texts.join('\n')}`;
}
