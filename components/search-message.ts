import type { Translate } from '@/lib/i18n/translate';

/** How far a search has come. */
export interface SearchProgress {
  readonly pending: boolean;
  readonly found: number;
  /** Fewer characters are not searched for. */
  readonly isLongEnough: boolean;
}

/** What stands below the rows of a search; undefined when the rows say it all. */
export function searchMessage(progress: SearchProgress, t: Translate): string | undefined {
  if (!progress.isLongEnough) return t('picker.type-two');
  if (progress.pending && progress.found === 0) return t('picker.searching');
  return progress.found === 0 ? t('picker.nothing') : undefined;
}
