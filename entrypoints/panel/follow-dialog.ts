import type { Box } from '@/lib/page/boxes';
import { findDayList } from '@/lib/page/find-day-list';
import type { PageSession, PageState } from '@/lib/page/page-session';
import { placePanel } from '@/lib/page/place-panel';

/**
 * Keeps the host beside Google's dialog, hidden when none is open, in the page's theme and direction.
 * The dialog grows late and can be dragged, and tells nobody: while it is open its place is read once a frame.
 */
export function followDialog(host: HTMLElement, session: PageSession): void {
  let frame = 0;
  let list: Element | undefined;
  const follow = () => {
    place(host, session, list);
    frame = shownIn(session.state) ? requestAnimationFrame(follow) : 0;
  };
  const update = () => {
    const { open, draft, look, isFolded } = session.state;
    host.dataset.theme = look.theme;
    host.dir = look.direction;
    host.hidden = shownIn(session.state) === undefined;
    const isInEditor = (open?.place ?? draft?.kind) === 'editor';
    host.toggleAttribute('data-folded', isFolded && isInEditor);
    cancelAnimationFrame(frame);
    // Looked for when something else is shown, and not with each frame: a bubble is opened from a list that is there.
    list = host.hidden ? undefined : findDayList(document);
    follow();
  };
  session.subscribe(update);
  session.signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  update();
}

/** The event that the panel is for, existing or still to be made. */
function shownIn({ open, draft }: PageState) {
  return open ?? draft;
}

function place(host: HTMLElement, { state }: PageSession, list: Element | undefined): void {
  const shown = shownIn(state);
  if (!shown) return;
  const { width, height } = host.getBoundingClientRect();
  const { left, top, side } = placePanel({
    dialog: shown.rect(),
    list: boxOf(list),
    viewport: { width: document.documentElement.clientWidth, height: innerHeight },
    panel: { width, height },
    direction: state.look.direction,
  });
  const transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  // Writing an unchanged value would still wake the page's observers of styles.
  if (host.style.transform !== transform) host.style.transform = transform;
  if (host.dataset.side !== side) host.dataset.side = side;
}

/** Of what is shown. */
function boxOf(element: Element | undefined): Box | undefined {
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 ? box : undefined;
}
