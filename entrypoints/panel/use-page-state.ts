import { useCallback, useSyncExternalStore } from 'react';
import type { PageSession, PageState } from '@/lib/page/page-session';

/** What the grid script knows of the page, as it changes. */
export function usePageState(session: PageSession): PageState {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = new AbortController();
      session.subscribe(listener, ends.signal);
      return () => ends.abort();
    },
    [session],
  );
  return useSyncExternalStore(subscribe, () => session.state);
}
