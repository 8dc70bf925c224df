import { useMemo, useSyncExternalStore } from 'react';
import { optionsPlace } from '@/components/options-address';

/** Where the address after `#` leads: a section, and words that say what in it, as in `#history/failed/psa`. */
export interface Route {
  /** As the address has it; there may be no such section. */
  readonly section: string;
  readonly words: readonly string[];
  /** The first of the words. */
  readonly item: string | undefined;
}

/** The present route, also after Back and links. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

/** Has the address say where the person is by now, without a step that *Back* would go over. */
export function replaceRoute(section: string, words: readonly string[]): void {
  history.replaceState(null, '', `#${optionsPlace(section, words)}`);
  // No browser tells of it by itself.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function readRoute(hash: string): Route {
  const [section = '', ...parts] = hash.replace(/^#/, '').split('/');
  const words = parts.map(decoded);
  return { section, words, item: words[0] };
}

/** What nobody encoded, as in an address that was typed, is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
