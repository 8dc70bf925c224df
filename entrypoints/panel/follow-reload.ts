import type { PageSession } from '@/lib/page/page-session';

/** Shows the host while the person is asked to load the page anew, in the page's theme and direction. */
export function followReload(host: HTMLElement, session: PageSession): void {
  const update = () => {
    const { look } = session.state;
    host.dataset.theme = look.theme;
    host.dir = look.direction;
    host.hidden = session.state.reload !== 'asked';
  };
  session.subscribe(update);
  update();
}
