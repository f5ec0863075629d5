/**
 * How long a lease holds, in milliseconds. A mod is unloaded when it has been silent for five seconds: by then, every
 * lease that it gave is over, and the settings hook of the same protection does the work.
 */
const leaseMs = 4000;

/** Says that the mod guards a session at this moment; put into the environment, where the settings hook reads it. */
export function leaseOf(sessionId: string, now: number): string {
  return `${sessionId}@${now}`;
}

/** Whether a lease is for this session and still holds. */
export function holdsLease(lease: string | undefined, sessionId: string, now: number): boolean {
  const [id, since] = (lease ?? '').split('@');
  const age = since === undefined || since === '' ? NaN : now - Number(since);
  return sessionId !== '' && id === sessionId && age >= -leaseMs && age < leaseMs;
}
