import type { Tools } from '@/entrypoints/background/tools';
import { ReadingCancelled, type ReadingStep, type ReadingWatch } from '@/lib/domain/reading';
import type { RunProgress } from '@/lib/messages/sync-schemas';

/** One reading of both sides of a connection, for a run or a dry run. */
export interface Reading extends ReadingWatch {
  /** The run that follows goes by it. */
  readonly runId: string;
  readonly isCancelled: boolean;
  end(): void;
}

export interface ReadingChoice {
  readonly connectionId: string;
  /** A new one by default. */
  readonly runId?: string;
  /** `clock`: nobody waits for it, it is told of only once it lasts, and *Pause* is what ends it. */
  readonly kind: 'asked' | 'preview' | 'clock';
}

/** The readings under way in this worker, as the popup tells them. */
export interface Readings {
  begin(choice: ReadingChoice): Reading;
  open(): RunProgress[];
  /** Ends the reading at its next step, and tells of it no more. */
  cancel(runId: string): void;
}

/** What a quiet run reads takes less. */
const shownAfterMs = 3_000;

interface Entry {
  readonly choice: ReadingChoice;
  readonly begunAt: number;
  step?: ReadingStep;
  isCancelled: boolean;
}

export function createReadings({ now, newId }: Tools, onChange: () => void): Readings {
  const entries = new Map<string, Entry>();

  function begin(choice: ReadingChoice): Reading {
    const { runId = newId() } = choice;
    const entry: Entry = { choice, begunAt: now(), isCancelled: false };
    entries.set(runId, entry);
    onChange();
    return {
      runId,
      get isCancelled() {
        return entry.isCancelled;
      },
      async tell(step) {
        if (entry.isCancelled) throw new ReadingCancelled();
        entry.step = step;
        if (isShown(entry)) onChange();
      },
      end() {
        if (entries.get(runId) === entry) entries.delete(runId);
        if (isShown(entry)) onChange();
      },
    };
  }

  function isShown({ choice, begunAt, isCancelled }: Entry): boolean {
    return !isCancelled && (choice.kind !== 'clock' || now() - begunAt >= shownAfterMs);
  }

  return {
    begin,
    open: () =>
      [...entries]
        .filter(([, entry]) => isShown(entry))
        .map(([runId, { choice, step }]) => ({
          runId,
          connectionId: choice.connectionId,
          ...{ done: 0, total: 0, remainingMs: 0 },
          isCancellable: choice.kind === 'asked',
          ...(step && { reading: step }),
        })),
    cancel(runId) {
      const entry = entries.get(runId);
      if (entry) entry.isCancelled = true;
    },
  };
}
