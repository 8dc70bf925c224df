import type { RefObject } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useScreenWords } from '@/components/screen-words';
import type { AnswerTo } from '@/lib/messages/questions';

interface SaveMappingDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly counted: AnswerTo<'countMapping'> | undefined;
  readonly onConfirm: () => void;
}

/** Tells what other words change of what was sent already, before they are saved. */
export function SaveMappingDialog({ dialog, counted, onConfirm }: SaveMappingDialogProps) {
  const { t } = useScreenWords();
  const { updates = 0, asks = 0, byThemselves = false } = counted ?? {};
  const changed = byThemselves ? 'mapping.save-updates' : 'mapping.save-waiting';
  const texts = [
    ...(updates > 0 ? [t(changed, { count: updates })] : []),
    ...(asks > 0 ? [t('mapping.save-asks', { count: asks })] : []),
  ];
  return (
    <ConfirmDialog
      dialog={dialog}
      title={t('mapping.save-title')}
      text={texts.join(' ')}
      label={t('common.save')}
      onConfirm={onConfirm}
      harmless
    />
  );
}
