import { defineUnlistedScript } from '#imports';
import { reportPage } from '@/lib/page/page-report';
import { currentPageSession } from '@/lib/page/page-session';

/** Put into a calendar tab when the person asks for a report, which is its result. */
export default defineUnlistedScript(() =>
  reportPage(document, location.pathname, currentPageSession()?.state),
);
