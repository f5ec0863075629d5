/** How long a session's pairs are kept, in milliseconds. */
export const sessionLifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** The file of a session's vault below `sessions`: sealed, in base64, since a mod writes text only. */
export function sessionFileName(sessionId: string): string {
  return `${sessionId.replace(/[^\w-]/g, '_') || 'unknown'}.vault`;
}
