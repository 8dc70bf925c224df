import { useSyncExternalStore } from 'react';

/** The options page's sections, as its addresses name them. */
export const sections = [
  'google',
  'psa',
  'sending',
  'in-calendar',
  'sync',
  'history',
  'practice',
] as const;
export type Section = (typeof sections)[number];

/** Where the address after `#` leads: a section, and the item in it, as in `#practice/<id>`. */
export interface Route {
  readonly section: Section;
  readonly item: string | undefined;
}

/** An unknown address leads to the first section. */
export function readRoute(hash: string): Route {
  const [name, item] = hash.replace(/^#/, '').split('/');
  return {
    section: sections.find((section) => section === name) ?? 'google',
    item: item === undefined ? undefined : decodeURIComponent(item),
  };
}

/** The present route, also after Back and links. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash));
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
