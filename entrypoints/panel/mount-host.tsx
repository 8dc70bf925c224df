import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createShadowEnvironment, EnvironmentProvider } from '@/components/shadow-environment';
import styles from '@/entrypoints/panel/panel.css?inline';
import type { PageSession } from '@/lib/page/page-session';
import { createShadowHost } from '@/lib/page/shadow-host';

/** Puts an element of ours with this content into the page, hidden at first; it is gone with the session. */
export function mountHost(
  page: Document,
  session: PageSession,
  name: `merkki-${string}`,
  content: ReactNode,
): HTMLElement {
  const { host, shadow } = createShadowHost(page, session, name, styles);
  const root = createRoot(shadow.appendChild(page.createElement('div')));
  root.render(
    <EnvironmentProvider value={createShadowEnvironment(shadow)}>{content}</EnvironmentProvider>,
  );
  session.signal.addEventListener('abort', () => root.unmount());
  return host;
}
