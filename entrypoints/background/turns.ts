/**
 * Never two works at once for one key: what comes waits for what is under way, and goes on also where that failed.
 * Rejects as the work does.
 */
export function createTurns(): (key: string, work: () => Promise<void>) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (key, work) => {
    const turn = (running.get(key) ?? Promise.resolve()).then(work);
    const ended = turn
      .catch(() => undefined)
      .then(() => {
        if (running.get(key) === ended) running.delete(key);
      });
    running.set(key, ended);
    return turn;
  };
}
