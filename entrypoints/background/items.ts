import type { GoogleSide } from '@/entrypoints/background/google-side';
import { type ConnectionJudging, readJudging } from '@/entrypoints/background/judging';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Connection } from '@/lib/domain/connection';
import { decodeEid, type EventIdentity } from '@/lib/domain/event-identity';
import type { ItemState } from '@/lib/domain/item-state';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import { tagOfRule } from '@/lib/rules/match-rules';
import type { EventRow } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { markGone } from '@/lib/store/links';
import { rowsForPerson } from '@/lib/store/outbox';
import { readTags } from '@/lib/store/tags';
import type { Item } from '@/lib/sync/item';
import { itemStateOf } from '@/lib/sync/item-state';
import { rowId } from '@/lib/sync/outbox';

/** An event as everything here knows it. */
export interface LoadedItem {
  readonly eid: string;
  /** Undefined for what is no event, such as a task chip. */
  readonly identity: EventIdentity | undefined;
  readonly event: CalendarEvent | undefined;
  readonly readAt: number | undefined;
  /** Undefined while the event is not known and was never sent. */
  readonly itemKey: string | undefined;
  /** The person's own, or what a rule says in its place; what decides is the item's, which may hold a default. */
  readonly tag: Tag;
  readonly item: Item;
  readonly link: Link | undefined;
  readonly row: OutboxRow | undefined;
  readonly state: ItemState;
  /** What the PSA would get of it as an activity of this type, unless its tag names another; undefined where nothing may be sent. */
  sendsAs(typeId: string | undefined): ActivityFields | undefined;
}

/** One whose item is known, as whatever is done in the PSA needs it. */
export type KnownItem = LoadedItem & { readonly itemKey: string };

/** Reads and judges events; from the cache, except where it says otherwise. */
export interface Items {
  load(eids: readonly string[], connection: Connection): Promise<LoadedItem[]>;
  loadOne(eid: string, connection: Connection): Promise<LoadedItem>;
  /** Reads the event now when the cache lacks it. Rejects when Google cannot be asked, or has no such event. */
  complete(loaded: LoadedItem, connection: Connection): Promise<KnownItem>;
  /** Reads the event from Google Calendar now. Undefined when it does not exist (any more) on that calendar. */
  refresh(identity: EventIdentity): Promise<CalendarEvent | undefined>;
}

