import { workedTimeOf } from '@/lib/domain/activity';
import type { SharedField } from '@/lib/domain/link';
import type { Answer } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import type { Settings } from '@/lib/domain/settings';
import type { DeletionChoice, SyncSettings } from '@/lib/domain/sync-settings';
import {
  type CalendarSide,
  calendarStanding,
  isDismissed,
  isEditedInSecret,
  type Pair,
  psaStanding,
  withoutDismissed,
} from '@/lib/sync/pair';
import { settleFields } from '@/lib/sync/settle-fields';

/** What the person chose, beforehand and about this pair. */
export interface Policy {
  readonly sync: Pick<SyncSettings, 'outgoing' | 'incoming' | 'conflicts'>;
  readonly privateEvents: Settings['privateEvents'];
  /** The answer to what was asked about exactly these versions. */
  readonly answer?: Answer | undefined;
  /** The person agreed to change worked time. */
  readonly consented?: boolean | undefined;
}

/** What is to be done so that both sides agree again. */
export type Decision =
  | { readonly kind: 'nothing' }
  | WriteDecision
  | { readonly kind: 'delete-activity' | 'delete-event' | 'recreate-activity' | 'recreate-event' }
  /** The link ends; `kept`: what is left stays on its own. */
  | { readonly kind: 'end'; readonly fate: 'deleted' | 'kept' }
  | { readonly kind: 'ask'; readonly problem: Problem };

/** Fields to write, to either side or both; without any, only the agreement is renewed. */
export interface WriteDecision {
  readonly kind: 'write';
  readonly toActivity: readonly SharedField[];
  /** To the event where it has the field, else to the tag. */
  readonly toCalendar: readonly SharedField[];
  /** Fields that need no writing: they say the same by now. */
  readonly agreed: readonly SharedField[];
  /** Fields edited there whose version gives way; the history keeps it. */
  readonly lost: {
    readonly calendar: readonly SharedField[];
    readonly psa: readonly SharedField[];
  };
  /** What cannot be settled without the person, besides what is written. */
  readonly open?: Problem;
}

const nothing: Decision = { kind: 'nothing' };

/**
 * The decision table: how both sides stand, under what the person chose. Deletion needs knowledge of its own on the
 * side that is gone; an edit beats it; whatever touches worked time or other people asks first. What the person chose
 * to leave out of the PSA stays out.
 */
export function decide(read: Pair, policy: Policy): Decision {
  const pair = withoutDismissed(read);
  const calendar = calendarStanding(pair);
  const psa = psaStanding(pair);
  if (calendar.kind === 'gone' && psa.kind === 'gone') return { kind: 'end', fate: 'deleted' };
  if (calendar.kind === 'gone')
    return deletedInCalendar(pair, policy, psa.kind === 'edited' ? psa.fields : []);
  if (psa.kind === 'gone')
    return deletedInPsa(pair, policy, calendar.kind === 'edited' || isEditedInSecret(pair));
  if (calendar.kind === 'same' && psa.kind === 'same') return nothing;
  return pair.link.origin === 'colleague' ? nothing : bothThere(pair, policy);
}

function deletedInCalendar(pair: Pair, policy: Policy, edited: readonly SharedField[]): Decision {
  const { sync, answer } = policy;
  const isUndone = pair.calendar.kind === 'gone' && pair.calendar.isUndone && answer === undefined;
  // A colleague's activity lives on without my event.
  if (pair.link.origin === 'colleague' || isDismissed(pair) || answer === 'keep' || isUndone)
    return { kind: 'end', fate: 'kept' };
  const comesBack = edited.length > 0 && answer === undefined && takesNew(policy);
  if (answer === 'psa' || comesBack) return { kind: 'recreate-event' };
  const isElsewhere = pair.calendar.kind === 'gone' && pair.calendar.isElsewhere === true;
  const wished = chosen(sync.outgoing.delete, answer === 'calendar', pair);
  const choice = isElsewhere && wished === 'follow' && answer === undefined ? 'ask' : wished;
  if (choice === 'ignore') return { kind: 'end', fate: 'kept' };
  if (edited.length > 0 && answer === undefined)
    return { kind: 'ask', problem: { kind: 'edited-in-psa', fields: [...edited] } };
  return deleteActivity(pair, policy, choice);
}

