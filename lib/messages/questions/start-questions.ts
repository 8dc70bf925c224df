import { psaSystemSchema } from '@/lib/domain/connection';
import { acknowledgedStepSchema } from '@/lib/domain/start';
import { tourStepSchema } from '@/lib/domain/tour';
import { nothing, ofEvent, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** Getting started, and the tour in the calendar page. */
export const startQuestions = {
  /** The person looked at what nobody can verify. */
  acknowledgeStep: question('extension', z.object({ step: acknowledgedStepSchema }), nothing),
  /** Begins the tour, anew if it is on, and shows the calendar. */
  beginTour: question('extension', nothing, nothing),
  /** All is set up: nothing leads here by itself any more, and the calendar is shown. */
  startUsing: question('extension', nothing, nothing),
  /** Where the person is on the tour, who looks at this event or at none. */
  followTour: question(
    'calendar',
    ofEvent.partial(),
    z.object({
      step: tourStepSchema,
      psa: z.object({ name: z.string(), system: psaSystemSchema }),
    }),
  ),
  /** The person wants to see nothing of it any more. */
  endTour: question('calendar', nothing, nothing),
};
