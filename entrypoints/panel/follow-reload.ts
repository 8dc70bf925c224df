import type { PageSession } from '@/lib/page/page-session';
import { asksToReload } from '@/lib/page/wants-panel';

/** Shows the host while the person is asked to load the page anew, in the page's theme and direction. */
export function followReload(host: HTMLElement, session: PageSession): void {
  const update = () => {
    const { look } = session.state;
    host.dataset.theme = look.theme;
    host.dir = look.direction;
    host.hidden = !asksToReload(session.state);
  };
  session.subscribe(update);
  update();
}
