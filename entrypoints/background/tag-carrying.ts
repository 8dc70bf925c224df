import { type CarryIntent, createCarryIntents } from '@/entrypoints/background/carry-intents';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { type ConnectionJudging, readJudging } from '@/entrypoints/background/judging';
import { readSettingsUnderPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { refusedTagKey, refusedTagPrefix } from '@/entrypoints/background/refused-tags';
import { createRounds } from '@/entrypoints/background/rounds';
import type { Tools } from '@/entrypoints/background/tools';
import { privateEventTitle } from '@/entrypoints/background/words';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { type Connection, psaSpaceOf } from '@/lib/domain/connection';
import { decodeEid, type EventIdentity, encodeEid, seriesIdOf } from '@/lib/domain/event-identity';
import type { HistoryEntry } from '@/lib/domain/history';
import { isPassing, type Problem, problemOf } from '@/lib/domain/problem';
import { hidesWords } from '@/lib/domain/redacted';
import type { Tombstone } from '@/lib/domain/tombstone';
import { eventsOfSeries, putEvents } from '@/lib/store/events';
import { readSettings } from '@/lib/store/settings';
import { readSeriesTag, readTag } from '@/lib/store/tags';
import { type CarriedScope, type Carrying, carryTag } from '@/lib/sync/carry-tag';
import { passedMs } from '@/lib/sync/timed';
import { toldCarrying } from '@/lib/sync/told-tag';

/** Takes tags along in their events, where the person wants that. What is to be written survives the worker. */
export interface TagCarrying {
  /**
   * Notes, before a tag changes, that its event is to say so; nothing where tags do not travel.
   * @param eid for a series' tag that of the series itself, not of an occurrence
   * @param trigger what changes the tag; a click unless it is told
   */
  intend(
    connectionId: string,
    eid: string,
    scope?: CarriedScope,
    trigger?: HistoryEntry['trigger'],
  ): Promise<void>;
  /**
   * Notes that an event, or its series, is to say that its activity was taken out of the PSA by the person; nothing
   * where tags do not travel.
   */
  intendTakenOut(stone: Tombstone): Promise<void>;
  /**
   * Writes what is noted, also by the time it is through, and tells the history. Never rejects: what cannot be written
   * now is tried again, and told of when it is written or refused for good.
   */
  carryAll(): Promise<void>;
}

export function createTagCarrying(
  tools: Tools,
  google: GoogleSide,
  psa: PsaSide,
  onChange: () => void,
): TagCarrying {
  const { db, now } = tools;
  const intents = createCarryIntents(tools);
  const stays = tools.memory(refusedTagPrefix);
  const carryAll = createRounds(settleAll, (error) => {
    if (problemOf(error).kind === 'internal') console.error('Merkki: tags could not travel', error);
  });

  async function settleAll(): Promise<void> {
    for (const intent of await intents.all()) {
      if (!(await settle(intent))) return;
    }
  }

  /** Whether the others are to be tried as well. */
  async function settle(intent: CarryIntent): Promise<boolean> {
    const begunAt = now();
    try {
      await carryOne(intent, begunAt);
      await noteRefused(intent, false);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'internal') console.error('Merkki: a tag could not travel', error);
      // Somebody changed the event meanwhile: whether it may be written now is looked at next time.
      if (problem.kind === 'changed-meanwhile') return true;
      // The account is in trouble: the others would fail the same way.
      if (isPassing(problem)) return false;
      await refused(intent, problem, begunAt);
      return true;
    }
  }

  async function refused(intent: CarryIntent, problem: Problem, begunAt: number): Promise<void> {
    const told = (await intents.begun(intent))?.told ?? (await toldUnread(intent));
    const outcome = { outcome: 'failed', problem, ...times(begunAt) } as const;
    await noteRefused(intent, true);
    await intents.end(intent, { ...told, ...outcome });
    onChange();
  }

  /** The panel says of a tag that it stays here, for as long as it does. */
  async function noteRefused({ connectionId, eid, takenOut }: CarryIntent, isRefused: boolean) {
    if (takenOut !== undefined) return;
    const key = refusedTagKey(connectionId, eid);
    await (isRefused ? stays.set(key, true) : stays.remove(key));
  }

  async function carryOne(intent: CarryIntent, begunAt: number): Promise<void> {
    const { connectionId, eid, scope } = intent;
    const connection = (await psa.connections()).find(({ id }) => id === connectionId);
    const identity = decodeEid(eid);
    if (!identity || !connection) return intents.end(intent);
    const judging = await readJudging(tools, psa, connection);
    if (!judging.sync.tagsTravel) return intents.end(intent);
    const space = psaSpaceOf(connection);
    const after = await carryTag(
      {
        writer: await google.calendarWriter(),
        calendars: judging.calendars,
        space,
        takenOut: intent.takenOut,
        reads: (carried) => tellOfLost(intent, carried),
        tries: (carrying) => {
          const told = toldOf(intent, identity, carrying, { judging, connection });
          return intents.begin(intent, { text: carrying.text, at: begunAt, told });
        },
        tagOf: (event) => tagOf(connectionId, event, scope),
        occurrencesOf: (event) => eventsOfSeries(db, event),
      },
      identity,
      scope,
    );
    if (!after) return intents.end(intent);
    // The cache knows occurrences only: they are read again, since the calendar tells of the write.
    if (scope === 'event') await putEvents(db, [after], now());
    await tellDone(intent, begunAt);
  }

  async function tellDone(intent: CarryIntent, begunAt: number): Promise<void> {
    const begun = await intents.begun(intent);
    await intents.end(intent, begun && { ...begun.told, outcome: 'done', ...times(begunAt) });
    onChange();
  }

  /** The event carries what an earlier write was to leave there: only its answer was lost. */
  async function tellOfLost(intent: CarryIntent, carried: string | null): Promise<void> {
    const begun = await intents.begun(intent);
    if (begun?.text !== carried) return;
    await intents.tellBegun(intent, { ...begun.told, outcome: 'done', ...times(begun.at) });
    onChange();
  }

  function times(begunAt: number): Pick<HistoryEntry, 'at' | 'tookMs'> {
    return { at: now(), tookMs: passedMs(begunAt, now()) };
  }

  function tagOf(connectionId: string, event: CalendarEvent, scope: CarriedScope) {
    if (scope === 'series') return readSeriesTag(db, connectionId, event.iCalUid);
    return readTag(db, connectionId, { eid: event.eid, itemKey: itemKeyOf(event) });
  }

  /** Of an event that could not even be read: as it is known, if it is. */
  async function toldUnread(intent: CarryIntent) {
    const event = decodeEid(intent.eid);
    const place = event ? ([event.calendarId, event.eventId] as const) : (['', ''] as const);
    const row =
      (await db.events.get([...place])) ??
      (await db.events
        .where('[calendarId+event.seriesId]')
        .equals([...place])
        .first());
    const { privateEvents } = await readSettingsUnderPolicy(db);
    const tag = row && (await tagOf(intent.connectionId, row.event, intent.scope));
    const isHidden = row && tag && hidesWords(row.event, tag, privateEvents);
    return {
      ...commonOf(intent),
      itemKey: row?.itemKey ?? `event:${place.join('/')}`,
      ...(event && { event }),
      ...(row && { title: isHidden ? privateEventTitle() : row.event.title }),
      tags: { scope: intent.scope },
    };
  }

  async function note(wish: Omit<CarryIntent, 'id'>): Promise<void> {
    const { sync } = await readSettings(db);
    if (!sync[wish.connectionId]?.tagsTravel || !decodeEid(wish.eid)) return;
    await intents.note(wish);
  }

  return {
    intend: (connectionId, eid, scope = 'event', trigger = 'click') =>
      note({ connectionId, eid, scope, trigger }),
    intendTakenOut: async ({ connectionId, calendarId, eventId, activityKey }) => {
      const seriesId = seriesIdOf(eventId);
      const eid = encodeEid({ calendarId, eventId: seriesId ?? eventId });
      const scope = seriesId === undefined ? 'event' : 'series';
      await note({ connectionId, eid, scope, trigger: 'click', takenOut: activityKey });
    },
    carryAll,
  };
}

function toldOf(
  intent: CarryIntent,
  place: EventIdentity,
  carrying: Carrying,
  { judging, connection }: { judging: ConnectionJudging; connection: Connection },
) {
  const { event } = carrying;
  const { activityTypes, settings } = judging;
  const isSeries = intent.scope === 'series';
  return {
    ...commonOf(intent),
    itemKey: isSeries ? `series:${event.iCalUid}` : itemKeyOf(event),
    event: place,
    ...toldCarrying(carrying, intent.scope, {
      space: psaSpaceOf(connection),
      activityTypes,
      neutralTitle: privateEventTitle(),
      hidesWords: (one, tag) => hidesWords(one, tag, settings.privateEvents),
    }),
  };
}

function commonOf({ connectionId, eid, trigger }: CarryIntent) {
  return { connectionId, eid, trigger, operation: 'carry-tag' } as const;
}
