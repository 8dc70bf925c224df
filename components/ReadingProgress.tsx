import { type PopupWords, usePopupWords } from '@/components/popup-words';
import type { ReadingStep } from '@/lib/domain/reading';

interface ReadingProgressProps {
  /** Undefined before the first one is known. */
  readonly step: ReadingStep | undefined;
  /** What the PSA system is called. */
  readonly psa: string;
  /** What the whole is called, for who hears it. */
  readonly label: string;
}

/** What is being read just now, and how far that has come as far as anybody knows. */
export function ReadingProgress({ step, psa, label }: ReadingProgressProps) {
  const words = usePopupWords();
  const isCounted = step !== undefined && 'total' in step;
  return (
    <>
      {isCounted ? (
        <progress aria-label={label} value={step.done} max={step.total} />
      ) : (
        <progress aria-label={label} />
      )}
      {step && <p className="quiet small step">{lineOf(step, psa, words)}</p>}
    </>
  );
}

function lineOf(step: ReadingStep, psa: string, { t, locale }: PopupWords): string {
  const number = (count: number) => new Intl.NumberFormat(locale.tag).format(count);
  switch (step.what) {
    case 'calendar': {
      const at = { at: number(step.done + 1), total: number(step.total) };
      return t('reading.calendar', { ...at, name: step.name });
    }
    case 'activities':
      return step.count === 0
        ? t('reading.activities-first', { psa })
        : t('reading.activities', { count: step.count, psa });
    case 'absences':
      return t('reading.absences', { psa, done: number(step.done), total: number(step.total) });
  }
}
