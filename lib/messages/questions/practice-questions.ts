import { timespanSchema } from '@/lib/domain/timespan';
import { nothing, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** A practice activity, for the page that shows what the practice PSA holds. */
const practiceRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  when: timespanSchema,
  activityType: z.string(),
  customer: z.string(),
  project: z.string(),
  participants: z.string(),
  location: z.string(),
  notes: z.string(),
});
export type PracticeRow = z.infer<typeof practiceRowSchema>;

/** What the practice PSA holds. */
export const practiceQuestions = {
  practiceActivities: question('extension', nothing, z.array(practiceRowSchema)),
  exportPractice: question(
    'extension',
    nothing,
    z.object({ fileName: z.string(), csv: z.string() }),
  ),
};
