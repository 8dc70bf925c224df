import type { Commit } from '@/lib/domain/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { writeTag } from '@/lib/store/tags';
import { touchLinks } from '@/lib/store/touched-links';

/** Stores all parts of a step, or none of them. */
export async function commit(db: MerkkiDatabase, step: Commit, now: number): Promise<void> {
  const tables = [db.links, db.outbox, db.tags, db.history, db.touched];
  await db.transaction('rw', tables, async () => {
    if (step.removeLink !== undefined) await db.links.delete(step.removeLink);
    if (step.putLink) {
      await db.links.put(step.putLink);
      // The event may have changed since the agreement was made of it.
      await touchLinks(db, [step.putLink]);
    }
    if (step.removeRow !== undefined) await db.outbox.delete(step.removeRow);
    if (step.putRow) await db.outbox.put(step.putRow);
    if (step.putTag)
      await writeTag(db, step.putTag.connectionId, step.putTag, step.putTag.tag, now);
    if (step.history) await db.history.add(step.history);
  });
}
