import type { ActivityFields } from '@/lib/domain/activity';
import { type Agreement, type SharedField, sharedFields } from '@/lib/domain/link';
import type { Problem } from '@/lib/domain/problem';
import { fieldsOf } from '@/lib/sync/agree';
import type { Policy, WriteDecision } from '@/lib/sync/decide';
import {
  intoActivity,
  intoCalendar,
  noPassage,
  type Passage,
  wordFields,
} from '@/lib/sync/field-guards';
import { type Merge, merge } from '@/lib/sync/merge';
import { withOwnDuration } from '@/lib/sync/own-duration';
import type { ActivitySide, CalendarSide, Pair } from '@/lib/sync/pair';
import { withoutOthersRedaction } from '@/lib/sync/redaction';
import { isSameField } from '@/lib/sync/standing';

type Present = Extract<CalendarSide, { kind: 'present' }> & { readonly desired: ActivityFields };
type PresentPair = Pair & { readonly calendar: Present };
type Winner = 'calendar' | 'psa' | undefined;

/** Which of the changed fields are written where, and what stays open. */
export function settleFields(pair: PresentPair, policy: Policy): Omit<WriteDecision, 'kind'> {
  const { link, calendar, psa } = pair;
  const activity = psa.kind === 'present' ? fieldsOf(psa.activity) : link.agreement.echo;
  const versions = [link.agreement, calendar.desired, activity] as const;
  const merged = withoutOthersRedaction(withSameDuration(merge(...versions), ...versions), pair);
  const won = Map.groupBy(merged.conflicts, winnerOf(pair, policy));
  const out = outgoing({ edited: merged.toActivity, won: won.get('calendar') ?? [] }, pair, policy);
  const back = incoming({ edited: merged.toCalendar, won: won.get('psa') ?? [] }, pair, policy);
  const undone = undoing(out, back, pair, policy);
  const ways = [out, back, undone.inCalendar, undone.inActivity];
  const toActivity = inOrder([...out.written, ...undone.inActivity.written]);
  const toCalendar = inOrder([...back.written, ...undone.inCalendar.written]);
  const open = firstOpen(conflictOf(won.get(undefined), pair, policy), ways, undone.answered);
  const isLeft = policy.answer === 'keep';
  const left = isLeft ? [...ways.flatMap(({ held }) => held), ...(won.get(undefined) ?? [])] : [];
  return {
    toActivity,
    toCalendar,
    agreed: inOrder([...merged.agreed, ...answeredOver(ways, policy), ...left]),
    lost: {
      calendar: losing(toCalendar, [...merged.conflicts, ...undone.inCalendar.written]),
      psa: losing(toActivity, [...merged.conflicts, ...undone.inActivity.written]),
    },
    ...(open && !isLeft && { open }),
  };
}

/** An activity without duration that both sides moved alike stands as a short event on one of them alone. */
function withSameDuration(
  merged: Merge,
  agreement: Agreement,
  desired: ActivityFields,
  activity: ActivityFields,
): Merge {
  const wanted = withOwnDuration(desired, agreement);
  const [same, different] = [true, false].map((isSame) =>
    merged.conflicts.filter((field) => isSameField(field, wanted, activity) === isSame),
  );
  return { ...merged, agreed: [...merged.agreed, ...(same ?? [])], conflicts: different ?? [] };
}

/** Whose version of a field that both changed holds; undefined: the person is asked, as when it may not travel. */
function winnerOf(pair: PresentPair, policy: Policy): (field: SharedField) => Winner {
  const wanted = generalWinner(pair, policy);
  const winner = wanted && mayTravel(wanted, pair, policy) ? wanted : undefined;
  // What became private is taken out of the PSA before anything else, whoever wins otherwise.
  const isRedaction = becamePrivate(pair);
  return (field) => {
    if (isRedaction && wordFields.has(field)) return 'calendar';
    return isForPerson(field, pair, policy) ? undefined : winner;
  };
}

/** An event that we may not write may be the older of two versions: if nobody remembers, no setting tells. */
function isForPerson(
  field: SharedField,
  { calendar, link }: PresentPair,
  { answer }: Policy,
): boolean {
  const isUnremembered = link.agreement.unremembered?.includes(field) ?? false;
  return isUnremembered && calendar.notWritable !== undefined && answer === undefined;
}

