import type { PageSession } from '@/lib/page/page-session';
import { placePanel } from '@/lib/page/place-panel';

/**
 * Keeps the host beside Google's dialog, hidden when none is open, in the page's theme and direction.
 * The dialog grows late and can be dragged, and tells nobody: while it is open its place is read once a frame.
 */
export function followDialog(host: HTMLElement, session: PageSession): void {
  let frame = 0;
  const follow = () => {
    place(host, session);
    frame = session.state.open ? requestAnimationFrame(follow) : 0;
  };
  const update = () => {
    const { open, look, isFolded } = session.state;
    host.dataset.theme = look.theme;
    host.dir = look.direction;
    host.hidden = open === undefined;
    host.toggleAttribute('data-folded', isFolded && open?.place === 'editor');
    cancelAnimationFrame(frame);
    follow();
  };
  session.subscribe(update);
  session.signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  update();
}

function place(host: HTMLElement, { state }: PageSession): void {
  if (!state.open) return;
  const { width, height } = host.getBoundingClientRect();
  const { left, top, side } = placePanel({
    dialog: state.open.rect(),
    viewport: { width: document.documentElement.clientWidth, height: innerHeight },
    panel: { width, height },
    direction: state.look.direction,
  });
  const transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  // Writing an unchanged value would still wake the page's observers of styles.
  if (host.style.transform !== transform) host.style.transform = transform;
  if (host.dataset.side !== side) host.dataset.side = side;
}
