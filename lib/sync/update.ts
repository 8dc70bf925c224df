import { type Activity, type ActivityFields, workedTimeOf } from '@/lib/domain/activity';
import { encodeEid } from '@/lib/domain/event-identity';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Link, SharedField } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { ActivityChange } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { agreementOn, fieldsOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import {
  areContactsOpen,
  comingAndGoing,
  settleContacts,
  wantedContacts,
  wantedPeople,
} from '@/lib/sync/contacts';
import { findActivity } from '@/lib/sync/find-activity';
import { placesOf, sourceOf } from '@/lib/sync/history-entry';
import { beforeWrite } from '@/lib/sync/outbox';
import { withOwnDuration } from '@/lib/sync/own-duration';
import { fromCalendarAfter, isAnythingHidden } from '@/lib/sync/own-words';
import { differingFields } from '@/lib/sync/standing';
import { withUntoldTick } from '@/lib/sync/untold-tick';
import { versionsTried } from '@/lib/sync/versions-tried';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Brings a linked activity up to what its event and tag amount to now. Only fields that changed on this side since
 * the agreement are written, so edits made in the PSA stay. Rejects with `worked-time` or `edited-in-psa` until the
 * person consents, with `activity-gone` when there is nothing left to update.
 */
export async function update(world: Attempt, row: OutboxRow): Promise<void> {
  const link = await world.store.link(row.connectionId, row.itemKey);
  if (!link) return world.store.commit({ removeRow: row.id });
  const tried = { operation: 'update', ...placesOf(link) } as const;
  world.tries({ ...tried, before: link.agreement.echo });
  // Where it stands now: it may have been moved since the click.
  const item = await world.readItem({ ...row, eid: encodeEid(link) });
  if (item.isGone || item.event === undefined) throw new ProblemError({ kind: 'event-gone' });
  if (item.desired === undefined)
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  const wanted = withOwnDuration(item.desired, link.agreement);
  const current = await findActivity(world, link, [item.desired.when]);
  // Given to somebody else, it is gone from here.
  if (current?.ownerId !== world.userId) throw new ProblemError({ kind: 'activity-gone' });
  if (await isTickNews(world, row, link, current)) return update(world, row);
  const fields = differingFields(item.desired, link.agreement.sent);
  // A repeat after a lost answer finds its own work done.
  const pending = fields.filter(
    (field) => differingFields(pick(wanted, current, field), current).length > 0,
  );
  const target = { ...link, activityId: current.id };
  const people = wantedPeople(item);
  const isOfContacts = areContactsOpen(target, wantedContacts(item));
  const invited = comingAndGoing(target, people);
  world.tries({ ...tried, ...versionsTried(item, current, wanted, pending), ...invited });
  if (!row.consented) guard(link, current, pending, isOfContacts);
  const after = pending.length > 0 ? await write(world, row, current, wanted, pending) : current;
  const contacts = isOfContacts ? await settleContacts(world.psa, target, people) : link.contacts;
  const words = fromCalendarAfter(link, { toActivity: pending, toCalendar: [] });
  const agreement = {
    ...agreementOn(item, item.desired, after, world.now()),
    ...words,
    wasRedacted: isAnythingHidden(item.isRedacted, link, words),
  };
  const agreed = { ...target, agreement, ...(contacts && { contacts }) };
  await agree(world, row, agreed, { before: current, after, invited });
}

/** Whether another installation ticked it private, by now; it is kept then, and the event is judged anew. */
async function isTickNews(
  world: SendWorld,
  { connectionId, itemKey }: OutboxRow,
  link: Link,
  current: Activity,
): Promise<boolean> {
  const { eid } = link;
  const kept = await world.store.tag(connectionId, { eid, itemKey });
  const tag = withUntoldTick(kept, link, current);
  if (tag === kept) return false;
  await world.store.commit({ putTag: { connectionId, eid, itemKey, tag, over: kept } });
  return true;
}

function pick(desired: ActivityFields, current: Activity, field: SharedField): ActivityFields {
  return { ...fieldsOf(current), [field]: desired[field] };
}

/** Rejects when the write would touch worked time or overwrite an edit made in the PSA. */
function guard(
  link: Link,
  current: Activity,
  pending: readonly SharedField[],
  isOfContacts: boolean,
): void {
  if (pending.length === 0 && !isOfContacts) return;
  const worked = workedTimeOf(current);
  if (worked) throw new ProblemError({ kind: 'worked-time', reason: worked });
  const edited = differingFields(fieldsOf(current), link.agreement.echo).filter((field) =>
    pending.includes(field),
  );
  if (edited.length > 0) throw new ProblemError({ kind: 'edited-in-psa', fields: edited });
}

async function write(
  world: SendWorld,
  row: OutboxRow,
  current: Activity,
  desired: ActivityFields,
  pending: readonly SharedField[],
): Promise<Activity> {
  await world.store.commit({ putRow: beforeWrite(row, world.now()) });
  const change = Object.fromEntries(pending.map((field) => [field, desired[field] ?? null]));
  return world.psa.update(current.id, change as ActivityChange);
}

/** What became of an activity, and who came and went. */
interface Written {
  readonly before: Activity;
  readonly after: Activity;
  readonly invited: Pick<HistoryEntry, 'contacts'>;
}

function agree(
  world: SendWorld,
  row: OutboxRow,
  link: Link,
  { before, after, invited }: Written,
): Promise<void> {
  const { dismissed: _, contactsLeftOut: __, ...putLink } = link;
  return world.store.commit({
    putLink,
    removeRow: row.id,
    history: {
      at: link.agreement.agreedAt,
      connectionId: row.connectionId,
      itemKey: row.itemKey,
      eid: link.eid,
      activityId: after.id,
      operation: 'update',
      outcome: 'done',
      before: fieldsOf(before),
      after: fieldsOf(after),
      ...invited,
      ...sourceOf(row),
    },
  });
}
