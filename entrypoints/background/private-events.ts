import { readJudging } from '@/entrypoints/background/judging';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { whyNotSendable } from '@/lib/domain/sendable';
import type { Settings } from '@/lib/domain/settings';
import { emptyTag } from '@/lib/domain/tag';
import { eventsIn } from '@/lib/store/events';
import { readLink } from '@/lib/store/links';
import { readTags } from '@/lib/store/tags';
import { windowOfMonths } from '@/lib/sync/month-range';
import { isSelectedEvent } from '@/lib/sync/plan-event';

/** How many private events would go to a PSA by themselves, were this the choice; by what is known of them now. */
export async function countPrivate(
  tools: Tools,
  psa: PsaSide,
  privateEvents: Settings['privateEvents'],
): Promise<number> {
  const items = await Promise.all(
    (await psa.connections()).map((connection) => goingTo(tools, psa, connection, privateEvents)),
  );
  return new Set(items.flat()).size;
}

/** Item keys: one meeting on two calendars goes once. */
async function goingTo(
  tools: Tools,
  psa: PsaSide,
  connection: Connection,
  privateEvents: Settings['privateEvents'],
): Promise<string[]> {
  const judging = await readJudging(tools, psa, connection, { privateEvents });
  const { sync, calendars, readCarried, bounds } = judging;
  if (!sync.automatic || !sync.outgoing.create) return [];
  const rows = await eventsIn(tools.db, windowOfMonths(sync.outgoing.range, tools.now()));
  const open = rows.filter(({ event }) => {
    const calendar = calendars.get(event.calendarId);
    return event.isPrivate && !whyNotSendable(event, calendar, { ...bounds, privateEvents });
  });
  const addresses = open.map(({ event, itemKey }) => ({ eid: event.eid, itemKey }));
  const tags = await readTags(tools.db, connection.id, addresses, readCarried);
  const going = open.flatMap(({ event, itemKey }, index) => {
    const { sending } = judging.judge(event, tags[index] ?? emptyTag, undefined).tag;
    return sending !== 'never' && isSelectedEvent(event, sending, sync) ? [itemKey] : [];
  });
  const links = await Promise.all(
    going.map((itemKey) => readLink(tools.db, connection.id, itemKey)),
  );
  return going.filter((_, index) => links[index] === undefined);
}
