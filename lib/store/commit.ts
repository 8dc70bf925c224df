import type { Commit } from '@/lib/domain/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { writeTag } from '@/lib/store/tags';

/** Stores all parts of a step, or none of them. */
export async function commit(db: MerkkiDatabase, step: Commit, now: number): Promise<void> {
  await db.transaction('rw', db.links, db.outbox, db.tags, db.history, async () => {
    if (step.removeLink !== undefined) await db.links.delete(step.removeLink);
    if (step.putLink) await db.links.put(step.putLink);
    if (step.removeRow !== undefined) await db.outbox.delete(step.removeRow);
    if (step.putRow) await db.outbox.put(step.putRow);
    if (step.putTag) await writeTag(db, step.putTag, step.putTag.tag, now);
    if (step.history) await db.history.add(step.history);
  });
}
