import { useId, useRef } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { useScreenWords } from '@/components/screen-words';

interface DisconnectButtonProps {
  readonly title: string;
  /** What stays and what goes. */
  readonly text: string;
  /** Merkki made calendars that the person may want to keep or not. */
  readonly hasCalendars: boolean;
  readonly onDisconnect: (calendars: 'keep' | 'delete') => void;
}

/** Asks before it disconnects, also what becomes of the calendars that were made for it. */
export function DisconnectButton({
  title,
  text,
  hasCalendars,
  onDisconnect,
}: DisconnectButtonProps) {
  const { t } = useScreenWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!hasCalendars) {
    const label = t('common.disconnect');
    return <ConfirmButton {...{ label, title, text }} onConfirm={() => onDisconnect('keep')} />;
  }
  const answer = (calendars: 'keep' | 'delete') => () => {
    dialog.current?.close();
    onDisconnect(calendars);
  };
  return (
    <>
      <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
        {t('common.disconnect')}
      </button>
      <dialog className="dialog" ref={dialog} aria-labelledby={id}>
        <div className="stack">
          <h3 id={id}>{title}</h3>
          <p>{text}</p>
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
