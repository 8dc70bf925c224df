/**
 * Runs the work for every burst of calls at most once at a time and once after; each call resolves with a run begun
 * after it. Between two runs there are at least `pauseMs`, so that a long burst leaves room for what it tells about.
 */
export function coalesce(work: () => Promise<void>, pauseMs = 0): () => Promise<void> {
  let busy: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function run(): Promise<void> {
    const running = work();
    busy = running
      .catch(() => undefined)
      .then(() => pause(pauseMs))
      .then(() => {
        busy = undefined;
      });
    return running;
  }

  return () => {
    // In the moment after a run its successor has not begun yet: it answers this call too.
    if (next) return next;
    if (!busy) return run();
    next = busy.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
}

function pause(ms: number): Promise<void> | undefined {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
}
