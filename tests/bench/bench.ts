import './resolve-alias.ts';
import 'fake-indexeddb/auto';
import { measureGrids } from './measure-grid.ts';
import { measureScreens } from './measure-screens.ts';
import { measureSync } from './measure-sync.ts';
import { printResult, type Result, writeResults } from './print-result.ts';

// After the hooks of resolve-alias.ts: static imports are all resolved before the first of them runs.
const { drainOutbox } = await import('./drain-outbox.ts');
const { measurePlan } = await import('./plan.ts');
const { measureTrial } = await import('./try-rules.ts');
const { measureQuietRun } = await import('./measure-quiet.ts');

/** In the order in which they run; the names can be given as arguments. */
const measures: Readonly<Record<string, readonly (() => Result[] | Promise<Result[]>)[]>> = {
  plan: [measurePlan],
  rules: [measureTrial],
  quiet: [measureQuietRun],
  drain: [drainOutbox],
  page: [measureGrids, measureScreens],
  sync: [measureSync],
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0)
  throw new Error(`No ${unknown.join(', ')} here: ${Object.keys(measures).join(', ')}`);
const results: Result[] = [];
for (const [name, group] of Object.entries(measures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const measure of group) {
    const measured = await measure();
    for (const result of measured) printResult(result);
    results.push(...measured);
  }
}
writeResults(results, new URL('../../artifacts/bench.json', import.meta.url));
