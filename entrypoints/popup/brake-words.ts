import type { PopupWords } from '@/components/popup-words';
import type { Brake } from '@/lib/messages/sync-schemas';

/** What a brake held back, in one line. */
export function brakeWords({ reason, deletions }: Brake, t: PopupWords['t']): string {
  return reason === 'many-deletions'
    ? t('brake.many-deletions', { count: deletions })
    : t('brake.empty-read');
}
