import type { PopupWords } from '@/components/popup-words';
import type { PsaSystem } from '@/lib/domain/connection';
import type { Unread } from '@/lib/domain/history';

/** What a run could not read, as a list: Google Calendar, the PSA, calendars by name. */
export function unreadNames(
  unread: readonly Unread[],
  psa: { readonly name: string; readonly system: PsaSystem },
  { t, list, psaName }: PopupWords,
): string {
  return list(
    unread.map(({ side, calendar }) => {
      if (calendar !== undefined) return t('history.calendar-named', { name: calendar });
      return side === 'google' ? t('google.name') : psaName(psa);
    }),
  );
}
