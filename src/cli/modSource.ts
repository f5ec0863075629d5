import { join } from 'node:path';

/** The built mod beside this program. */
export function modSource(): string {
  return join(__dirname, 'claude-code', 'mod');
}
