import { folderOf } from '../../policy/paths.ts';
import type { LayerFile } from '../../settings/loadLayers.ts';
import type { ModHost } from './host.ts';

const policyName = '.promptveil.json';

/**
 * The folders of the machine's and the user's own policy. A mod does not learn which system it runs on, so every
 * system's place is looked at: what is not there says nothing, and what is there only makes the policy stricter.
 */
export function ownFolders({ environment }: ModHost): { machine: string[]; user: string[] } {
  const { HOME: home, APPDATA: appData, ProgramData: programData, XDG_CONFIG_HOME: config } = environment;
  const isMac = home?.startsWith('/Users/') === true;
  const user = [
    ...(config?.startsWith('/') === true ? [`${config}/prompt-veil`] : []),
    ...(home !== undefined && config?.startsWith('/') !== true ? [`${home}/.config/prompt-veil`] : []),
    ...(home !== undefined && isMac ? [`${home}/Library/Application Support/prompt-veil`] : []),
    ...(appData === undefined ? [] : [`${appData}/prompt-veil`]),
  ];
  const machine = [
    '/etc/prompt-veil',
    ...(isMac ? ['/Library/Application Support/Prompt Veil'] : []),
    ...(programData === undefined ? [] : [`${programData}/Prompt Veil`]),
  ];
  return { machine: machine.map(withSlashes), user: user.map(withSlashes) };
}

/** Where what is kept for the user lies: the same folder that the rest of Prompt Veil has on each system. */
export function stateFolder({ environment }: ModHost): string {
  const { HOME: home = '', APPDATA: appData, XDG_CONFIG_HOME: config } = environment;
  if (appData !== undefined && appData !== '') return withSlashes(`${appData}/prompt-veil`);
  if (home.startsWith('/Users/')) return `${home}/Library/Application Support/prompt-veil`;
  return config?.startsWith('/') === true ? `${config}/prompt-veil` : `${home}/.config/prompt-veil`;
}

/** The policy files that hold in a folder; one that is there but cannot be read has no text. */
export async function policyFilesFor(host: ModHost, folder: string): Promise<LayerFile[]> {
  const { machine, user } = ownFolders(host);
  const files: LayerFile[] = [];
  const add = async (kind: LayerFile['kind'], path: string, source: string): Promise<boolean> => {
    if (!(await host.exists(path))) return false;
    const text = await host.read(path).catch(() => undefined);
    files.push({ kind, path, source, text: text?.replace(/^\uFEFF/, '') });
    return true;
  };
  for (const place of machine) await add('machine', `${place}/policy.json`, "administrator's policy");
  for (const place of user) await add('user', `${place}/policy.json`, 'user policy');
  for (const place of foldersUp(folder))
    if (await add('workspace', `${place}/${policyName}`, policyName)) break;
  return files;
}

/** A folder and all above it, with `/`, without one at the end. */
export function foldersUp(folder: string): string[] {
  const folders: string[] = [];
  for (let current = withSlashes(folder).replace(/\/+$/, ''); current !== ''; current = folderOf(current))
    folders.push(current);
  return folders;
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
