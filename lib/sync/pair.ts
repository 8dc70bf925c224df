import type { Activity, ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Link, SharedField } from '@/lib/domain/link';
import type { NotWritableReason } from '@/lib/domain/problem';
import type { Phrasing } from '@/lib/sync/phrasing';
import { differingFields, fingerprint } from '@/lib/sync/standing';

/** The calendar's side of a link as it was last read. `unknown`: not read, which says nothing. */
export type CalendarSide =
  | {
      readonly kind: 'present';
      readonly event: CalendarEvent;
      /** What its activity should hold by now; undefined while the tag names no activity type. */
      readonly desired: ActivityFields | undefined;
      readonly isRedacted: boolean;
      /** Why we may not write to it. */
      readonly notWritable: NotWritableReason | undefined;
      /** When this version was first seen here, epoch milliseconds. */
      readonly seenAt: number;
      /** The person said that it is not to be sent; what became private is taken out of the PSA all the same. */
      readonly isKeptBack?: boolean;
      /** The person had its activity taken out of the PSA, in whichever browser, and the event stays. */
      readonly isTakenOut?: boolean;
      /** Who is to take part in the activity, by their ids, where that is not who does by now. */
      readonly contactsWanted?: readonly string[];
      /** How the event's words are said in the activity; undefined: as they are. */
      readonly phrasing?: Phrasing | undefined;
    }
  /**
   * `isElsewhere`: on a calendar that is not the person's alone, which is no wish to delete it. `isUndone`: its making
   * was undone, which is a wish to keep the activity. Only a reading of the event itself tells.
   */
  | { readonly kind: 'gone'; readonly isElsewhere?: boolean; readonly isUndone?: boolean }
  | { readonly kind: 'unknown' };

/** The PSA's side of a link as it was last read. */
export type ActivitySide =
  | {
      readonly kind: 'present';
      readonly activity: Activity;
      readonly seenAt: number;
      /** It says no more than one that an installation redacted. */
      readonly isRedacted?: boolean;
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' };

/** A linked item as both sides have it. */
export interface Pair {
  readonly link: Link;
  readonly calendar: CalendarSide;
  readonly psa: ActivitySide;
}

/** One side against the agreement. */
export type Standing =
  | { readonly kind: 'same' | 'gone' }
  | { readonly kind: 'edited'; readonly fields: readonly SharedField[] };

const same: Standing = { kind: 'same' };
const gone: Standing = { kind: 'gone' };

/** What was not read counts as the same: only knowledge leads to anything. */
export function calendarStanding({ link, calendar }: Pair): Standing {
  if (calendar.kind === 'gone') return gone;
  if (calendar.kind === 'unknown' || calendar.desired === undefined) return same;
  return edited(differingFields(calendar.desired, link.agreement.sent));
}

export function psaStanding({ link, psa }: Pair): Standing {
  if (psa.kind === 'gone') return gone;
  if (psa.kind === 'unknown') return same;
  return edited(differingFields(psa.activity, link.agreement.echo));
}

/** Whether a private event has words by now that its activity, which was there first, does not learn of. */
export function isEditedInSecret({ link, calendar }: Pair): boolean {
  if (link.origin !== 'from-psa' || calendar.kind !== 'present' || !calendar.isRedacted)
    return false;
  const { title, location } = calendar.event;
  const { sent } = link.agreement;
  return title.trim() !== sent.title || location.trim() !== sent.location;
}

/** Whether the person said that exactly this version of the event, or its deletion, may stay out of the PSA. */
export function isDismissed({ link, calendar }: Pair): boolean {
  if (link.dismissed === undefined || calendar.kind === 'unknown') return false;
  const version = calendar.kind === 'gone' ? calendar.kind : calendar.desired;
  return version !== undefined && link.dismissed === fingerprint(version);
}

/** The pair to decide on: an event in a version that may stay out of the PSA is as it was agreed. */
export function withoutDismissed(pair: Pair): Pair {
  const { link, calendar } = pair;
  if (calendar.kind !== 'present' || !isDismissed(pair)) return pair;
  return { ...pair, calendar: { ...calendar, desired: link.agreement.sent } };
}

function edited(fields: readonly SharedField[]): Standing {
  return fields.length === 0 ? same : { kind: 'edited', fields };
}
