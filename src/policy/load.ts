import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { fallbackDocument, presets } from './defaults.ts';
import {
  dictionaryNames,
  listOf,
  type DictionaryName,
  type DictionarySource,
  type PolicyDocument,
} from './document.ts';
import type { LayerKind, PolicyLayer, SourcedDocument } from './layer.ts';
import { folderOf, resolvePath } from './paths.ts';
import { hasErrors, locateProblems, type Problem, type ProblemAt, type ProblemCode } from './problem.ts';
import { readPolicy, type PolicyReading } from './read.ts';

/**
 * Reads a file.
 * @param path with `/`
 * @returns undefined where there is no such file; rejects where it cannot be read
 */
export type ReadText = (path: string) => Promise<string | undefined>;

export interface LayerRequest {
  readonly kind: LayerKind;
  /** Where the policy file is, with `/`; what it names is looked for from there. */
  readonly path: string;
  /** What people call the file. */
  readonly source: string;
  readonly text: string;
  readonly readText: ReadText;
  /** Looks at what only other parts can judge, such as patterns; what it finds makes the policy unusable. */
  readonly inspect?: (document: PolicyDocument) => Promise<readonly DocumentFault[]>;
  /** False: what would loosen is ignored. Default true. */
  readonly isTrusted?: boolean;
}

/** Something wrong at a place of a document. */
export interface DocumentFault {
  readonly code: ProblemCode;
  readonly place: readonly (string | number)[];
  readonly message: string;
}

export interface LoadedLayer {
  /** Absent where the file, or one that it names, is wrong or missing. */
  readonly layer: PolicyLayer | undefined;
  readonly reading: PolicyReading;
  /** Of the file itself, in its order; a fault in an extended file stands at the `extends` that names it. */
  readonly problems: readonly Problem[];
  /** The files that were read or looked for besides; when one changes, the layer is loaded anew. */
  readonly dependencies: readonly string[];
  /** Those of them that dictionaries name: lists of names and words. */
  readonly wordLists: readonly string[];
}

const deepestExtends = 8;
const mostFiles = 32;

/** Reads a policy file with all that it extends and all dictionary files. Never rejects. */
export async function loadLayer(request: LayerRequest): Promise<LoadedLayer> {
  const reading = readPolicy(request.text);
  const loader = new Loader(request);
  // What a faulty policy names is looked for too, so that all that is wrong is told at once.
  const documents = reading.readable
    ? await loader.load(reading.readable, request.path, request.source, [])
    : [];
  const problems = [...reading.problems, ...locateProblems(request.text, loader.problemsIn(reading.tree))];
  const isUsable = reading.document !== undefined && !hasErrors(problems);
  const trust = request.isTrusted === undefined ? {} : { isTrusted: request.isTrusted };
  const layer = isUsable ? { kind: request.kind, documents, ...trust } : undefined;
  return { layer, reading, problems, dependencies: [...loader.dependencies], wordLists: loader.wordLists };
}

/**
 * The layer that holds after a file was loaded: the file's own; else, where it is wrong, the last good one, else one
 * that is at least as strict as the defaults. Never a looser one.
 */
export function layerInForce(
  { layer }: Pick<LoadedLayer, 'layer'>,
  lastGood: PolicyLayer | undefined,
  kind: LayerKind,
  source: string,
): PolicyLayer {
  if (layer) return layer;
  return (
    lastGood ?? { kind, documents: [{ source: `${source} (cannot be used)`, document: fallbackDocument }] }
  );
}

class Loader {
  readonly dependencies = new Set<string>();
  readonly wordLists: string[] = [];
  private readonly faults: DocumentFault[] = [];
  private files = 0;

  constructor(private readonly request: LayerRequest) {}

  problemsIn(tree: Node | undefined): ProblemAt[] {
    return this.faults.map(({ code, place, message }) => {
      const node = tree && findNodeAtLocation(tree, [...place]);
      const start = node?.offset ?? 0;
      return { code, severity: 'error', message, start, end: start + (node?.length ?? 0) };
    });
  }

