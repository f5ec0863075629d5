import { randomUUID } from 'node:crypto';
import http from 'node:http';

/**
 * @typedef {object} ControlServer
 * @property {string} address where the tests inside the host send their requests
 * @property {() => void} stop
 */

// The web extension host asks from another origin, and from a public one as far as Chromium can tell.
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'access-control-allow-private-network': 'true',
};

/**
 * A door for the tests inside the extension host: `POST <address>/<command>` with a JSON body answers
 * `{"value": …}` or `{"error": "…"}`. Only this machine, and only those who know the random path, can reach it.
 * @param {Record<string, (input: any) => unknown>} commands
 * @returns {Promise<ControlServer>}
 */
export async function startControlServer(commands) {
  const secretPath = `/${randomUUID()}/`;
  const server = http.createServer((request, response) => {
    void answer(request, secretPath, commands).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...CORS });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}${secretPath}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {http.IncomingMessage} request
 * @param {string} secretPath
 * @param {Record<string, (input: any) => unknown>} commands
 * @returns {Promise<{ status: number, body: unknown }>}
 */
async function answer(request, secretPath, commands) {
  if (request.method === 'OPTIONS') return { status: 200, body: {} };
  if (!request.url?.startsWith(secretPath)) return { status: 404, body: {} };
  const name = request.url.slice(secretPath.length);
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command)
      throw new Error(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
    let text = '';
    for await (const chunk of request) text += chunk;
    return { status: 200, body: { value: (await command(JSON.parse(text || '{}'))) ?? null } };
  } catch (error) {
    return { status: 200, body: { error: error instanceof Error ? error.message : String(error) } };
  }
}
