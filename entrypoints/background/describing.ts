import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { GuestContacts } from '@/entrypoints/background/guest-contacts';
import type { Items, LoadedItem } from '@/entrypoints/background/items';
import type { LastAct } from '@/entrypoints/background/last-act';
import { createEventRefresh, createTypeRefresh } from '@/entrypoints/background/late-reading';
import { createOverlaps } from '@/entrypoints/background/overlapping';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { RecentTypes } from '@/entrypoints/background/recent-types';
import { isTagRefused, refusedTagPrefix } from '@/entrypoints/background/refused-tags';
import { suggestionPart } from '@/entrypoints/background/suggesting';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Connection } from '@/lib/domain/connection';
import { defaultMapping } from '@/lib/domain/mapping';
import type { Problem } from '@/lib/domain/problem';
import { typeFor, typeOfCalendar } from '@/lib/domain/proposed-type';
import { type RemarkFacts, remarksOf } from '@/lib/domain/remark';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import { isEmptyTag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import { isLeftUndone } from '@/lib/store/left-undone';
import { readSettings } from '@/lib/store/settings';
import { readTagScope } from '@/lib/store/tags';
import { wantedContacts } from '@/lib/sync/contacts';
import type { Item } from '@/lib/sync/item';

export interface DescribingParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly recentTypes: RecentTypes;
  readonly lastAct: LastAct;
  readonly guestContacts: GuestContacts;
  readonly onChange: () => void;
}

/** Everything the panel shows of an event: at once from what is known; what is old is read meanwhile and announced. */
export type Describe = (eid: string) => Promise<EventView>;

export function createDescribe(parts: DescribingParts): Describe {
  const { psa, items } = parts;
  const refreshEvent = createEventRefresh(parts);
  const refreshTypes = createTypeRefresh(parts);
  const findOverlaps = createOverlaps(parts);
  /** Nothing of a connection that is switched off. */
  async function readNow(
    loaded: LoadedItem,
    connection: Connection,
    types: EventView['psa']['activityTypes'],
  ): Promise<Pick<EventView, 'overlaps' | 'contacts'>> {
    if (await psa.isOff(connection.id)) return {};
    refreshTypes(connection, types);
    return {
      ...(await findOverlaps(loaded, connection)),
      ...(await parts.guestContacts.show(loaded, connection)),
    };
  }

  return async (eid) => {
    const connection = await psa.active();
    const loaded = await items.loadOne(eid, connection);
    const { event, item, state } = loaded;
    // A colleague's event is not read at all: nothing of it is ours to show or to keep.
    if (event || state.kind !== 'not-sendable') refreshEvent(loaded);
    const problem = (event ?? !loaded.identity) ? undefined : await whyUnread(parts.google);
    const { capabilities } = psa.port(connection);
    const shownPsa = await describePsa(parts, connection, event?.calendarId);
    const sends = loaded.sendsAs(shownPsa.defaultTypeId);
    return {
      eid,
      ...(event && { event }),
      ...(sends && { sends: { ...sends, ...contactsSent(item) } }),
      remarks:
        event && state.kind !== 'not-sendable'
          ? remarksOf(event, capabilities, await factsOf(parts.tools, loaded, connection.id))
          : [],
      psa: shownPsa,
      ...tagPart(item),
      ...(await seriesPart(parts, loaded)),
      ...(await suggestionPart(parts.tools, loaded, shownPsa)),
      ...(await parts.lastAct.describe(connection.id, loaded)),
      offersAuto: await offersAuto(parts, connection, event),
      offersPrivate: offersPrivate(loaded),
      ...(await readNow(loaded, connection, shownPsa.activityTypes)),
      state,
      ...(problem && { problem }),
    };
  };
}

