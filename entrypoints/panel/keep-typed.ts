import type { QueryClient } from '@tanstack/react-query';

/** Asks a field to save at once what is typed into it. */
export const keepWish = 'merkki-keep';

/** Has the field of ours that has the focus save what is typed, and waits until nothing is being saved. */
export async function keepTyped(host: HTMLElement, cache: QueryClient): Promise<void> {
  host.shadowRoot?.activeElement?.dispatchEvent(new Event(keepWish));
  if (cache.isMutating() === 0) return;
  await new Promise<void>((resolve) => {
    const stop = cache.getMutationCache().subscribe(() => {
      if (cache.isMutating() > 0) return;
      stop();
      resolve();
    });
  });
}
