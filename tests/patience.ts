import { vi } from 'vitest';

/** Waits for what happens in the end as long as a busy machine may take: how long is no test. */
const patienceMs = 10_000;

const { waitFor } = vi;
vi.waitFor = (check, options = {}) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: patienceMs, ...options });
