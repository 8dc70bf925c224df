import { onChanged } from '@/lib/messages/client';
import { onceIn } from '@/lib/page/once-in';

/** Background changes come in bursts while a run writes: one new question per burst. */
const changeDelayMs = 250;

/** Calls back after something changed in the background, until `signal` aborts. */
export function refreshOnChange(signal: AbortSignal, refresh: () => void): void {
  const later = (run: () => void) => window.setTimeout(run, changeDelayMs);
  const burst = onceIn(later, clearTimeout, refresh);
  const stopListening = onChanged(burst.ask);
  signal.addEventListener('abort', () => {
    stopListening();
    burst.forget();
  });
}
