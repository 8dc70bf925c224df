import { customerSchema, projectSchema } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Tag } from '@/lib/domain/tag';
import { tagSchema } from '@/lib/domain/tag';
import { z } from '@/lib/zod';

/**
 * A tag as it travels in our private property of a single event or a series. Contact persons do not: whoever can write
 * to the calendar could read who they are.
 */
const carriedTagSchema = z.object({
  v: z.literal(1),
  /** The iCalUID of the event it was made for: copies and split-off series take the property along. */
  item: z.string(),
  /** Whose activity type, customer and project it names. */
  space: z.string(),
  type: z.string().optional(),
  customer: customerSchema.optional(),
  project: projectSchema.optional(),
  note: z.string().optional(),
  /** There is one, which is too long to travel. */
  noteElsewhere: z.literal(true).optional(),
  sending: tagSchema.shape.sending,
  private: tagSchema.shape.isPrivate,
  /**
   * The activities that a person took out of the PSA while the event, or the occurrence, stays, by their keys, the
   * latest last: without it another browser would take each for one that somebody deleted, and its event with it.
   */
  takenOut: z.array(z.string()).optional(),
});
export type CarriedTag = z.infer<typeof carriedTagSchema>;

/** Undefined for nothing, for what is not ours, and for what was cut. */
export function readCarriedTag(text: string | undefined): CarriedTag | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = carriedTagSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Google cuts longer values silently (extended properties guide). */
const longest = 1024;

/**
 * The tag as text for the property, with the activities that `former` names as taken out; saying that its note stands
 * elsewhere when it would be too long, undefined when it still is.
 */
export function writeCarriedTag(
  tag: Tag,
  item: string,
  space: string,
  former?: string,
): string | undefined {
  const { activityTypeId: type, customer, project, note, isNoteElsewhere, sending } = tag;
  return spelled({
    ...{ v: 1, item, space, sending, type, customer, project },
    private: tag.isPrivate,
    ...(isNoteElsewhere ? { noteElsewhere: true } : note !== '' && { note }),
    takenOut: readCarriedTag(former)?.takenOut,
  });
}

/** The text with one more activity that was taken out; as it was when there is no room to say so. */
export function withTakenOut(
  text: string | undefined,
  item: string,
  space: string,
  activityKey: string,
): string | undefined {
  const carried = readCarriedTag(text);
  const tag = carried ?? { v: 1, item, space, sending: 'manual' };
  const others = carried?.takenOut?.filter((key) => key !== activityKey) ?? [];
  return spelled({ ...tag, takenOut: [...others, activityKey] }) ?? text;
}

/** Without its note when there is no room for it, then without what was taken out first. */
function spelled(carried: CarriedTag): string | undefined {
  const { note, ...rest } = carried;
  const cut: CarriedTag = note === undefined ? carried : { ...rest, noteElsewhere: true };
  const { takenOut = [], ...bare } = cut;
  const shorter = takenOut.map((_, index) => ({ ...bare, takenOut: takenOut.slice(index) }));
  const texts = [carried, ...shorter, bare].map((one) =>
    JSON.stringify(carriedTagSchema.parse(one)),
  );
  return texts.find((text) => text.length <= longest);
}

/** Whether the event says that this activity was taken out of the PSA, and is not one that somebody deleted there. */
export function isTakenOut(
  { carriedTag }: Pick<CalendarEvent, 'carriedTag'>,
  activityKey: string,
): boolean {
  return readCarriedTag(carriedTag)?.takenOut?.includes(activityKey) ?? false;
}

/** What a carried tag says on a connection; without the PSA's parts on another system. */
export function tagOfCarried(carried: CarriedTag, space: string): Tag {
  const { type, customer, project, note = '', noteElsewhere, sending } = carried;
  const apart = {
    note,
    ...(noteElsewhere && { isNoteElsewhere: noteElsewhere }),
    sending,
    ...(carried.private && { isPrivate: carried.private }),
  };
  if (carried.space !== space) return apart;
  return {
    ...(type !== undefined && { activityTypeId: type }),
    ...(customer && { customer }),
    ...(project && { project }),
    ...apart,
  };
}
