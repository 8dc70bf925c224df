import { unknownIn } from '@/lib/domain/template';
import { z } from '@/lib/zod';

/** What an event becomes in a PSA, with what a newcomer gets; see `Template`. */
export const mappingSchema = z.object({
  title: z.string().default('{title}'),
  /** Of the notes above the mark. */
  note: z.string().default('{note}'),
  /** Whether the place goes. */
  location: z.boolean().default(true),
  /** Whether contact persons among the guests are offered as participants, one event at a time. */
  guests: z.enum(['ask', 'never']).default('ask'),
  /** Proposed for untagged events of a calendar, by its id, before the default. */
  calendarTypeIds: z.record(z.string(), z.string()).default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** What becomes of events while nobody chose anything. */
export const defaultMapping: Mapping = mappingSchema.parse({});

const isSayable = (template: string) => unknownIn(template).length === 0;

/** The longest templates, in characters. */
export const longestTemplate = { title: 300, note: 2000 } as const;

/** A change of the named parts only. A template that names what there is not is refused. */
export const mappingChangeSchema = z.object({
  title: z.string().trim().min(1).max(longestTemplate.title).refine(isSayable).optional(),
  note: z.string().trim().max(longestTemplate.note).refine(isSayable).optional(),
  location: z.boolean().optional(),
  guests: mappingSchema.shape.guests.unwrap().optional(),
  calendarTypeIds: z.record(z.string(), z.string()).optional(),
});
export type MappingChange = z.infer<typeof mappingChangeSchema>;
