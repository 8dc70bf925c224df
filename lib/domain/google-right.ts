import { z } from '@/lib/zod';

/** What can be allowed at Google besides reading: to write events, and to make calendars of our own. */
export const googleRights = ['write', 'make-calendars'] as const;
export const googleRightSchema = z.enum(googleRights);
export type GoogleRight = z.infer<typeof googleRightSchema>;
