import { type RefObject, useId } from 'react';
import { useScreenWords } from '@/components/screen-words';
import type { AnswerTo } from '@/lib/messages/questions';

interface RetentionDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** What would be deleted. */
  readonly older: AnswerTo<'countOldHistory'> | undefined;
  readonly keptDays: number;
  readonly onConfirm: () => void;
}

/** Says how much of the history goes when less of it is kept, and asks. */
export function RetentionDialog({ dialog, older, keptDays, onConfirm }: RetentionDialogProps) {
  const { t, list } = useScreenWords();
  const id = useId();
  const { entries = 0, runs = 0 } = older ?? {};
  const what = list([
    ...(entries > 0 ? [t('history.entries', { count: entries })] : []),
    ...(runs > 0 ? [t('history.run-count', { count: runs })] : []),
  ]);
  const confirm = () => {
    dialog.current?.close();
    onConfirm();
  };
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={id}>
      <div className="stack">
        <h3 id={id}>{t('history.shorter-title')}</h3>
        <p>{t('history.shorter', { days: t('history.days', { count: keptDays }), what })}</p>
        <div className="row">
          <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
            {t('common.cancel')}
          </button>
          <button type="button" className="button danger" onClick={confirm}>
            {t('history.shorter-do')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
