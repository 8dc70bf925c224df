import type { RefObject } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
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
  const { entries = 0, runs = 0 } = older ?? {};
  const what = list([
    ...(entries > 0 ? [t('history.entries', { count: entries })] : []),
    ...(runs > 0 ? [t('history.run-count', { count: runs })] : []),
  ]);
  return (
    <ConfirmDialog
      {...{ dialog, onConfirm }}
      title={t('history.shorter-title')}
      text={t('history.shorter', { days: t('history.days', { count: keptDays }), what })}
      label={t('history.shorter-do')}
    />
  );
}
