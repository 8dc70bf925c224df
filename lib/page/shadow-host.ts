import type { PageSession } from '@/lib/page/page-session';

/** What the guard does not keep from the page by itself, for example in tabs that were open before it. */
const keptInside = [
  ...['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'pointermove', 'mousemove'],
  ...['wheel', 'touchstart', 'focusin', 'focusout'],
];

/** Puts an element of ours into the page, hidden at first, with these styles in its shadow; it is gone with the session. */
export function createShadowHost(
  page: Document,
  session: PageSession,
  name: `merkki-${string}`,
  styles: string,
): { readonly host: HTMLElement; readonly shadow: ShadowRoot } {
  const host = page.createElement(name);
  host.hidden = true;
  const shadow = host.attachShadow({ mode: 'open' });
  addStyles(shadow, styles);
  session.registerHost(host);
  for (const type of keptInside) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  page.body.append(host);
  return { host, shadow };
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
