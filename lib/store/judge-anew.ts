import type { MerkkiDatabase } from '@/lib/store/database';
import { noteEverything } from '@/lib/store/journal';
import { wakeQuestions } from '@/lib/store/planned-rows';
import { touchAll } from '@/lib/store/touched-links';

/** What may leave is decided otherwise from now on: everything that was judged by it is judged again. */
export async function judgeAnew(db: MerkkiDatabase): Promise<void> {
  const tables = [db.memory, db.links, db.touched, db.outbox, db.journal];
  await db.transaction('rw', tables, async () => {
    await touchAll(db);
    const asking = new Set((await db.outbox.toArray()).map(({ connectionId }) => connectionId));
    for (const connectionId of asking) await wakeQuestions(db, connectionId);
    await noteEverything(db);
  });
}
