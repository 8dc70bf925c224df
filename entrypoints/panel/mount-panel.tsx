import { createRoot } from 'react-dom/client';
import { AskingProvider, createCache } from '@/components/asking';
import { createShadowEnvironment, EnvironmentProvider } from '@/components/shadow-environment';
import { followDialog } from '@/entrypoints/panel/follow-dialog';
import { Panel } from '@/entrypoints/panel/Panel';
import styles from '@/entrypoints/panel/panel.css?inline';
import type { PageSession } from '@/lib/page/page-session';

/** What the guard does not keep from the page by itself, for example in tabs that were open before it. */
const keptInside = [
  ...['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'pointermove', 'mousemove'],
  ...['wheel', 'touchstart', 'focusin', 'focusout'],
];

/** Puts the panel into the page: hidden until an event is open, gone with the session. */
export function mountPanel(page: Document, session: PageSession): void {
  const host = page.createElement('merkki-panel');
  const shadow = host.attachShadow({ mode: 'open' });
  addStyles(shadow, styles);
  session.registerHost(host);
  for (const type of keptInside) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  const root = createRoot(shadow.appendChild(page.createElement('div')));
  root.render(
    <AskingProvider cache={createCache()}>
      <EnvironmentProvider value={createShadowEnvironment(shadow)}>
        <Panel session={session} />
      </EnvironmentProvider>
    </AskingProvider>,
  );
  page.body.append(host);
  followDialog(host, session);
  session.signal.addEventListener('abort', () => root.unmount());
  session.update({ panelReady: true });
}

/** Firefox refuses constructed style sheets made in an isolated world; an element serves as well. */
function addStyles(shadow: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = text;
    shadow.append(style);
  }
}
