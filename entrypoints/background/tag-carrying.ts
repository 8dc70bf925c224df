import type { GoogleSide } from '@/entrypoints/background/google-side';
import { readJudging } from '@/entrypoints/background/judging';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { psaSpaceOf } from '@/lib/domain/connection';
import { decodeEid } from '@/lib/domain/event-identity';
import { isPassing, problemOf } from '@/lib/domain/problem';
import { tagScopeSchema } from '@/lib/domain/tag';
import { eventsOfSeries, putEvents } from '@/lib/store/events';
import { readSettings } from '@/lib/store/settings';
import { readSeriesTag, readTag } from '@/lib/store/tags';
import { type CarriedScope, carryTag } from '@/lib/sync/carry-tag';
import { z } from '@/lib/zod';

/** Takes tags along in their events, where the person wants that. What is to be written survives the worker. */
export interface TagCarrying {
  /**
   * Notes, before a tag changes, that its event is to say so; nothing where tags do not travel.
   * @param eid for a series' tag that of the series itself, not of an occurrence
   */
  intend(connectionId: string, eid: string, scope?: CarriedScope): Promise<void>;
  /** Writes what is noted. Never rejects: what cannot be written now is tried again. */
  carryAll(): Promise<void>;
}

const prefix = 'carry';

const intentSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  eid: z.string(),
  scope: tagScopeSchema.exclude(['following']),
});
type Intent = z.infer<typeof intentSchema>;

export function createTagCarrying(tools: Tools, google: GoogleSide, psa: PsaSide): TagCarrying {
  const { db } = tools;
  const intents = tools.memory(prefix);
  let running: Promise<void> | undefined;

  async function intend(
    connectionId: string,
    eid: string,
    scope: CarriedScope = 'event',
  ): Promise<void> {
    const { sync } = await readSettings(db);
    if (!sync[connectionId]?.tagsTravel || !decodeEid(eid)) return;
    const intent: Intent = { id: tools.newId(), connectionId, eid, scope };
    await intents.set(`${connectionId}/${eid}`, intent);
  }

  async function work(): Promise<void> {
    const rows = await db.memory.where('key').startsWith(`${prefix}/`).toArray();
    for (const { key, value } of rows) {
      const intent = intentSchema.parse(value);
      if (!(await settle(intent))) return;
      await forget(key, intent);
    }
  }

  /** Whether the intent is done with: written, or never to be. */
  async function settle(intent: Intent): Promise<boolean> {
    try {
      await carryOne(intent);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'internal') console.error('Merkki: a tag could not travel', error);
      // Somebody changed the event meanwhile: whether it may be written now is looked at next time.
      if (problem.kind === 'changed-meanwhile') return false;
      // The account is in trouble: the others would fail the same way.
      return !isPassing(problem);
    }
  }

  /** Unless the tag changed again meanwhile. */
  async function forget(key: string, { id }: Intent): Promise<void> {
    await db.transaction('rw', db.memory, async () => {
      const row = await db.memory.get(key);
      if (intentSchema.safeParse(row?.value).data?.id === id) await db.memory.delete(key);
    });
  }

  async function carryOne({ connectionId, eid, scope }: Intent): Promise<void> {
    const connection = (await psa.connections()).find(({ id }) => id === connectionId);
    const identity = decodeEid(eid);
    if (!identity || !connection) return;
    const { calendars, sync } = await readJudging(tools, psa, connection);
    if (!sync.tagsTravel) return;
    const after = await carryTag(
      {
        writer: await google.calendarWriter(),
        calendars,
        space: psaSpaceOf(connection),
        tagOf: (event) => tagOf(connectionId, event, scope),
        occurrencesOf: (event) => eventsOfSeries(db, event),
      },
      identity,
      scope,
    );
    // The cache knows occurrences only: they are read again, since the calendar tells of the write.
    if (after && scope === 'event') await putEvents(db, [after], tools.now());
  }

  function tagOf(connectionId: string, event: CalendarEvent, scope: CarriedScope) {
    if (scope === 'series') return readSeriesTag(db, connectionId, event.iCalUid);
    return readTag(db, connectionId, { eid: event.eid, itemKey: itemKeyOf(event) });
  }

  function carryAll(): Promise<void> {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  return { intend, carryAll };
}