function takesNew({ sync }: Policy): boolean {
  return sync.incoming.select !== 'none' && sync.incoming.create;
}

function deleteActivity({ psa }: Pair, { consented }: Policy, choice: 'follow' | 'ask'): Decision {
  const activity = psa.kind === 'present' ? psa.activity : undefined;
  // What deleting one occurrence of a PSA's series does to the others is not documented.
  if (activity?.seriesParentId !== undefined)
    return { kind: 'ask', problem: { kind: 'series-read-only', fields: [] } };
  const worked = activity && workedTimeOf(activity);
  if (worked && !consented)
    return { kind: 'ask', problem: { kind: 'worked-time', reason: worked } };
  if (choice === 'ask') return { kind: 'ask', problem: { kind: 'deleted-in-calendar' } };
  return { kind: 'delete-activity' };
}

function deletedInPsa(pair: Pair, policy: Policy, isEdited: boolean): Decision {
  const { link, calendar } = pair;
  const { sync, answer } = policy;
  const isTakenOut = calendar.kind === 'present' && calendar.isTakenOut && answer === undefined;
  if (link.origin === 'colleague' || answer === 'keep' || isTakenOut)
    return { kind: 'end', fate: 'kept' };
  const isUnanswered = isEdited && answer === undefined;
  // Neither side is to have more of it than it has now.
  if (isUnanswered && mustStayHere(calendar, policy)) return { kind: 'end', fate: 'kept' };
  if (answer === 'calendar' || (isUnanswered && sync.outgoing.create))
    return { kind: 'recreate-activity' };
  const choice = chosen(sync.incoming.delete, answer === 'psa', pair);
  if (choice === 'ignore') return { kind: 'end', fate: 'kept' };
  return deleteEvent(pair, isUnanswered || isOneWay(policy) ? 'ask' : choice);
}

function deleteEvent({ calendar }: Pair, choice: 'follow' | 'ask'): Decision {
  if (choice === 'ask') return { kind: 'ask', problem: { kind: 'activity-gone' } };
  const reason = calendar.kind === 'present' ? calendar.notWritable : undefined;
  if (reason) return { kind: 'ask', problem: { kind: 'psa-differs', reason, fields: [] } };
  return { kind: 'delete-event' };
}

function mustStayHere(calendar: CalendarSide, { privateEvents }: Policy): boolean {
  return calendar.kind === 'present' && calendar.event.isPrivate && privateEvents === 'dont-send';
}

/** While nothing comes from the PSA, its deletions do not either, unless the person answered so. */
function isOneWay({ sync, answer }: Policy): boolean {
  return sync.incoming.select === 'none' && answer !== 'psa';
}

function chosen(setting: DeletionChoice, isAnswered: boolean, { link }: Pair): DeletionChoice {
  if (isAnswered) return 'follow';
  return setting === 'follow' && link.foundHalf ? 'ask' : setting;
}

function bothThere(pair: Pair, policy: Policy): Decision {
  const { calendar } = pair;
  if (calendar.kind !== 'present') return unreadCalendar(pair, policy);
  const { desired } = calendar;
  if (desired === undefined) return nothing;
  const settled = settleFields({ ...pair, calendar: { ...calendar, desired } }, policy);
  const { toActivity, toCalendar, agreed, open } = settled;
  if (toActivity.length + toCalendar.length + agreed.length > 0)
    return { kind: 'write', ...settled };
  return open ? { kind: 'ask', problem: open } : nothing;
}

/** The event was not read with the others; whoever carries this out reads it and decides again. */
function unreadCalendar(pair: Pair, { sync }: Policy): Decision {
  const psa = psaStanding(pair);
  const flows = sync.incoming.select !== 'none' && sync.incoming.update && psa.kind === 'edited';
  if (!flows) return nothing;
  const lost = { calendar: [], psa: [] };
  return { kind: 'write', toActivity: [], toCalendar: psa.fields, agreed: [], lost };
}
