import type { CalendarWriter } from '@/lib/domain/ports';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import { noteRefusedWrites } from '@/lib/store/calendars';
import type { MerkkiDatabase } from '@/lib/store/database';

const refused = { kind: 'forbidden', side: 'google', place: 'calendar' } as const;

/**
 * The same writer, which asks no more of a calendar that refused a write as a whole: one refusal is enough to know that
 * it may only be read. Rejects with `forbidden` then, without a call.
 */
export function noteRefusals(
  writer: CalendarWriter,
  db: MerkkiDatabase,
  now: () => number,
): CalendarWriter {
  async function refuseKnown(calendarId: string): Promise<void> {
    if ((await db.calendars.get(calendarId))?.writesRefusedAt !== undefined)
      throw new ProblemError(refused);
  }

  async function note(calendarId: string, error: unknown): Promise<void> {
    const problem = problemOf(error);
    if (problem.kind === 'forbidden' && problem.place === 'calendar')
      await noteRefusedWrites(db, calendarId, now());
  }

  function watched<Rest extends unknown[], T>(
    write: (calendarId: string, ...rest: Rest) => Promise<T>,
  ): typeof write {
    return async (calendarId, ...rest) => {
      await refuseKnown(calendarId);
      try {
        return await write(calendarId, ...rest);
      } catch (error) {
        await note(calendarId, error);
        throw error;
      }
    };
  }

  /** A new event can only be lacking its calendar. */
  const create: CalendarWriter['create'] = async (...parts) => {
    try {
      return await writer.create(...parts);
    } catch (error) {
      if (problemOf(error).kind !== 'not-found') throw error;
      throw new ProblemError(refused, { cause: error });
    }
  };

  // Google refuses on some calendars to restore what was deleted, and takes all else there.
  return {
    ...writer,
    create: watched(create),
    change: watched(writer.change),
    carryTag: watched(writer.carryTag),
  };
}
