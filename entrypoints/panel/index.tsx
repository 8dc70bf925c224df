import { defineUnlistedScript } from '#imports';
import { mountPanel } from '@/entrypoints/panel/mount-panel';
import { currentPageSession } from '@/lib/page/page-session';

export default defineUnlistedScript(() => {
  // In a task of its own: reading the script takes the browser long enough by itself, and the page waits meanwhile.
  setTimeout(() => {
    const session = currentPageSession();
    if (session && !session.state.panelReady) mountPanel(document, session);
  });
});
