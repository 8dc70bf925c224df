import './resolve-alias.ts';
import 'fake-indexeddb/auto';
import { measureScreens } from './measure-screens.ts';
import { measureSync } from './measure-sync.ts';
import { printResult, type Result, writeResults } from './print-result.ts';

// After the hooks of resolve-alias.ts: static imports are all resolved before the first of them runs.
const { drainOutbox } = await import('./drain-outbox.ts');
const { measurePlan } = await import('./plan.ts');
const { measureQuietRun } = await import('./measure-quiet.ts');

const measures: readonly (() => Result[] | Promise<Result[]>)[] = [
  measurePlan,
  measureQuietRun,
  drainOutbox,
  measureScreens,
  measureSync,
];
const results: Result[] = [];
for (const measure of measures) {
  const measured = await measure();
  for (const result of measured) printResult(result);
  results.push(...measured);
}
writeResults(results, new URL('../../artifacts/bench.json', import.meta.url));
