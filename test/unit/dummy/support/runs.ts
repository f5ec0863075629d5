/** How many cases all properties of a file share out: 2,000 in `npm test`, more where the environment says so. */
export function runsFor(share: number): number {
  const wanted = Number(process.env.PROMPT_VEIL_PROPERTY_RUNS ?? 2000);
  return Math.max(1, Math.ceil(wanted * share));
}
