import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { installHost } from '../../test/support/host/install.mjs';
import { temporaryFolder } from '../../test/support/host/processes.mjs';
import { startServer } from '../../test/support/host/server.mjs';
import { writeUserSettings } from '../../test/support/host/userSettings.mjs';
import { ROOT } from './setup.mjs';

const USUAL_PORT = 8321;

/**
 * Serves VS Code with this clone's extension installed.
 * @param {{ lane: import('../../test/support/host/catalog.mjs').Lane, port?: number | undefined, settings?: Record<string, unknown>, log: (message: string) => void }} options
 * @returns {Promise<{ port: number, version: string }>}
 */
export async function serveExtension({ lane, port, settings, log }) {
  const host = await installHost(lane, log);
  const server = await startServer({
    host,
    port: port ?? (await freePort(USUAL_PORT)),
    extensionsFolder: linkedExtension(),
  });
  writeUserSettings(server.dataFolder, settings);
  // Settings of a machine count where its own are; from the user's, VS Code drops them sooner or later.
  const machine = path.join(server.dataFolder, 'Machine');
  fs.mkdirSync(machine, { recursive: true });
  fs.writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(settings ?? {}));
  return { port: server.port, version: host.version };
}

/**
 * One link to the clone: a rebuild shows after a reload of the page. With its parts linked one by one, VS Code would
 * not know whose code it runs, and sign our notifications "Null Extension Description".
 */
function linkedExtension() {
  const folder = temporaryFolder('extension');
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  fs.symlinkSync(ROOT, path.join(folder, `${publisher}.${name}-${version}`), 'dir');
  return folder;
}

/**
 * @param {number} wanted
 * @returns {Promise<number>} that port, or any free one
 */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
