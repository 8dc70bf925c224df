import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** One measured number with the bound that it is held against. */
export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'count' | 'ratio' | 'MB';
  readonly value: number;
  readonly bound?: number;
  /** What the value is the median of. */
  readonly samples?: readonly number[];
}

/** One line of JSON. */
export function printResult(result: Result): void {
  console.log(JSON.stringify(result));
}

/** All results by name, for whoever compares them with an earlier day's. Those not measured this time stay as they were. */
export function writeResults(results: readonly Result[], file: URL): void {
  const byName = Object.fromEntries(results.map(({ name, value }) => [name, value]));
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...before, ...byName }, null, 2)}\n`);
}

/** The middle one; of an even number the lower of the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
