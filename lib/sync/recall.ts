import { readMark } from '@/lib/domain/event-mark';
import type { PsaPort } from '@/lib/domain/ports';
import type { PullStore } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';

/** What finding again needs. */
export interface RecallWorld {
  readonly connectionId: string;
  /** Whose activities are the person's own. */
  readonly userId: string;
  readonly psa: Pick<PsaPort, 'activitiesIn'>;
  readonly store: Pick<PullStore, 'putUnlinked'>;
  readonly window: Window;
  now(): number;
}

/**
 * Finds what another browser sent, or this one before it lost its memory: own activities with our mark that no link
 * knows. They are noted as news, so that the next plan links them. Where the PSA is read again and again this shows
 * anyway; else it takes one read per installation. Concludes nothing from what it does not find. Rejects when the
 * PSA cannot be read.
 */
export async function recall(world: RecallWorld): Promise<void> {
  const { connectionId, userId, psa, store, window } = world;
  const found = await psa.activitiesIn(window);
  const marked = found.filter(
    ({ ownerId, notes }) => ownerId === userId && readMark(notes) !== undefined,
  );
  await store.putUnlinked(connectionId, marked, world.now());
}
