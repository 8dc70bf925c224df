import type { Activity } from '@/lib/domain/activity';
import { decodeEid } from '@/lib/domain/event-identity';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import { isOpenToRules } from '@/lib/rules/match-rules';
import { isChosenActivity } from '@/lib/sync/plan-activity';
import { isSelectedEvent } from '@/lib/sync/plan-event';
import type { ReadRow } from '@/lib/sync/read-row';
import type { ReconcileWorld, SendWorld } from '@/lib/sync/world';

/** Whether a run by the clock decided it, and the connection does nothing by itself any more. */
export async function isSwitchedOff(
  world: SendWorld,
  { runId, trigger }: OutboxRow,
): Promise<boolean> {
  if (runId === undefined || trigger !== 'clock') return false;
  return !(await world.sync()).automatic;
}

/** Whether the event of a row is still to be sent, by the settings and the tag of now. A click is the person's own. */
export async function isSendWanted(
  world: SendWorld,
  { row, item }: Pick<ReadRow, 'row' | 'item'>,
): Promise<boolean> {
  if (row.runId === undefined) return true;
  const sync = await world.sync();
  const said = await world.store.tag(row.connectionId, row);
  const { sending } = item.rule && isOpenToRules(said, false) ? item.tag : said;
  if (!sync.outgoing.create || sending === 'never' || (await isSwitchedOff(world, row)))
    return false;
  return row.wasSent || (item.event !== undefined && isSelectedEvent(item.event, sending, sync));
}

/** Whether the activity of a row is still to become an event, by the settings of now. A click is the person's own. */
export function isEventWanted(
  { runId }: OutboxRow,
  activity: Activity,
  parts: Pick<ReconcileWorld, 'sync' | 'activityTypes'>,
): boolean {
  return runId === undefined || isChosenActivity(activity, parts);
}

/** Whether a run's sending failed for what the event is by now: it is not to be sent, and asks nothing of the person. */
export function isMoot(row: OutboxRow, problem: Problem): boolean {
  const { kind, step, runId, unclearSince } = row;
  // Of an unclear write the person must know.
  const isIdleSend = kind === 'create' && step === 'look' && unclearSince === undefined;
  return runId !== undefined && isIdleSend && isOfEvent(row, problem);
}

/** Whether what an unclear sending made is linked by now, by its mark, and its event is gone: that is asked about there. */
export async function isLinkedWithout(
  { store }: Pick<SendWorld, 'store'>,
  { kind, connectionId, eid }: OutboxRow,
  problem: Problem,
): Promise<boolean> {
  const identity = decodeEid(eid);
  if (kind !== 'create' || problem.kind !== 'event-gone' || !identity) return false;
  return (await store.linkAt(connectionId, identity)) !== undefined;
}

function isOfEvent({ wasSent = false }: OutboxRow, { kind }: Problem): boolean {
  // What was in the PSA before is missed there.
  if (kind === 'incomplete') return !wasSent;
  return kind === 'event-gone' || kind === 'not-sendable';
}
