import type { PageSession } from '@/lib/page/page-session';

/** Has the person asked to load the page anew, as soon as it is known that a panel is wanted there at all. */
export function askToReload(session: PageSession, openPanel: () => Promise<void>): void {
  session.update({ reload: 'postponed' });
  const asked = new AbortController();
  session.subscribe(({ shown: { popover, draft, editor } }) => {
    if (!popover && !draft && !editor) return;
    asked.abort();
    session.update({ reload: 'asked' });
    void openPanel();
  }, asked.signal);
}