async function factsOf(
  { db, memory }: Tools,
  { event, itemKey, item: { isRedacted, phrasing } }: LoadedItem,
  connectionId: string,
): Promise<RemarkFacts> {
  const [isLeft, isTagKept] = await Promise.all([
    itemKey !== undefined && isLeftUndone(db, { connectionId, itemKey }),
    event !== undefined && isTagRefused(memory(refusedTagPrefix), connectionId, event),
  ]);
  const { sync } = await readSettings(db);
  const tagsTravel = sync[connectionId]?.tagsTravel === true;
  const said = event &&
    phrasing && {
      title: phrasing.title.say(event.title.trim()),
      location: phrasing.location.say(event.location.trim()),
    };
  return { isRedacted, isLeftUndone: isLeft, isTagKept: isTagKept && tagsTravel, said };
}

/** Who takes part in the activity, by name. */
export function contactsSent(item: Item): Pick<NonNullable<EventView['sends']>, 'contacts'> {
  const wanted = new Set(wantedContacts(item));
  const names = (item.tag.contacts ?? []).flatMap(({ id, name }) => (wanted.has(id) ? name : []));
  return names.length > 0 ? { contacts: names } : {};
}

/** What the panel shows of the PSA that an event, of this calendar if it is known, would be sent to. */
export async function describePsa(
  parts: DescribingParts,
  connection: Connection,
  calendarId?: string,
): Promise<EventView['psa']> {
  const { tools, psa, recentTypes } = parts;
  const [settings, recentTypeIds, activityTypes] = await Promise.all([
    readSettings(tools.db),
    recentTypes.of(connection.id),
    psa.activityTypes(connection, false),
  ]);
  const { id: connectionId, name, system } = connection;
  const { calendarTypeIds } = settings.mapping[connectionId] ?? defaultMapping;
  const chosen = settings.defaultActivityTypeIds[connectionId];
  const choices = { activityTypes, calendarTypeIds, defaultTypeId: chosen };
  const defaultTypeId = typeFor(calendarId, choices);
  const isOfCalendar = typeOfCalendar(calendarId, choices) !== undefined;
  const problem: Problem | undefined = settings.switchedOff.includes(connectionId)
    ? { kind: 'switched-off' }
    : connection.health.problem;
  return {
    connectionId,
    name,
    system,
    capabilities: psa.port(connection).capabilities,
    activityTypes,
    recentTypeIds,
    ...(defaultTypeId !== undefined && { defaultTypeId }),
    ...(isOfCalendar && { isTypeOfCalendar: true as const }),
    ...(problem && { problem }),
  };
}

function tagPart({ tag, rule }: Item): Pick<EventView, 'tag' | 'rule'> {
  return { tag, ...(rule && { rule: rule.name }) };
}

/** Nothing for what is no occurrence. */
async function seriesPart(
  { tools }: DescribingParts,
  { eid, itemKey, event, tag, item: { rule } }: LoadedItem,
): Promise<Pick<EventView, 'series'>> {
  if (event?.seriesId === undefined) return {};
  const made = await readTagScope(tools.db, { eid, itemKey });
  if (made !== undefined) return { series: { scope: made } };
  // What was not made here, nor by a rule, is what the series carries along.
  return { series: { scope: rule || isEmptyTag(tag) ? 'event' : 'series' } };
}

/** Where an event goes by itself because of its calendar, its tag has no say in that. */
async function offersAuto(
  { tools }: DescribingParts,
  { id }: Connection,
  event: CalendarEvent | undefined,
): Promise<boolean> {
  const { automatic, outgoing } = (await readSettings(tools.db)).sync[id] ?? defaultSyncSettings;
  const { create, select, calendarIds, eventTypes } = outgoing;
  if (!automatic || !create || !event || !eventTypes.includes(event.eventType)) return false;
  return select === 'auto' || (select === 'calendars' && !calendarIds.includes(event.calendarId));
}

/** Where the event's own visibility keeps its words here, or they came from the PSA, the tag has no say in that. */
function offersPrivate({ event, item, link }: LoadedItem): boolean {
  if (!event || link?.origin === 'from-psa' || link?.origin === 'colleague') return false;
  return item.tag.isPrivate === true || !item.isRedacted;
}

/** Why an event is not known (yet). Undefined while it is simply being read. */
export async function whyUnread(google: GoogleSide): Promise<Problem | undefined> {
  const account = await google.account();
  return account ? account.health.problem : { kind: 'not-connected', side: 'google' };
}
