import type { QueryClient } from '@tanstack/react-query';

/** Asks a field to save at once what is typed into it. */
export const keepWish = 'merkki-keep';

/**
 * Has the field of ours that has the focus save what is typed, and waits until nothing is being saved.
 *
 * @returns false when something could not be saved
 */
export async function keepTyped(host: HTMLElement, cache: QueryClient): Promise<boolean> {
  host.shadowRoot?.activeElement?.dispatchEvent(new Event(keepWish));
  const mutations = cache.getMutationCache();
  const saving = mutations.findAll({ status: 'pending' });
  if (saving.length === 0) return true;
  await new Promise<void>((resolve) => {
    const stop = mutations.subscribe(() => {
      if (cache.isMutating() > 0) return;
      stop();
      resolve();
    });
  });
  return saving.every(({ state }) => state.status !== 'error');
}
