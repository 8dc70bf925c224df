import { useScreenWords } from '@/components/screen-words';

interface WritingProgressProps {
  /** What is going on, for a screen reader. */
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number };
  onCancel(): void;
}

/** How far a file has been written, and the way to stop it. */
export function WritingProgress({ label, progress, onCancel }: WritingProgressProps) {
  const { t, locale } = useScreenWords();
  const { done, total } = progress;
  const number = (count: number) => new Intl.NumberFormat(locale.tag).format(count);
  return (
    <div className="row exporting">
      {/* As long as it is being counted, without an end in sight. */}
      <progress aria-label={label} {...(total > 0 && { value: done, max: total })} />
      <span className="quiet small">
        {total > 0 && t('run.progress', { done: number(done), total: number(total) })}
      </span>
      <button type="button" className="button plain" onClick={onCancel}>
        {t('common.cancel')}
      </button>
    </div>
  );
}
