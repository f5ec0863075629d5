import { spawn } from 'node:child_process';

/**
 * Shows an address in the user's browser, where there is one to show it. Never fails: the address has been printed.
 * @param {string} address
 */
export function openAddress(address) {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay || process.env.CI) return;
  const child = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [address], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => {});
  child.unref();
}
