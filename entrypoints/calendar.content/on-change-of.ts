import type { PageSession, PageState } from '@/lib/page/page-session';

/** Calls back whenever this part of what is known of the page has become another. */
export function onChangeOf(
  session: PageSession,
  part: (state: PageState) => unknown,
  listener: () => void,
): void {
  let last = part(session.state);
  session.subscribe((state) => {
    const now = part(state);
    if (now === last) return;
    last = now;
    listener();
  });
}
