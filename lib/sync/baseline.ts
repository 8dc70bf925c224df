import { type Activity, type ActivityFields, workedTimeOf } from '@/lib/domain/activity';
import { withoutMark } from '@/lib/domain/event-mark';
import type { Agreement } from '@/lib/domain/link';
import { fieldsOf } from '@/lib/sync/agree';
import { eventFields, wordFields } from '@/lib/sync/field-guards';
import type { Item } from '@/lib/sync/item';
import { differingFields } from '@/lib/sync/standing';

type Baseline = Pick<Agreement, 'sent' | 'echo' | 'wasRedacted' | 'unremembered'>;

/**
 * What to take for the last agreement of two items that are found to be one, when nobody remembers it. Where they
 * say the same, that is it. Where their title, time or place differ, both count as edited: the setting for conflicts
 * says whose version holds, and the history keeps the other. In the rest, the calendar's side (judged by
 * {@link mergedTag}) says more than the activity or takes private words out of it, so it alone counts as edited. Our
 * mark is not worth a question about worked time: there the notes may go without it.
 */
export function baseline(
  { desired, isRedacted }: Pick<Item, 'isRedacted'> & { readonly desired: ActivityFields },
  activity: Activity,
): Baseline {
  const echo = fieldsOf(activity);
  const sent = withOwnMark(desired, withOwnDuration(desired, echo), activity);
  const differing = differingFields(desired, sent);
  const unremembered = differing.filter((field) => eventFields.has(field));
  const contested = Object.fromEntries(unremembered.map((field) => [field, desired[field]]));
  return {
    sent,
    echo: { ...echo, ...contested },
    wasRedacted: isRedacted && !differing.some((field) => wordFields.has(field)),
    ...(unremembered.length > 0 && { unremembered }),
  };
}

/** An activity without duration stands as a short event; that stretch of ours is no edit. */
function withOwnDuration(desired: ActivityFields, activity: ActivityFields): ActivityFields {
  const isStretched =
    activity.when.kind === 'timed' &&
    desired.when.kind === 'timed' &&
    activity.when.startAt === activity.when.endAt &&
    desired.when.startAt === activity.when.startAt;
  return isStretched ? { ...activity, when: desired.when } : activity;
}

function withOwnMark(
  { notes }: ActivityFields,
  sent: ActivityFields,
  activity: Activity,
): ActivityFields {
  const isMarkAlone = withoutMark(notes) === withoutMark(sent.notes);
  return isMarkAlone && workedTimeOf(activity) !== undefined ? { ...sent, notes } : sent;
}
