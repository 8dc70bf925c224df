import { forgetAbsences } from '@/lib/store/absences';
import { activitiesOn } from '@/lib/store/activities';
import type { MerkkiDatabase } from '@/lib/store/database';
import { forgetOffset } from '@/lib/store/journal';
import { forgetAllLeftUndone } from '@/lib/store/left-undone';
import { createMemory } from '@/lib/store/memory';
import { absentOn, psaCursorPrefix } from '@/lib/store/pull-store';

/** Where it is remembered by what months, defaults and calendars a connection planned last. */
export const planBasisPrefix = 'plan-basis';

/** Where it is remembered which connections were searched for what was sent before, see `recall`. */
export const recalledPrefix = 'recalled';

/**
 * Forgets what was read of a connection, and how far. Links, tags, history and tombstones stay, so that the same
 * account connected again neither doubles nor deletes anything: it reads and plans from the start.
 */
export async function forgetConnection(db: MerkkiDatabase, connectionId: string): Promise<void> {
  await db.transaction('rw', db.activities, db.memory, async () => {
    await activitiesOn(db, connectionId).delete();
    await forgetOffset(db, connectionId);
    await createMemory(db, psaCursorPrefix).remove(connectionId);
    await forgetAbsences(db, absentOn(connectionId));
    await forgetAllLeftUndone(db, connectionId);
    await createMemory(db, recalledPrefix).remove(connectionId);
    await createMemory(db, planBasisPrefix).remove(connectionId);
  });
}
