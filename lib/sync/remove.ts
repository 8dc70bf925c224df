import { type Activity, workedTimeOf } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { fieldsOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import { ending } from '@/lib/sync/end-link';
import { placesOf, sourceOf } from '@/lib/sync/history-entry';
import { beforeWrite } from '@/lib/sync/outbox';
import { differingFields } from '@/lib/sync/standing';

/**
 * Deletes a linked activity and ends the link. One with worked time, or edited in the PSA since the sides agreed,
 * is deleted only with consent. One that is gone already counts as done; one that was given to somebody else is let be.
 */
export async function remove(world: Attempt, row: OutboxRow): Promise<void> {
  const link = await world.store.link(row.connectionId, row.itemKey);
  if (!link) return world.store.commit({ removeRow: row.id });
  const tried = { operation: 'delete', ...placesOf(link) } as const;
  world.tries({ ...tried, before: link.agreement.echo });
  const found = await world.psa.activity(link.activityId);
  const isTheirs = found !== undefined && found.ownerId !== world.userId;
  const current = isTheirs ? undefined : found;
  if (current) world.tries({ ...tried, before: fieldsOf(current) });
  if (current) {
    if (!row.consented) guard(current, link);
    await world.store.commit({ putRow: beforeWrite(row, world.now()) });
    await world.psa.delete(current.id);
  }
  await world.store.commit({
    // The event stays as it is, and no automatic sync sends it again.
    ...ending(link, 'kept', world.now()),
    ...(!isTheirs && { takesOut: true }),
    removeActivity: link.activityId,
    removeRow: row.id,
    history: {
      at: world.now(),
      connectionId: row.connectionId,
      itemKey: row.itemKey,
      activityId: link.activityId,
      operation: isTheirs ? 'end' : 'delete',
      outcome: 'done',
      before: current ? fieldsOf(current) : link.agreement.echo,
      eid: link.eid,
      event: { calendarId: link.calendarId, eventId: link.eventId },
      ...sourceOf(row),
    },
  });
}

function guard(current: Activity, { agreement }: Link): void {
  const worked = workedTimeOf(current);
  if (worked) throw new ProblemError({ kind: 'worked-time', reason: worked });
  const edited = differingFields(fieldsOf(current), agreement.echo);
  if (edited.length > 0) throw new ProblemError({ kind: 'edited-in-psa', fields: edited });
}
