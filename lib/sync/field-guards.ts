import { workedTimeOf } from '@/lib/domain/activity';
import type { SharedField } from '@/lib/domain/link';
import type { Problem } from '@/lib/domain/problem';
import type { Policy } from '@/lib/sync/decide';
import type { CalendarSide, Pair } from '@/lib/sync/pair';

type Present = Extract<CalendarSide, { kind: 'present' }>;

/** Fields that the event itself has; the others live in the tag. */
export const eventFields: ReadonlySet<SharedField> = new Set(['title', 'when', 'location']);

/** The fields that hold words of the person's own: what redaction is about. */
export const wordFields: ReadonlySet<SharedField> = new Set(['title', 'location', 'notes']);

/** What becomes of fields that are to be written to one side. */
export interface Passage {
  readonly written: readonly SharedField[];
  /** Stay as they are on both sides, without a question. */
  readonly passedOver: readonly SharedField[];
  /** Wait for the person, for the reason in `open`. */
  readonly held: readonly SharedField[];
  readonly open?: Problem;
}

export const noPassage: Passage = { written: [], passedOver: [], held: [] };

/** What may be written to the activity: nothing against worked time, into a PSA's series, or of what may not leave. */
export function intoActivity(
  fields: readonly SharedField[],
  pair: Pair & { readonly calendar: Present },
  policy: Policy,
): Passage {
  const open = fields.length > 0 ? whyHeld(fields, pair, policy) : undefined;
  return open ? { ...noPassage, held: fields, open } : { ...noPassage, written: fields };
}

function whyHeld(
  fields: readonly SharedField[],
  { calendar, psa }: Pair & { readonly calendar: Present },
  { privateEvents, answer, consented }: Policy,
): Problem | undefined {
  const activity = psa.kind === 'present' ? psa.activity : undefined;
  if (activity?.seriesParentId !== undefined)
    return { kind: 'series-read-only', fields: [...fields] };
  if (calendar.event.isPrivate && privateEvents === 'dont-send' && answer !== 'calendar')
    return { kind: 'not-sendable', reason: 'private' };
  const worked = activity && workedTimeOf(activity);
  return worked && !consented ? { kind: 'worked-time', reason: worked } : undefined;
}

/**
 * What may be written to the event and its tag: nothing to an event that others see, no words to a private one, and none
 * that the activity does not say.
 */
export function intoCalendar(fields: readonly SharedField[], calendar: Present): Passage {
  const { isRedacted, notWritable } = calendar;
  const passedOver = fields.filter(
    (field) => (isRedacted && wordFields.has(field)) || isUnsaid(field, calendar),
  );
  const wanted = fields.filter((field) => !passedOver.includes(field));
  const held = wanted.filter((field) => notWritable !== undefined && eventFields.has(field));
  if (notWritable === undefined || held.length === 0)
    return { ...noPassage, written: wanted, passedOver };
  const written = wanted.filter((field) => !held.includes(field));
  const open: Problem = { kind: 'psa-differs', reason: notWritable, fields: held };
  return { written, passedOver, held, open };
}

function isUnsaid(field: SharedField, { phrasing }: Present): boolean {
  const isWord = field === 'title' || field === 'location' || field === 'notes';
  return phrasing !== undefined && isWord && phrasing[field].hear === undefined;
}
