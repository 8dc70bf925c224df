import { useSyncExternalStore } from 'react';

/** Where the address after `#` leads: a section, and the item in it, as in `#practice/<id>`. */
export interface Route {
  /** As the address has it; there may be no such section. */
  readonly section: string;
  readonly item: string | undefined;
}

/** The present route, also after Back and links. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash));
}

function readRoute(hash: string): Route {
  const [section = '', item] = hash.replace(/^#/, '').split('/');
  return { section, item: item === undefined ? undefined : decodeURIComponent(item) };
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
