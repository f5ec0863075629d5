import * as vscode from 'vscode';
import type * as pdfModule from './files/documents/pdfText.ts';

/** A bundle's own `require`: it may ask for VS Code and for the bundles beside it. */
type Require = (name: string) => unknown;

type Evaluate = (module: { exports: unknown }, exports: unknown, require: Require) => void;

/**
 * Loads the bundles beside the extension's own in the browser, where VS Code itself loads one file only. Each is read
 * and run once, in the way VS Code runs the extension: as the body of a function.
 */
class BundleLoader {
  private readonly bundles = new Map<string, Promise<unknown>>();

  /** @param name of a file in `dist`; rejects where it cannot be read, and tries again at the next call */
  load(name: string): Promise<unknown> {
    const known = this.bundles.get(name);
    if (known) return known;
    const bundle = this.run(name);
    this.bundles.set(name, bundle);
    bundle.catch(() => this.bundles.delete(name));
    return bundle;
  }

  private async run(name: string): Promise<unknown> {
    const source = await readBundle(name);
    const beside = new Map<string, unknown>([['vscode', vscode]]);
    for (const [, required = ''] of source.matchAll(/\brequire\("\.\/([\w.]+)"\)/g))
      beside.set(`./${required}`, required === 'pdf.js' ? this.pdfModule() : await this.load(required));
    const module = { exports: {} as unknown };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a file of this extension, read from its own folder
    const evaluate = new Function('module', 'exports', 'require', source) as Evaluate;
    evaluate(module, module.exports, (required) => {
      if (!beside.has(required)) throw new Error(`${name} asks for ${required}, which is not there.`);
      return beside.get(required);
    });
    return module.exports;
  }

  /** Too large to be read before there is a PDF. */
  private pdfModule(): typeof pdfModule {
    return {
      pdfText: async (bytes) => ((await this.load('pdf.js')) as typeof pdfModule).pdfText(bytes),
    };
  }
}

async function readBundle(name: string): Promise<string> {
  const extension = vscode.extensions.getExtension('prompt-veil.prompt-veil');
  if (!extension) throw new Error('The extension does not find itself.');
  const uri = vscode.Uri.joinPath(extension.extensionUri, 'dist', name);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

const loader = new BundleLoader();

/** What the build puts in the place of `import()` in the browser's bundle; see esbuild.mjs. */
export function loadBundle(name: string): Promise<unknown> {
  return loader.load(name);
}
