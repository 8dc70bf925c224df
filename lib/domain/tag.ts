import { customerSchema, projectSchema } from '@/lib/domain/activity';
import { z } from '@/lib/zod';

/** A contact person in the PSA. */
const tagContactSchema = z.object({ id: z.string(), name: z.string() });
export type TagContact = z.infer<typeof tagContactSchema>;

/** What the person wants of an event. A tag alone sends nothing. */
export const tagSchema = z.object({
  activityTypeId: z.string().optional(),
  customer: customerSchema.optional(),
  project: projectSchema.optional(),
  /** Contact persons who are to take part in the activity; they stay in this browser. */
  contacts: z.array(tagContactSchema).optional(),
  note: z.string(),
  /** There is a note, too long to travel: it stands in another browser of the person, and in the PSA once sent. */
  isNoteElsewhere: z.literal(true).optional(),
  /** `manual`: waits for *Send*; `never`: *Don't send this event*; `auto`: goes by itself, where the connection does so. */
  sending: z.enum(['manual', 'never', 'auto']),
  /** Only the time goes to the PSA, under the neutral title, whatever the event's own visibility; the note stays here too. */
  isPrivate: z.literal(true).optional(),
  /** The person cleared what a rule had said: no rule speaks of the event any more. Stays in this browser. */
  withoutRule: z.literal(true).optional(),
});
export type Tag = z.infer<typeof tagSchema>;

export const emptyTag: Tag = { note: '', sending: 'manual' };

/** Whether a tag says nothing of what becomes of the event. */
export function isEmptyTag(tag: Tag): boolean {
  const { activityTypeId, customer, project, contacts, note, isNoteElsewhere, isPrivate, sending } =
    tag;
  const parts = [activityTypeId, customer, project, contacts, isNoteElsewhere, isPrivate];
  const isBare = parts.every((part) => part === undefined);
  return isBare && note === '' && sending === 'manual';
}

/** What a tag is made for: the one event, it and the occurrences of its series that follow, or all of them. */
export const tagScopeSchema = z.enum(['event', 'following', 'series']);
export type TagScope = z.infer<typeof tagScopeSchema>;

/** What a tag says on another connection than it was made for: the ids of one PSA mean nothing in another. */
export function withoutPsaParts({ note, isNoteElsewhere, sending, isPrivate }: Tag): Tag {
  return {
    note,
    ...(isNoteElsewhere && { isNoteElsewhere }),
    sending,
    ...(isPrivate && { isPrivate }),
  };
}

/** A change of some parts of a tag; null clears the part. */
export const tagChangeSchema = z.object({
  activityTypeId: z.string().nullable().optional(),
  customer: customerSchema.nullable().optional(),
  project: projectSchema.nullable().optional(),
  note: z.string().max(2000).optional(),
  sending: z.enum(['manual', 'never', 'auto']).optional(),
  isPrivate: z.boolean().optional(),
});
export type TagChange = z.infer<typeof tagChangeSchema>;

/** The tag after a change. Choosing a project brings its customer along; another customer drops a project of the former one. */
export function changeTag(tag: Tag, change: TagChange): Tag {
  const next: Tag = {
    ...tag,
    note: change.note ?? tag.note,
    sending: change.sending ?? tag.sending,
  };
  if (change.note !== undefined) delete next.isNoteElsewhere;
  setPrivate(next, change.isPrivate);
  if (change.activityTypeId !== undefined) assign(next, 'activityTypeId', change.activityTypeId);
  if (change.customer !== undefined) {
    assign(next, 'customer', change.customer);
    if (next.project?.customer && next.project.customer.id !== change.customer?.id)
      delete next.project;
  }
  if (change.project !== undefined) {
    assign(next, 'project', change.project);
    if (change.project?.customer) next.customer = change.project.customer;
  }
  return next;
}

function setPrivate(tag: Tag, isPrivate: boolean | undefined): void {
  if (isPrivate) tag.isPrivate = true;
  else if (isPrivate === false) delete tag.isPrivate;
}

/** The tag with these contact persons instead of those it had. */
export function withContacts({ contacts: _, ...tag }: Tag, chosen: readonly TagContact[]): Tag {
  const contacts = chosen.map(({ id, name }) => ({ id, name }));
  return contacts.length === 0 ? tag : { ...tag, contacts };
}

/** Parts that only mean something beside each other. */
const belongTogether: readonly (readonly (keyof Tag)[])[] = [
  ['activityTypeId'],
  ['customer', 'project'],
  ['contacts'],
  ['note', 'isNoteElsewhere'],
  ['sending'],
  ['isPrivate'],
  ['withoutRule'],
];

/**
 * What was worked out on a tag, `over`, where it reads `present` by now: what was said meanwhile stays, and what was not
 * spoken of becomes as it was worked out.
 */
export function tagOver(tag: Tag, over: Tag, present: Tag): Tag {
  const said = belongTogether.filter((parts) => parts.some((part) => !isSame(over, present, part)));
  const next: Record<string, unknown> = { ...tag };
  for (const part of said.flat()) {
    if (present[part] === undefined) delete next[part];
    else next[part] = present[part];
  }
  return next as Tag;
}

function isSame(one: Tag, other: Tag, part: keyof Tag): boolean {
  return JSON.stringify(one[part]) === JSON.stringify(other[part]);
}

function assign<K extends 'activityTypeId' | 'customer' | 'project'>(
  tag: Tag,
  key: K,
  value: Tag[K] | null,
): void {
  if (value === null || value === undefined) delete tag[key];
  else tag[key] = value;
}
