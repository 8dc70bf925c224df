/**
 * One round at a time: whoever asks during one has another follow it, for what came too late for that one. Never
 * rejects: a round that does is told of, and the next one is for whoever asks next.
 */
export function createRounds(
  round: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  async function work(): Promise<void> {
    try {
      while (again) {
        again = false;
        await round();
      }
    } catch (error) {
      failed(error);
    } finally {
      // In the same turn as the last look at `again`, or who asks in between would wait for the next tick.
      running = undefined;
    }
  }

  return () => {
    again = true;
    running ??= work();
    return running;
  };
}
