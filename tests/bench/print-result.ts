/** One measured number with the bound that it is held against. */
export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'count';
  readonly value: number;
  readonly bound?: number;
  /** What the value is the median of. */
  readonly samples?: readonly number[];
}

/** One line of JSON. */
export function printResult(result: Result): void {
  console.log(JSON.stringify(result));
}

/** The middle one; of an even number the lower of the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
