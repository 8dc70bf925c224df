import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import type { AddedContacts } from '@/lib/domain/link';
import type { Candidate, OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { adopt } from '@/lib/sync/adopt';
import { eventTitleOf, linkOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import { isAwaited } from '@/lib/sync/awaited';
import { comingAndGoing, settleContacts, wantedPeople } from '@/lib/sync/contacts';
import { findOrigin } from '@/lib/sync/find-origin';
import { mayHaveOwn } from '@/lib/sync/foreign-mark';
import { sourceOf } from '@/lib/sync/history-entry';
import type { Item } from '@/lib/sync/item';
import { linkFound } from '@/lib/sync/link-found';
import { listActivities } from '@/lib/sync/listing';
import { lookWindow } from '@/lib/sync/look-window';
import { findMatches } from '@/lib/sync/match';
import { isTagNew } from '@/lib/sync/merged-tag';
import { afterLink, beforeWrite, untilSettled, withCandidates } from '@/lib/sync/outbox';
import { type ReadRow, readRow } from '@/lib/sync/read-row';
import { relink } from '@/lib/sync/relink';
import { differingFields } from '@/lib/sync/standing';
import { isSendWanted } from '@/lib/sync/still-wanted';
import type { SendWorld } from '@/lib/sync/world';

/** Does one row's work and stores its failure; answers whether to go on. */
export type Settle = (row: OutboxRow, work: (world: Attempt) => Promise<void>) => Promise<boolean>;

/**
 * Looks once for the whole batch, then settles each row: link what is ours already, show what may be, create the rest.
 * Answers false when the system failed and the drain should end.
 */
export async function lookAndCreate(
  world: SendWorld,
  rows: readonly ReadRow[],
  settleLook: Settle,
  settleEach: Settle,
): Promise<boolean> {
  const [first] = rows;
  const window = lookWindow(
    rows.flatMap(({ row, desired }) => [desired.when, ...(row.attempted ? [row.attempted] : [])]),
  );
  if (first === undefined || window === undefined) return true;
  let present: Activity[] | undefined;
  // A failed look concerns every row of the batch: with a failing system all of them wait, else the first alone.
  await settleLook(first.row, async (each) => {
    present = await listActivities(each, window);
  });
  if (present === undefined) return false;
  const linked = await world.store.linkedAmong(
    world.connectionId,
    present.map(({ id }) => id),
  );
  for (const row of rows) {
    const found = present;
    if (!(await settleEach(row.row, (each) => settleCreate(each, row, found, linked))))
      return false;
  }
  return true;
}

async function settleCreate(
  world: Attempt,
  read: ReadRow,
  present: readonly Activity[],
  linked: ReadonlySet<string>,
): Promise<void> {
  const { row, item, desired } = read;
  // Another row was faster, or a link has followed its event here: planning passed over what was in line already.
  if (await world.store.link(row.connectionId, row.itemKey))
    return world.store.commit({ removeRow: row.id, replan: row.itemKey });
  const eventId = item.event?.eventId ?? '';
  const { ours, candidates } = findMatches(
    { eventId, userId: world.userId, desired, ...eventTitleOf(item, desired) },
    present,
    (id) => linked.has(id),
  );
  const origin = row.ignoreCandidates ? undefined : await findOrigin(world, item.event, present);
  if (origin) return relink(world, { ...row, activityId: activityKeyOf(origin) });
  const marked = ours.find(({ id }) => !linked.has(id)) ?? ours[0];
  if (marked && (await isSettledBy(world, read, marked))) return;
  if (await isAwaited(world, read, present, linked)) return;
  await createUnlessDoubtful(world, read, candidates);
}

/** Nothing in the PSA is ours: what may be the same is asked about, or adopted by choice, before it is made. */
async function createUnlessDoubtful(
  world: Attempt,
  read: ReadRow,
  candidates: readonly Candidate[],
): Promise<void> {
  const { row } = read;
  const waiting = untilSettled(row, world.now());
  // What an unclear write may have made is waited for all the same.
  if (!waiting && !(await isSendWanted(world, read)))
    return world.store.commit({ removeRow: row.id });
  const [alike, ...others] = candidates.filter(({ source }) => source === 'copy');
  if (alike && others.length === 0 && row.adoptMatching)
    return adopt(world, { ...row, kind: 'adopt', activityId: alike.activityId });
  if (candidates.length > 0 && !row.ignoreCandidates)
    return world.store.commit({ putRow: withCandidates(row, candidates) });
  if (waiting) return world.store.commit({ putRow: waiting });
  await create(world, read);
}

/** Links the activity with our mark, unless it is another event's by now; answers whether nothing is left to do. */
async function isSettledBy(world: SendWorld, read: ReadRow, marked: Activity): Promise<boolean> {
  const holder = await world.store.linkTo(read.row.connectionId, marked.id);
  if (holder) return !(await mayHaveOwn(world, read.row, marked, holder));
  await linkFound(world, read, marked);
  return true;
}

/** A batch takes minutes, so its event is read again. What changed is looked for anew, with the next batch. */
async function create(world: Attempt, looked: ReadRow): Promise<void> {
  const { row, item, desired } = await readRow(world, looked.row);
  if (differingFields(desired, looked.desired).length > 0) return;
  const writing = beforeWrite({ ...row, attempted: desired.when }, world.now());
  await world.store.commit({ putRow: writing });
  const activity = await world.psa.create(desired);
  const contacts = await inviteAtOnce(world, item, activity);
  await link(world, { row: writing, item, desired }, activity, contacts);
}

/** Undefined when nobody is wanted, or it failed: the activity is there, and the sweep tries again. */
async function inviteAtOnce(
  world: SendWorld,
  item: Item,
  { id: activityId }: Activity,
): Promise<AddedContacts | undefined> {
  const wanted = wantedPeople(item);
  if (wanted.length === 0) return undefined;
  try {
    return await settleContacts(world.psa, { activityId }, wanted);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return undefined;
  }
}

function link(
  world: SendWorld,
  { row, item, desired }: ReadRow,
  activity: Activity,
  contacts: AddedContacts | undefined,
): Promise<void> {
  const now = world.now();
  const at = { now, newId: () => world.newId() };
  const linked = linkOf(row, item, desired, activity, 'created', at);
  return world.store.commit({
    putLink: { ...linked, ...(contacts && { contacts }) },
    ...(isTagNew(item, item.tag) && { putTag: { ...linked, tag: item.tag, over: item.tag } }),
    removeRow: row.id,
    putRow: afterLink(row),
    history: {
      at: now,
      connectionId: row.connectionId,
      itemKey: row.itemKey,
      eid: row.eid,
      activityId: activity.id,
      operation: 'create',
      outcome: 'done',
      after: desired,
      ...(contacts && comingAndGoing({ activityId: activity.id }, wantedPeople(item))),
      ...sourceOf(row),
    },
  });
}
