import { overviewSchema } from '@/lib/messages/overview-schemas';
import { nothing, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** How everything stands, and the work that is done by itself. */
export const overviewQuestions = {
  overview: question('extension', nothing, overviewSchema),
  checkNow: question('extension', nothing, nothing),
  pause: question('extension', z.object({ until: z.number().nullable() }), nothing),
  resume: question('extension', nothing, nothing),
};
