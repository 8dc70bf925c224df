import { isPaused } from '@/entrypoints/background/paused';
import type { Tools } from '@/entrypoints/background/tools';
import { readSettings } from '@/lib/store/settings';

interface LaterLook<T> {
  /** What was answered at once. */
  readonly shown: T;
  /** Reads what is behind it; answers whether it did. */
  readonly refresh: () => Promise<boolean>;
  /** What would be answered now. */
  readonly again: () => Promise<T>;
}

/** Reads more in the background, unless paused, and announces it when that tells otherwise than what was shown. */
export function lookLater<T>(
  { tools, onChange }: { readonly tools: Tools; readonly onChange: () => void },
  { shown, refresh, again }: LaterLook<T>,
): void {
  const look = async () => {
    if (isPaused(await readSettings(tools.db), tools.now()) || !(await refresh())) return;
    if (JSON.stringify(await again()) !== JSON.stringify(shown)) onChange();
  };
  look().catch((error: unknown) => console.error('Merkki: looking once more', error));
}
