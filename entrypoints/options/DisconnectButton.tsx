import { type ReactNode, useId, useRef } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { useScreenWords } from '@/components/screen-words';

interface DisconnectButtonProps {
  readonly title: string;
  /** What stays and what goes. */
  readonly text: string;
  /** More of that, below. */
  readonly children?: ReactNode;
  /** Told each time before it asks. */
  readonly onOpen?: () => void;
  /** Merkki made calendars that the person may want to keep or not. */
  readonly hasCalendars: boolean;
  readonly onDisconnect: (calendars: 'keep' | 'delete') => void;
}

/** Asks before it disconnects, also what becomes of the calendars that were made for it. */
export function DisconnectButton({
  title,
  text,
  children,
  onOpen,
  hasCalendars,
  onDisconnect,
}: DisconnectButtonProps) {
  const { t } = useScreenWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!hasCalendars) {
    const label = t('common.disconnect');
    return (
      <ConfirmButton {...{ label, title, text, onOpen }} onConfirm={() => onDisconnect('keep')}>
        {children}
      </ConfirmButton>
    );
  }
  const open = () => {
    onOpen?.();
    dialog.current?.showModal();
  };
  const answer = (calendars: 'keep' | 'delete') => () => {
    dialog.current?.close();
    onDisconnect(calendars);
  };
  return (
    <>
      <button type="button" className="button danger" onClick={open}>
        {t('common.disconnect')}
      </button>
      <dialog className="dialog" ref={dialog} aria-labelledby={id}>
        <div className="stack">
          <h3 id={id}>{title}</h3>
          <p>{text}</p>
          {children}
          <p>{t('disconnect.calendars')}</p>
          <div className="row">
            <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
              {t('common.cancel')}
            </button>
            <button type="button" className="button danger" onClick={answer('delete')}>
              {t('disconnect.delete-calendars')}
            </button>
            <button type="button" className="button danger" onClick={answer('keep')}>
              {t('disconnect.keep-calendars')}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
