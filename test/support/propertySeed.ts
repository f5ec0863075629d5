import fc from 'fast-check';

/**
 * Loaded before every test: property tests draw the same cases in every run, so that a change is green or red because
 * of the change. `npm run test:property:long` draws others each time.
 */
const usualSeed = 20_261_124;

const wanted = process.env.PROMPT_VEIL_PROPERTY_SEED ?? String(usualSeed);
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
