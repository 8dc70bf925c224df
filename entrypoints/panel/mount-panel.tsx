import type { ReactNode } from 'react';
import { AskingProvider, createCache } from '@/components/asking';
import { followDialog } from '@/entrypoints/panel/follow-dialog';
import { followReload } from '@/entrypoints/panel/follow-reload';
import { followSelecting } from '@/entrypoints/panel/follow-selecting';
import { keepTyped } from '@/entrypoints/panel/keep-typed';
import { mountHost } from '@/entrypoints/panel/mount-host';
import { Panel } from '@/entrypoints/panel/Panel';
import { ReloadNote } from '@/entrypoints/panel/ReloadNote';
import { SelectionBar } from '@/entrypoints/panel/SelectionBar';
import type { PageSession } from '@/lib/page/page-session';

/** Puts the panel, the bar and a note into the page: each hidden until there is something for it, all gone with the session. */
export function mountPanel(page: Document, session: PageSession): void {
  const cache = createCache();
  const mount = (name: `merkki-${string}`, content: ReactNode) =>
    mountHost(page, session, name, <AskingProvider cache={cache}>{content}</AskingProvider>);
  const panel = mount('merkki-panel', <Panel session={session} />);
  followDialog(panel, session);
  followSelecting(mount('merkki-bar', <SelectionBar session={session} />), session);
  followReload(mount('merkki-reload', <ReloadNote session={session} />), session);
  session.update({ panelReady: true, keepTyped: () => keepTyped(panel, cache) });
}
