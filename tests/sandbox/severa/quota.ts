/** A sliding window of one second per caller. Refused requests do not count. */
export function createQuota(now: () => number, limit: () => number) {
  const taken = new Map<string, number[]>();
  return {
    /** Whether the caller may make one more request now; if so, it is counted. */
    take(caller: string): boolean {
      const recent = (taken.get(caller) ?? []).filter((at) => at > now() - 1000);
      const isAllowed = recent.length < limit();
      if (isAllowed) recent.push(now());
      taken.set(caller, recent);
      return isAllowed;
    },
  };
}
