import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { installHost } from '../../test/support/host/install.mjs';
import { temporaryFolder } from '../../test/support/host/processes.mjs';
import { startServer } from '../../test/support/host/server.mjs';
import { writeUserSettings } from '../../test/support/host/userSettings.mjs';
import { ROOT } from './setup.mjs';

const USUAL_PORT = 8321;

/** What the extension consists of once it is built. Linked, so that a rebuild shows after a reload of the page. */
const PARTS = /^(?:package\.json|package\.nls.*\.json|dist|media|README\.md|CHANGELOG\.md|l10n)$/;

/**
 * Serves VS Code with this clone's extension installed.
 * @param {{ lane: import('../../test/support/host/catalog.mjs').Lane, port?: number | undefined, log: (message: string) => void }} options
 * @returns {Promise<{ port: number, version: string }>}
 */
export async function serveExtension({ lane, port, log }) {
  const host = await installHost(lane, log);
  const server = await startServer({
    host,
    port: port ?? (await freePort(USUAL_PORT)),
    extensionsFolder: linkedExtension(),
  });
  writeUserSettings(server.dataFolder);
  return { port: server.port, version: host.version };
}

function linkedExtension() {
  const folder = temporaryFolder('extension');
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const extension = path.join(folder, `${publisher}.${name}-${version}`);
  fs.mkdirSync(extension);
  for (const part of fs.readdirSync(ROOT).filter((entry) => PARTS.test(entry))) {
    fs.symlinkSync(path.join(ROOT, part), path.join(extension, part));
  }
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
