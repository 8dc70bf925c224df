import type { Activity } from '@/lib/domain/activity';
import { decodeEid, type EventIdentity, seriesIdOf } from '@/lib/domain/event-identity';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { fieldsOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import { entryOf } from '@/lib/sync/history-entry';
import type { Item } from '@/lib/sync/item';
import { linkFound } from '@/lib/sync/link-found';
import { listActivities } from '@/lib/sync/listing';
import { lookWindow } from '@/lib/sync/look-window';
import { byAge, isOurs } from '@/lib/sync/match';
import { afterLink, settled, untilSettled } from '@/lib/sync/outbox';
import { type ReadRow, type RowWithItem, readEvent, readRow, toSend } from '@/lib/sync/read-row';
import { isUntouched } from '@/lib/sync/twins';

/**
 * Reads the event of a row that is to be sent. One that must not leave may be in the PSA all the same, where an earlier
 * write was unclear: it is looked for by its mark and linked, so that it is redacted, asked about or deleted like
 * whatever was sent. Undefined then, and while it is too early to tell. Rejects as {@link readRow} does, and when the
 * look fails.
 */
export async function readUnlessWritten(
  world: Attempt,
  queued: OutboxRow,
): Promise<ReadRow | undefined> {
  if (queued.unclearSince === undefined) return readRow(world, queued);
  const row = await backToLook(world, queued);
  const read = await readEvent(world, row);
  try {
    return toSend(world, read);
  } catch (refusal) {
    if (await isWrittenOrOpen(world, read ?? { row })) return undefined;
    throw refusal;
  }
}

/** A failure from here on is not the write's, which a death may have left behind: it stays unclear. */
async function backToLook(world: Attempt, row: OutboxRow): Promise<OutboxRow> {
  if (row.step === 'look') return row;
  const looking: OutboxRow = { ...row, step: 'look' };
  await world.store.commit({ putRow: looking });
  return looking;
}

interface Refused extends Pick<RowWithItem, 'row'> {
  /** Undefined when the event is gone. */
  readonly item?: Item | undefined;
}

/** Whether the row's activity is there and linked, or may still appear. The row is not unclear any more when it is neither. */
async function isWrittenOrOpen(world: Attempt, { row, item }: Refused): Promise<boolean> {
  const { connectionId, itemKey, id } = row;
  if (await world.store.link(connectionId, itemKey)) {
    await world.store.commit({ removeRow: id, replan: itemKey });
    return true;
  }
  const written = await findWritten(world, row, item);
  if (written) {
    await linkWritten(world, { row, item }, written);
    return true;
  }
  const waiting = untilSettled(row, world.now());
  await world.store.commit({ putRow: waiting ?? unwritten(row) });
  return waiting !== undefined;
}

/** Of an event that is gone, nothing else tells when it was. */
function unwritten(row: OutboxRow): OutboxRow {
  const { attempted } = row;
  return { ...settled(row), ...(attempted && { attempted }) };
}

/** The person's own activity with the event's mark, which is linked to nothing; of twins the one that is kept. */
async function findWritten(
  world: Attempt,
  { eid, connectionId, attempted }: OutboxRow,
  item: Item | undefined,
): Promise<Activity | undefined> {
  const { eventId } = identityOf(eid);
  const times = [attempted, item?.event?.when].filter((when) => when !== undefined);
  const window = lookWindow(times);
  if (!window) return undefined;
  const listed = await listActivities(world, window);
  const ours = listed.filter((each) => isOurs(each, { userId: world.userId, eventId }));
  const ids = ours.map(({ id }) => id);
  const linked = await world.store.linkedAmong(connectionId, ids);
  return ours.filter(({ id }) => !linked.has(id)).toSorted(byAge)[0];
}

function linkWritten(world: Attempt, { row, item }: Refused, written: Activity): Promise<void> {
  if (!item) return linkWithout(world, row, written);
  // Without an activity type nothing else says what its activity should hold.
  const desired = item.desired ?? fieldsOf(written);
  return linkFound(world, { row, item, desired }, written);
}

/** The event is gone: what the activity holds is what was sent of it, unless somebody edited it since. */
function linkWithout(world: Attempt, row: OutboxRow, written: Activity): Promise<void> {
  const { connectionId, itemKey, eid, id } = row;
  const now = world.now();
  const identity = identityOf(eid);
  const fields = fieldsOf(written);
  const seriesId = seriesIdOf(identity.eventId);
  const link: Link = {
    ...{ ...identity, id: world.newId(), connectionId, itemKey, eid, activityId: written.id },
    agreement: { sent: fields, echo: fields, wasRedacted: false, agreedAt: now },
    origin: 'created',
    eventGone: true,
    eventGoneAt: now,
    ...(!isUntouched(written) && { foundHalf: true }),
    ...(seriesId !== undefined && { seriesId }),
  };
  return world.store.commit({
    putLink: link,
    removeRow: id,
    putRow: afterLink(row),
    history: { ...entryOf(row, link, now), operation: 'relink', after: fields },
  });
}

function identityOf(eid: string): EventIdentity {
  return decodeEid(eid) ?? { calendarId: '', eventId: '' };
}
