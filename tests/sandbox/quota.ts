/** Counts the requests of each caller over a sliding window. Refused requests do not count. */
export interface Quota {
  /** Whether the caller may make one more request now; if so, it is counted. */
  take(caller: string): boolean;
  /** Forgets every request so far. */
  clear(): void;
}

/** At most `limit()` requests of one caller in any `windowMs` milliseconds. */
export function createQuota(now: () => number, windowMs: number, limit: () => number): Quota {
  const taken = new Map<string, number[]>();
  return {
    take(caller) {
      const recent = (taken.get(caller) ?? []).filter((at) => at > now() - windowMs);
      const isAllowed = recent.length < limit();
      if (isAllowed) recent.push(now());
      taken.set(caller, recent);
      return isAllowed;
    },
    clear: () => taken.clear(),
  };
}