function generalWinner({ calendar, psa }: Pair, { sync, answer }: Policy): Winner {
  if (answer === 'calendar' || answer === 'psa') return answer;
  switch (sync.conflicts) {
    case 'calendar':
      return 'calendar';
    case 'newest':
      // By when this device noticed: the clocks of the two sides are not comparable.
      return seenAt(psa) > seenAt(calendar) ? 'psa' : 'calendar';
    case 'psa':
      return 'psa';
    case 'ask':
      return undefined;
  }
}

/** What the person answered travels in any case. */
function mayTravel(winner: 'calendar' | 'psa', pair: PresentPair, policy: Policy): boolean {
  if (policy.answer === winner) return true;
  return winner === 'calendar' ? sendsEdits(pair, policy) : takesEdits(policy);
}

function seenAt(side: CalendarSide | ActivitySide): number {
  return side.kind === 'present' ? side.seenAt : 0;
}

function becamePrivate({ calendar, link }: PresentPair): boolean {
  return calendar.isRedacted && !link.agreement.wasRedacted;
}

/** Fields that one side alone changed, and those in which its version holds. */
interface Wanted {
  readonly edited: readonly SharedField[];
  readonly won: readonly SharedField[];
}

/** Calendar → PSA. Redaction is no update that one could switch off. */
function outgoing({ edited, won }: Wanted, pair: PresentPair, policy: Policy): Passage {
  const isRedaction = (field: SharedField) => becamePrivate(pair) && wordFields.has(field);
  const sent = sendsEdits(pair, policy) ? edited : edited.filter(isRedaction);
  return intoActivity([...sent, ...won], pair, policy);
}

/** PSA → calendar. */
function incoming({ edited, won }: Wanted, { calendar }: PresentPair, policy: Policy): Passage {
  return intoCalendar([...(takesEdits(policy) ? edited : []), ...won], calendar);
}

function sendsEdits({ calendar }: PresentPair, { sync }: Policy): boolean {
  return sync.outgoing.update && calendar.isKeptBack !== true;
}

function takesEdits({ sync }: Policy): boolean {
  return sync.incoming.select !== 'none' && sync.incoming.update;
}

/** What was held back from one side and is, as the person answered, undone on the side where it was changed. */
function undoing(out: Passage, back: Passage, pair: PresentPair, policy: Policy) {
  const isOutUndone = out.open?.kind === 'series-read-only' && policy.answer === 'psa';
  const isBackUndone = back.open !== undefined && policy.answer === 'calendar';
  return {
    inCalendar: isOutUndone ? intoCalendar(out.held, pair.calendar) : noPassage,
    inActivity: isBackUndone ? intoActivity(back.held, pair, policy) : noPassage,
    answered: [...(isOutUndone ? [out] : []), ...(isBackUndone ? [back] : [])],
  };
}

/** Of what is passed over only what the person answered about: the rest comes once the event is private no more. */
function answeredOver(ways: readonly Passage[], { answer }: Policy): readonly SharedField[] {
  return answer === undefined ? [] : ways.flatMap(({ passedOver }) => passedOver);
}

/** A conflict is asked about where an answer could lead to anything. */
function conflictOf(
  fields: readonly SharedField[] | undefined,
  pair: PresentPair,
  policy: Policy,
): Problem | undefined {
  const isAsked = sendsEdits(pair, policy) || takesEdits(policy);
  return fields && isAsked ? { kind: 'conflict', fields: [...fields] } : undefined;
}

function firstOpen(
  conflict: Problem | undefined,
  ways: readonly Passage[],
  answered: readonly Passage[],
): Problem | undefined {
  const open = ways.filter((way) => !answered.includes(way)).map((way) => way.open);
  return [conflict, ...open].find((problem) => problem !== undefined);
}

/** Of the written fields those that overwrite an edit. */
function losing(
  written: readonly SharedField[],
  contested: readonly SharedField[],
): readonly SharedField[] {
  return written.filter((field) => contested.includes(field));
}

function inOrder(fields: readonly SharedField[]): SharedField[] {
  return sharedFields.filter((field) => fields.includes(field));
}
