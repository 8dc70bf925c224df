import { customerSchema, projectSchema } from '@/lib/domain/activity';
import { clueKinds } from '@/lib/domain/clue';
import { z } from '@/lib/zod';

/** So many other events that share this with the event are tagged as suggested; or a rule says so, by its name. */
const likenessSchema = z.object({ kind: z.enum(clueKinds), count: z.number() });
export type Likeness = z.infer<typeof likenessSchema>;
const reasonSchema = z.union([
  likenessSchema,
  z.object({ kind: z.literal('rule'), name: z.string() }),
]);
export type Reason = z.infer<typeof reasonSchema>;

/** A tag proposed with its reasons, the most telling first. It is the person's to accept, and sends nothing. */
export const suggestionSchema = z.object({
  tag: z.object({
    activityTypeId: z.string(),
    customer: customerSchema.optional(),
    project: projectSchema.optional(),
  }),
  reasons: z.array(reasonSchema),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
