import type { PageSession } from '@/lib/page/page-session';
import { upperEdge } from '@/lib/page/uncover';

/** Shows the host while events are being chosen, in the page's theme and direction. */
export function followSelecting(host: HTMLElement, session: PageSession): void {
  const update = () => {
    const { selection, look } = session.state;
    host.dataset.theme = look.theme;
    host.dir = look.direction;
    host.hidden = selection === undefined;
    if (host.hidden) host.removeAttribute(upperEdge);
  };
  session.subscribe(update);
  update();
}
