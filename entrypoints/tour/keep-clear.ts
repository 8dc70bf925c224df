import { freeCorner } from '@/lib/page/free-corner';
import type { PageSession } from '@/lib/page/page-session';

/** The card's distance from the edges, which belongs to its corner. */
const margin = 72;

/**
 * Keeps the card out of the corner that the open event or our panel beside it reaches into. Both grow late and can be
 * dragged, and tell nobody: while an event is open their places are read once a frame.
 */
export function keepClear(host: HTMLElement, session: PageSession, signal: AbortSignal): void {
  let frame = 0;
  const follow = () => {
    frame = 0;
    stand(host, session);
    if (isAnyOpen(session)) frame = requestAnimationFrame(follow);
  };
  session.subscribe(() => {
    if (frame === 0) follow();
  }, signal);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  follow();
}

function isAnyOpen({ state }: PageSession): boolean {
  return state.open !== undefined || state.draft !== undefined;
}

function stand(host: HTMLElement, { state }: PageSession): void {
  const { width, height } = host.getBoundingClientRect();
  const panel = host.ownerDocument.querySelector('merkki-panel:not([hidden])');
  const others = [panel?.getBoundingClientRect(), (state.open ?? state.draft)?.rect()];
  const corner = freeCorner({
    viewport: { width: document.documentElement.clientWidth, height: innerHeight },
    card: { width: width + margin, height: height + margin },
    others: others.filter((other) => other !== undefined),
    direction: state.look.direction,
  });
  // Writing an unchanged value would still wake the page's observers.
  if (host.dataset.corner !== corner) host.dataset.corner = corner;
}