  /** @param trail the files that led here, to find cycles; empty for the root */
  async load(
    document: PolicyDocument,
    path: string,
    source: string,
    trail: readonly string[],
    rootPlace?: readonly (string | number)[],
  ): Promise<SourcedDocument[]> {
    const loaded: SourcedDocument[] = [];
    for (const [index, name] of Object.entries(listOf(document.extends))) {
      const own = typeof document.extends === 'string' ? ['extends'] : ['extends', Number(index)];
      const place = rootPlace ?? own;
      loaded.push(...(await this.extend(name, path, [...trail, path], place)));
    }
    for (const fault of (await this.request.inspect?.(document)) ?? [])
      this.faults.push(
        rootPlace ? { ...fault, place: rootPlace, message: `"${source}": ${fault.message}` } : fault,
      );
    const dictionaryFiles = await this.dictionaryFiles(document, path, rootPlace);
    return [...loaded, { source, document, dictionaryFiles }];
  }

  private async extend(
    name: string,
    from: string,
    trail: readonly string[],
    place: readonly (string | number)[],
  ): Promise<SourcedDocument[]> {
    const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
    if (preset) return [{ source: name, document: preset }];
    const fault = (message: string): SourcedDocument[] => {
      this.faults.push({ code: 'extends', place, message });
      return [];
    };
    if (trail.length > deepestExtends || ++this.files > mostFiles)
      return fault(`Too many policies extend one another at "${name}".`);
    const found = await this.find(name, from);
    if (typeof found === 'string') return fault(found);
    if (trail.includes(found.path))
      return fault(`"${name}" extends itself: ${[...trail, found.path].map(shortName).join(' → ')}.`);
    const { document, problems } = readPolicy(found.text);
    const [first] = problems;
    if (!document)
      return fault(
        `"${name}" is not a valid policy: line ${first?.line ?? 1}, column ${first?.column ?? 1}: ${first?.message ?? ''}`,
      );
    return this.load(document, found.path, name, trail, place);
  }

  /** The text of an extended policy, or what is wrong with its name. */
  private async find(name: string, from: string): Promise<{ path: string; text: string } | string> {
    const isFile = /^\.{0,2}[/\\]|^\.{1,2}$|^[A-Za-z]:[/\\]/.test(name);
    if (!isFile && !/^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.test(name))
      return `"${name}" is neither a file (./…), a package nor one of ${Object.keys(presets).join(', ')}.`;
    const candidates = isFile ? [resolvePath(folderOf(from), name)] : packageFiles(name, folderOf(from));
    for (const path of candidates) {
      const text = await this.read(path);
      if (text instanceof Error) return `"${name}" cannot be read.`;
      if (text !== undefined) return { path, text };
    }
    return isFile
      ? `There is no file "${name}".`
      : `There is no package "${name}" with a policy in node_modules.`;
  }

  private async dictionaryFiles(
    document: PolicyDocument,
    path: string,
    rootPlace: readonly (string | number)[] | undefined,
  ): Promise<Partial<Record<DictionaryName, readonly string[]>>> {
    const files: Partial<Record<DictionaryName, readonly string[]>> = {};
    for (const name of dictionaryNames) {
      const dictionary = document.dictionaries?.[name];
      const file = Array.isArray(dictionary) ? undefined : (dictionary as DictionarySource | undefined)?.file;
      if (file === undefined) continue;
      const listPath = resolvePath(folderOf(path), file);
      this.wordLists.push(listPath);
      const text = await this.read(listPath);
      if (typeof text === 'string') files[name] = wordsOf(text);
      else {
        const message = text ? `"${file}" cannot be read.` : `There is no file "${file}".`;
        this.faults.push({ code: 'file', place: rootPlace ?? ['dictionaries', name, 'file'], message });
      }
    }
    return files;
  }

  private async read(path: string): Promise<string | undefined | Error> {
    this.dependencies.add(path);
    try {
      return await this.request.readText(path);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** Where Node would look for a package: in every `node_modules` on the way up. */
function packageFiles(name: string, from: string): string[] {
  const [, packageName = name, inside = '.promptveil.json'] =
    /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  const folders: string[] = [];
  for (let folder = from; folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''].map((folder) => resolvePath(folder, `node_modules/${packageName}/${inside}`));
}

/** The entries of a dictionary file: one a line, `#` begins a comment. */
function wordsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*/, '').trim())
    .filter((word) => word.length > 1);
}

function shortName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
