import type { HistoryEntry } from '@/lib/domain/history';
import type { OutboxRow } from '@/lib/domain/outbox';
import { timed } from '@/lib/sync/timed';
import type { SendWorld } from '@/lib/sync/world';

/** What an operation is about to write. Of a private event that goes without its words, they are not in it. */
export type Tried = Pick<
  HistoryEntry,
  'operation' | 'activityId' | 'event' | 'title' | 'before' | 'after' | 'contacts'
>;

/** The world in which one row is worked off once. */
export interface Attempt extends SendWorld {
  /** Says what is about to be written, before anything is asked that may refuse it: the history tells it should it fail. */
  tries(what: Tried): void;
}

/** An attempt, and what the history tells of it when it fails. */
export interface Attempting {
  readonly world: Attempt;
  told(): Partial<Tried> & Pick<HistoryEntry, 'tookMs'>;
}

/** Begins to work on a row, which a click may replace meanwhile. Every entry it stores says how long it took. */
export function attempt(outside: SendWorld, { id, kind }: OutboxRow): Attempting {
  const { world, elapsedMs } = timed(outside);
  const { commit } = world.store;
  const store: SendWorld['store'] = {
    ...world.store,
    commit: (change) => commit({ ...change, worksOn: { id, kind } }),
  };
  let tried: Tried | undefined;
  const tries = (what: Tried) => {
    tried = what;
  };
  return { world: { ...world, store, tries }, told: () => ({ ...tried, tookMs: elapsedMs() }) };
}
