import { type Activity, workedTimeOf } from '@/lib/domain/activity';
import type { Commit } from '@/lib/domain/commit';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { isPassing, type Problem, ProblemError, problemOf } from '@/lib/domain/problem';
import { fieldsOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import { baseline } from '@/lib/sync/baseline';
import { areContactsOpen, comingAndGoing, settleContacts, wantedPeople } from '@/lib/sync/contacts';
import type { Settle } from '@/lib/sync/create';
import { entryOf } from '@/lib/sync/history-entry';
import { leavesOut } from '@/lib/sync/listing';
import { lookWindow } from '@/lib/sync/look-window';
import { isOurs } from '@/lib/sync/match';
import { putOff } from '@/lib/sync/outbox';
import { judgeTwins } from '@/lib/sync/twins';
import type { SendWorld } from '@/lib/sync/world';

/** What was read after a batch; `isShort`: what was created a moment ago is not in it, so that twins may be missing too. */
interface Look {
  readonly listed: readonly Activity[];
  readonly isShort: boolean;
}

/** A list that stays short is asked for so often, over half an hour; then the item is let be. */
const mostShortLooks = 6;

/**
 * Reads the PSA again after a batch of creates. Another installation may have created the same item in the same
 * moment: all keep the oldest of the twins, and the younger ones that nobody touched are deleted. Items that are
 * missing from a short answer are looked for again later.
 * Answers false when the system failed and the drain should end; rejects when it failed for the whole batch.
 */
export async function sweep(
  world: SendWorld,
  rows: readonly OutboxRow[],
  settleEach: Settle,
): Promise<boolean> {
  const found = await lookForAll(world, rows);
  for (const row of rows) {
    if (!(await settleEach(row, (each) => sweepOne(each, row, found)))) return false;
  }
  return true;
}

/** Undefined when the answer was of no use: one item must not spoil the look-up for the others, so each gets its own. */
async function lookForAll(world: SendWorld, rows: readonly OutboxRow[]): Promise<Look | undefined> {
  const links = await Promise.all(
    rows.map((row) => world.store.link(row.connectionId, row.itemKey)),
  );
  try {
    return await look(
      world,
      links.filter((link) => link !== undefined),
    );
  } catch (error) {
    if (isPassing(problemOf(error))) throw error;
    return undefined;
  }
}

async function look(world: SendWorld, links: readonly Link[]): Promise<Look> {
  const window = lookWindow(links.map(({ agreement }) => agreement.echo.when));
  if (!window) return { listed: [], isShort: false };
  const listed = await world.psa.activitiesIn(window);
  const created = links.map(({ activityId }) => activityId);
  return { listed, isShort: await leavesOut(world, { listed, window }, created) };
}

async function sweepOne(world: Attempt, row: OutboxRow, found: Look | undefined): Promise<void> {
  const link = await world.store.link(row.connectionId, row.itemKey);
  if (!link) return world.store.commit({ removeRow: row.id });
  const { listed, isShort } = found ?? (await look(world, [link]));
  const isListed = listed.some(({ id }) => id === link.activityId);
  if (isShort && !isListed && row.attempts + 1 < mostShortLooks)
    return world.store.commit({ putRow: putOff(row, short, world.now(), world.random) });
  await keepOne(world, { row, link }, listed);
  const invited = await inviteLate(world, row, listed);
  await world.store.commit({ ...invited, removeRow: row.id });
}

/**
 * What is stored of the contact persons who could not be added when the activity was made. Nothing when nothing is to be
 * done, or only the person can help: what they chose shows as changed since it was sent then.
 */
async function inviteLate(
  world: SendWorld,
  row: OutboxRow,
  listed: readonly Activity[],
): Promise<Pick<Commit, 'putLink' | 'history'>> {
  const link = await world.store.link(row.connectionId, row.itemKey);
  const tag = await world.store.tag(row.connectionId, row);
  if (
    !link ||
    !tag.contacts ||
    !areContactsOpen(
      link,
      tag.contacts.map(({ id }) => id),
    )
  )
    return {};
  const activity = listed.find(({ id }) => id === link.activityId);
  if (activity?.ownerId !== world.userId || workedTimeOf(activity)) return {};
  try {
    const wanted = wantedPeople(await world.readItem(row));
    const contacts = await settleContacts(world.psa, link, wanted);
    const fields = fieldsOf(activity);
    return {
      putLink: { ...link, contacts },
      history: {
        ...entryOf(row, link, world.now()),
        operation: 'update',
        before: fields,
        after: fields,
        ...comingAndGoing(link, wanted),
      },
    };
  } catch (error) {
    if (!(error instanceof ProblemError) || isPassing(error.problem)) throw error;
    return {};
  }
}

const short: Problem = { kind: 'unavailable', side: 'psa' };

/** What was created, and what asked for it. */
interface Swept {
  readonly row: OutboxRow;
  readonly link: Link;
}

async function keepOne(world: Attempt, swept: Swept, present: readonly Activity[]): Promise<void> {
  const { link } = swept;
  const { userId } = world;
  const twins = present.filter((activity) => isOurs(activity, { userId, eventId: link.eventId }));
  const verdict = judgeTwins(twins);
  if (!verdict) return;
  const taken = await takenByOthers(world, link, twins);
  // Two items cannot share an activity; which of them it belongs to is not ours to judge.
  if (taken.has(verdict.keep.id)) return;
  // The link moves first: a death after the deletion would leave it pointing at nothing.
  if (verdict.keep.id !== link.activityId) await relink(world, swept, verdict.keep);
  for (const twin of verdict.remove) {
    if (!taken.has(twin.id)) await removeTwin(world, swept, twin);
  }
}

/** Those of the twins that are linked to another item here. */
function takenByOthers(
  world: SendWorld,
  link: Link,
  twins: readonly Activity[],
): Promise<ReadonlySet<string>> {
  const others = twins.map(({ id }) => id).filter((id) => id !== link.activityId);
  return world.store.linkedAmong(world.connectionId, others);
}

/** The older twin may say what the event said earlier, or what somebody typed since: nobody here knows which. */
function relink(world: SendWorld, swept: Swept, activity: Activity): Promise<void> {
  const { link } = swept;
  const { sent: desired, wasRedacted: isRedacted } = link.agreement;
  const agreement = { ...link.agreement, ...baseline({ desired, isRedacted }, activity) };
  return world.store.commit({
    putLink: { ...link, activityId: activity.id, agreement },
    history: { ...entry(world, swept, activity), operation: 'relink', after: fieldsOf(activity) },
  });
}

async function removeTwin(world: Attempt, swept: Swept, twin: Activity): Promise<void> {
  world.tries({ operation: 'remove-twin', activityId: twin.id, before: fieldsOf(twin) });
  await world.psa.delete(twin.id);
  await world.store.commit({
    history: {
      ...entry(world, swept, twin),
      operation: 'remove-twin',
      before: fieldsOf(twin),
    },
  });
}

function entry(world: SendWorld, { row, link }: Swept, { id: activityId }: Activity) {
  return entryOf(row, { ...link, activityId }, world.now());
}
