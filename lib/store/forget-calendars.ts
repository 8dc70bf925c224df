import { decodeEid } from '@/lib/domain/event-identity';
import { forgetAbsences } from '@/lib/store/absences';
import { absentFrom } from '@/lib/store/check-store';
import { forgetCursor } from '@/lib/store/cursors';
import type { MerkkiDatabase } from '@/lib/store/database';
import { noteEverything } from '@/lib/store/journal';

/**
 * Forgets calendars with all that was known of their events: what is deleted with its calendar is no wish to delete
 * it in the PSA, so links end without a trace, and what was in line for these events is not done.
 */
export async function forgetCalendars(db: MerkkiDatabase, ids: readonly string[]): Promise<void> {
  const calendarIds = new Set(ids);
  const isOnThem = ({ calendarId }: { readonly calendarId: string }) => calendarIds.has(calendarId);
  const tables = [db.calendars, db.events, db.links, db.outbox, db.memory, db.journal];
  await db.transaction('rw', tables, async () => {
    await db.calendars.bulkDelete([...ids]);
    for (const id of ids) {
      await db.events.where('[calendarId+startAt]').between([id], [id, []]).delete();
      await forgetCursor(db, id);
      await forgetAbsences(db, absentFrom(id));
    }
    const ended = await db.links.filter(isOnThem).delete();
    const unlined = await db.outbox
      .filter(({ eid }) => calendarIds.has(decodeEid(eid)?.calendarId ?? ''))
      .delete();
    if (ended + unlined > 0) await noteEverything(db);
  });
}
