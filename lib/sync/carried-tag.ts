import { customerSchema, projectSchema } from '@/lib/domain/activity';
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
});
export type CarriedTag = z.infer<typeof carriedTagSchema>;

/** Undefined for what is not ours, or was cut. */
export function readCarriedTag(text: string): CarriedTag | undefined {
  try {
    const parsed = carriedTagSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Google cuts longer values silently (extended properties guide). */
const longest = 1024;

/** The tag as text for the property; saying that its note stands elsewhere when it would be too long, undefined when it still is. */
export function writeCarriedTag(tag: Tag, item: string, space: string): string | undefined {
  const { activityTypeId, customer, project, note, isNoteElsewhere, sending, isPrivate } = tag;
  const carried = {
    v: 1,
    item,
    space,
    ...(activityTypeId !== undefined && { type: activityTypeId }),
    ...(customer && { customer }),
    ...(project && { project }),
    sending,
    ...(isPrivate && { private: isPrivate }),
  };
  const cut = { ...carried, noteElsewhere: true };
  const whole = isNoteElsewhere ? cut : { ...carried, ...(note !== '' && { note }) };
  const texts = [JSON.stringify(whole), JSON.stringify(cut)];
  return texts.find((text) => text.length <= longest);
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
