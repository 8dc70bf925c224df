import { vi } from 'vitest';

/** Waits for what happens in the end as long as a busy machine may take, at least: how long is no test. */
const patienceMs = 10_000;

const { waitFor } = vi;
vi.waitFor = (check, options = {}) => {
  const { timeout = 0, ...rest } = typeof options === 'number' ? { timeout: options } : options;
  return waitFor(check, { ...rest, timeout: Math.max(timeout, patienceMs) });
};