export function createItems(tools: Tools, google: GoogleSide, psa: PsaSide): Items {
  const { db } = tools;

  async function load(eids: readonly string[], connection: Connection): Promise<LoadedItem[]> {
    const [judging, found] = await Promise.all([
      readJudging(tools, psa, connection),
      findStored(eids, connection.id),
    ]);
    const tags = await readTags(db, connection.id, found, judging.readCarried);
    const { activityUrl } = psa.port(connection);
    return found.map((stored, index) =>
      judge(stored, tags[index] ?? emptyTag, judging, activityUrl),
    );
  }

  async function loadOne(eid: string, connection: Connection): Promise<LoadedItem> {
    const [item] = await load([eid], connection);
    if (!item) throw new Error('no item for an eid');
    return item;
  }

  async function complete(loaded: LoadedItem, connection: Connection): Promise<KnownItem> {
    const { eid, identity } = loaded;
    if (!identity) throw new ProblemError({ kind: 'not-sendable', reason: 'task' });
    if (isKnown(loaded)) return loaded;
    if (!(await refresh(identity))) throw new ProblemError({ kind: 'event-gone' });
    const read = await loadOne(eid, connection);
    if (!isKnown(read)) throw new ProblemError({ kind: 'event-gone' });
    return read;
  }

  async function refresh({
    calendarId,
    eventId,
  }: EventIdentity): Promise<CalendarEvent | undefined> {
    const event = await (await google.calendarPort()).event(calendarId, eventId);
    const isGone = event === undefined || event.status === 'cancelled';
    if (isGone) await db.events.delete([calendarId, eventId]);
    else await putEvents(db, [event], tools.now());
    await markGone(db, calendarId, [eventId], isGone, tools.now());
    return isGone ? undefined : event;
  }

  interface Stored {
    readonly eid: string;
    readonly identity: EventIdentity | undefined;
    readonly cached: EventRow | undefined;
    readonly itemKey: string | undefined;
    readonly link: Link | undefined;
    readonly row: OutboxRow | undefined;
  }

  async function findStored(eids: readonly string[], connectionId: string): Promise<Stored[]> {
    const identities = eids.map(decodeEid);
    const keys = identities.map((identity): [string, string] => [
      identity?.calendarId ?? '',
      identity?.eventId ?? '',
    ]);
    const cached = await db.events.bulkGet(keys);
    const byEvent = await linksByEvent(
      connectionId,
      keys.filter((_, index) => !cached[index]),
    );
    const known = eids.map(
      (_, index) => cached[index]?.itemKey ?? byEvent.get(joined(keys[index]))?.itemKey,
    );
    const itemKeys = known.includes(undefined)
      ? await withParked(connectionId, eids, known)
      : known;
    const found = [...new Set(itemKeys.filter((key) => key !== undefined))];
    const [links, rows] = await Promise.all([
      db.links
        .where('[connectionId+itemKey]')
        .anyOf(found.map((key) => [connectionId, key]))
        .toArray(),
      db.outbox.bulkGet(found.map((key) => rowId(connectionId, key))),
    ]);
    const linkOf = new Map(links.map((link) => [link.itemKey, link]));
    const rowOf = new Map(rows.flatMap((row) => (row ? [[row.itemKey, row] as const] : [])));
    return eids.map((eid, index) => {
      const itemKey = itemKeys[index];
      const at = itemKey ?? '';
      return {
        eid,
        identity: identities[index],
        cached: cached[index],
        itemKey,
        link: linkOf.get(at),
        row: rowOf.get(at),
      };
    });
  }

  /** What failed, and whose event has left the cache since, is known by its row alone. */
  async function withParked(
    connectionId: string,
    eids: readonly string[],
    itemKeys: readonly (string | undefined)[],
  ): Promise<(string | undefined)[]> {
    const parked = await rowsForPerson(db, connectionId);
    const byEid = new Map(parked.map(({ eid, itemKey }) => [eid, itemKey]));
    return itemKeys.map((itemKey, index) => itemKey ?? byEid.get(eids[index] ?? ''));
  }

  async function linksByEvent(
    connectionId: string,
    keys: readonly [string, string][],
  ): Promise<Map<string, Link>> {
    const links =
      keys.length === 0
        ? []
        : await db.links
            .where('[calendarId+eventId]')
            .anyOf([...keys])
            .toArray();
    const own = links.filter((link) => link.connectionId === connectionId);
    return new Map(own.map((link) => [joined([link.calendarId, link.eventId]), link]));
  }

  function judge(
    stored: Stored,
    own: Tag,
    judging: ConnectionJudging,
    activityUrl: PsaPort['activityUrl'],
  ): LoadedItem {
    const { cached, link, row, identity } = stored;
    const event = cached?.event;
    const item = judging.judgeAny(event, own, link, identity?.calendarId);
    const tag = item.rule ? tagOfRule(item.rule) : own;
    const url = link && activityUrl(link.activityId);
    const state: ItemState = identity
      ? itemStateOf(item, link, row, url)
      : { kind: 'not-sendable', reason: 'task' };
    const sendsAs = (typeId: string | undefined) => {
      if (!event || item.notSendable) return undefined;
      if (item.desired || typeId === undefined) return item.desired;
      return judging.judge(event, { ...tag, activityTypeId: typeId }, link).desired;
    };
    return { ...stored, event, readAt: cached?.readAt, tag, item, state, sendsAs };
  }

  return { load, loadOne, complete, refresh };
}

function isKnown(loaded: LoadedItem): loaded is KnownItem {
  return loaded.itemKey !== undefined;
}

function joined(key: readonly [string, string] | undefined): string {
  return key?.join('\n') ?? '';
}
