import { AskingProvider, createCache } from '@/components/asking';
import { followDialog } from '@/entrypoints/panel/follow-dialog';
import { mountHost } from '@/entrypoints/panel/mount-host';
import { Panel } from '@/entrypoints/panel/Panel';
import type { PageSession } from '@/lib/page/page-session';

/** Puts the panel into the page: hidden until an event is open, gone with the session. */
export function mountPanel(page: Document, session: PageSession): void {
  const host = mountHost(
    page,
    session,
    'merkki-panel',
    <AskingProvider cache={createCache()}>
      <Panel session={session} />
    </AskingProvider>,
  );
  followDialog(host, session);
  session.update({ panelReady: true });
}
