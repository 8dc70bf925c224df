import { z } from '@/lib/zod';

/** A list of a PSA system that is kept for a while, because it changes rarely and is dear to read. */
export const keptListSchema = z.object({
  /** `all-projects` and `customers` are of the whole organisation, as far as the credentials may read it. */
  kind: z.enum(['activity-types', 'own-projects', 'all-projects', 'customers', 'users']),
  count: z.number(),
  /** Epoch milliseconds; absent for what is part of Merkki itself. */
  readAt: z.number().optional(),
});
export type KeptList = z.infer<typeof keptListSchema>;
