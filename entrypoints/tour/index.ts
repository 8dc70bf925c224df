import { defineUnlistedScript } from '#imports';
import { startTour } from '@/entrypoints/tour/start-tour';
import { currentPageSession } from '@/lib/page/page-session';

/** Put into calendar tabs while the tour is on. */
export default defineUnlistedScript(() => {
  const session = currentPageSession();
  if (session) startTour(document, session);
});
