import type { PageSession } from '@/lib/page/page-session';
import { createShadowHost } from '@/lib/page/shadow-host';

/** What is heard and not seen. */
export interface Voice {
  /** @param language of the text, BCP 47 */
  say(text: string, language: string): void;
  /** Says nothing more. Before the first word, so that there is something that can change: what comes with its words is not read out. */
  hush(): void;
}

/** Seen nowhere and heard: a hidden element would be neither. */
const styles = `
:host {
  position: fixed;
  inset: 0 auto auto 0;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
  pointer-events: none;
}
`;

/** Says things to screen readers alone; it stands in the page from its first use on, and leaves it with the session. */
export function createVoice(page: Document, session: PageSession): Voice {
  let created: HTMLElement | undefined;
  const put = (text: string, language?: string) => {
    // What is on its way when the session ends would leave an element behind.
    if (session.signal.aborted) return;
    created ??= createLive(page, session);
    if (language !== undefined) created.lang = language;
    created.textContent = text;
  };
  return { say: put, hush: () => put('') };
}

function createLive(page: Document, session: PageSession): HTMLElement {
  const { host, shadow } = createShadowHost(page, session, 'merkki-voice', styles);
  const live = page.createElement('p');
  live.setAttribute('role', 'status');
  shadow.append(live);
  host.hidden = false;
  return live;
}
