import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createShadowEnvironment, EnvironmentProvider } from '@/components/shadow-environment';
import styles from '@/entrypoints/panel/panel.css?inline';
import type { PageSession } from '@/lib/page/page-session';

/** What the guard does not keep from the page by itself, for example in tabs that were open before it. */
const keptInside = [
  ...['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'pointermove', 'mousemove'],
  ...['wheel', 'touchstart', 'focusin', 'focusout'],
];

/** Puts an element of ours with this content into the page, hidden at first; it is gone with the session. */
export function mountHost(
  page: Document,
  session: PageSession,
  name: `merkki-${string}`,
  content: ReactNode,
): HTMLElement {
  const host = page.createElement(name);
  host.hidden = true;
  const shadow = host.attachShadow({ mode: 'open' });
  addStyles(shadow, styles);
  session.registerHost(host);
  for (const type of keptInside) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  const root = createRoot(shadow.appendChild(page.createElement('div')));
  root.render(
    <EnvironmentProvider value={createShadowEnvironment(shadow)}>{content}</EnvironmentProvider>,
  );
  page.body.append(host);
  session.signal.addEventListener('abort', () => root.unmount());
  return host;
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
