import { defineUnlistedScript } from '#imports';
import { mountPanel } from '@/entrypoints/panel/mount-panel';
import { currentPageSession } from '@/lib/page/page-session';

export default defineUnlistedScript(() => {
  const session = currentPageSession();
  if (session && !session.state.panelReady) mountPanel(document, session);
});
