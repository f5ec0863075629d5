/** What is over sooner needs no notification that comes and goes. */
const momentMs = 700;

/**
 * Whether work is done so soon that its progress need not be shown. Resolves with the work or after 700 ms, whichever
 * comes first; the work goes on either way.
 * @throws what the work throws in that time
 */
export async function isDoneInAMoment(work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), momentMs)));
  try {
    return await Promise.race([work.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
