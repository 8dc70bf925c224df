import { z } from '@/lib/zod';

/** A row's key, as `RowKey` in lib/store. */
export const rowKeySchema = z.union([
  z.string(),
  z.number(),
  z.array(z.union([z.string(), z.number()])),
]);

/** A part of a long list as lines of JSON, and how many; `next` is asked with for the part after it. */
export const linesSchema = z.object({
  text: z.string(),
  count: z.number(),
  next: rowKeySchema.optional(),
});
