/** How often a quick property is tried; more by `npm run test:long`. */
export const numRuns = Number(process.env.MERKKI_RUNS ?? 500);
