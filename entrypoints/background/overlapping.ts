import type { LoadedItem } from '@/entrypoints/background/items';
import { lookLater } from '@/entrypoints/background/look-later';
import { createOwnDays, type Days } from '@/entrypoints/background/own-days';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { ItemState } from '@/lib/domain/item-state';
import { daysOf } from '@/lib/domain/overlap';
import { type Beside, besides, latestKnown } from '@/lib/domain/own-activity';
import { windowAround } from '@/lib/domain/timespan';
import type { EventView } from '@/lib/messages/questions';
import { endedSince, ownActivitiesIn } from '@/lib/store/own-activities';

export interface OverlapParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly onChange: () => void;
}

/** What else of the person's own stands in the PSA when an event does; nothing for what is not theirs to send. */
export type FindOverlaps = (
  loaded: LoadedItem,
  connection: Connection,
) => Promise<Pick<EventView, 'overlaps'>>;

/** How many are named; the others are counted. */
const mostNamed = 3;

/** Where the looking for overlaps takes place. */
interface Place {
  readonly connection: Connection;
  readonly userId: string;
  readonly timeZone: string;
  readonly beside: Beside;
  readonly days: Days;
}

/** Answers by what is known at once; the event's days are read from the PSA meanwhile, and announced when they tell more. */
export function createOverlaps({ tools, psa, onChange }: OverlapParts): FindOverlaps {
  const { db } = tools;
  const ownDays = createOwnDays(tools, psa);

  async function find(place: Place): Promise<Pick<EventView, 'overlaps'>> {
    const { connection, userId, timeZone, beside, days } = place;
    const [known, read] = await Promise.all([
      ownActivitiesIn(db, connection.id, userId, windowAround(beside.when)),
      ownDays.known(connection, days),
    ]);
    const found = besides(beside, latestKnown(known, read), timeZone);
    const ids = read ? found.map(({ id }) => id) : [];
    const ended = await endedSince(db, connection.id, ids, read?.readAt ?? 0);
    const there = found.filter(({ id }) => !ended.has(id));
    if (there.length === 0) return {};
    const { activityUrl } = psa.port(connection);
    const named = there.slice(0, mostNamed).map(({ id, title, when }) => {
      const url = activityUrl(id);
      return { title, when, ...(url !== undefined && { url }) };
    });
    return { overlaps: { named, more: there.length - named.length } };
  }

  return async (loaded, connection) => {
    const place = placeOf(loaded, connection);
    if (!place) return {};
    const shown = await find(place);
    const refresh = () => ownDays.refresh(connection, place.days);
    lookLater({ tools, onChange }, { shown, refresh, again: () => find(place) });
    return shown;
  };
}

/** Undefined where nothing is to be looked for. */
function placeOf(
  { event, item, state, link }: LoadedItem,
  connection: Connection,
): Place | undefined {
  const { user } = connection;
  const isWanted = item.notSendable === undefined && !silent.has(state.kind);
  if (!event || !user || !isWanted) return undefined;
  const { eventId, when } = event;
  const offered = state.kind === 'already-there' ? state.candidates : [];
  const activityIds = new Set([
    ...offered.map(({ activityId }) => activityId),
    ...(link ? [link.activityId] : []),
  ]);
  const { id: userId, timeZone } = user;
  const days = daysOf(when, timeZone);
  return { connection, userId, timeZone, beside: { eventId, when, activityIds }, days };
}

/** What is not to be sent takes no time in the PSA. */
const silent: ReadonlySet<ItemState['kind']> = new Set(['not-sendable', 'ignored']);
