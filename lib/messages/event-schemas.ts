import { activityFieldsSchema, activityTypeSchema, customerSchema } from '@/lib/domain/activity';
import { calendarEventSchema } from '@/lib/domain/calendar-event';
import { capabilitiesSchema, psaSystemSchema } from '@/lib/domain/connection';
import { itemStateSchema } from '@/lib/domain/item-state';
import { problemSchema } from '@/lib/domain/problem';
import { remarkSchema } from '@/lib/domain/remark';
import { suggestionSchema } from '@/lib/domain/suggestion';
import { tagSchema, tagScopeSchema } from '@/lib/domain/tag';
import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** An activity of the person's own at the time of an event. */
const overlapSchema = z.object({
  title: z.string(),
  when: timespanSchema,
  /** Of the activity in the PSA; see `PsaPort.activityUrl`. */
  url: z.string().optional(),
});

/** A contact person of a customer, who is among the guests of the event. */
const guestContactSchema = z.object({ id: z.string(), name: z.string(), customer: customerSchema });
export type GuestContact = z.infer<typeof guestContactSchema>;

/** Everything the panel shows of one event. */
export const eventViewSchema = z.object({
  eid: z.string(),
  /** Undefined while the event is being read, or when Google is not connected. */
  event: calendarEventSchema
    .pick({
      ...{ title: true, when: true, location: true, isPrivate: true, organizer: true },
      htmlLink: true,
    })
    .optional(),
  remarks: z.array(remarkSchema),
  psa: z.object({
    connectionId: z.string(),
    name: z.string(),
    system: psaSystemSchema,
    capabilities: capabilitiesSchema,
    activityTypes: z.array(activityTypeSchema),
    /** Most recently used first, at most five. */
    recentTypeIds: z.array(z.string()),
    defaultTypeId: z.string().optional(),
    /** That type was chosen for the calendar of the event. */
    isTypeOfCalendar: z.literal(true).optional(),
    /** Why the activity types may be missing or old. */
    problem: problemSchema.optional(),
  }),
  tag: tagSchema,
  /** By which rule it is tagged so, where the person did not; by its name. */
  rule: z.string().optional(),
  /** Of an occurrence: what the tag that is shown was made for. */
  series: z.object({ scope: tagScopeSchema }).optional(),
  /** What the PSA would get of the event, word for word; the notes end with a link back. Undefined where nothing may be sent. */
  sends: activityFieldsSchema
    .pick({ title: true, when: true, location: true, notes: true })
    .extend({
      /** Names of the contact persons who take part. */
      contacts: z.array(z.string()).optional(),
    })
    .optional(),
  /** The tag's `auto` would let the event go by itself, which it does not without. */
  offersAuto: z.boolean(),
  /** Its words would stay here by the tag's `isPrivate`, or do. */
  offersPrivate: z.boolean(),
  /** Of an untagged event: how others like it are tagged. */
  suggestion: suggestionSchema.optional(),
  /** What the person did last, when it was to this event and nothing happened to it since; see `undoLast`. */
  lastAct: z
    .object({
      id: z.string(),
      kind: z.enum(['tag', 'create', 'update', 'delete']),
      /** `changed-since`: it could not be undone. */
      standing: z.enum(['undoable', 'undone', 'changed-since']),
    })
    .optional(),
  state: itemStateSchema,
  /** What else of the person's own stands in the PSA at the same time: some by name, and how many more. */
  overlaps: z.object({ named: z.array(overlapSchema), more: z.number() }).optional(),
  /** The PSA's contact persons among the guests, where there are any. */
  contacts: z.array(guestContactSchema).optional(),
  /** Why the event could not be read: not connected, signed out, offline. Tagging works all the same. */
  problem: problemSchema.optional(),
});
export type EventView = z.infer<typeof eventViewSchema>;

/** What the panel shows of an event that is still to be made. */
export const draftViewSchema = eventViewSchema.pick({ psa: true, tag: true });
export type DraftView = z.infer<typeof draftViewSchema>;
