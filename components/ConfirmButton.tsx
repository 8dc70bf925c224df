import { useId, useRef } from 'react';
import { useWords } from '@/components/words';

interface ConfirmButtonProps {
  /** On the button, and on the one in the dialog that does it. */
  readonly label: string;
  readonly title: string;
  /** What stays and what goes. */
  readonly text: string;
  readonly onConfirm: () => void;
}

/** A button that asks before it acts. */
export function ConfirmButton({ label, title, text, onConfirm }: ConfirmButtonProps) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = () => {
    dialog.current?.close();
    onConfirm();
  };
  return (
    <>
      <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog className="dialog" ref={dialog} aria-labelledby={id}>
        <div className="stack">
          <h3 id={id}>{title}</h3>
          <p>{text}</p>
          <div className="row">
            <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
              {t('common.cancel')}
            </button>
            <button type="button" className="button danger" onClick={confirm}>
              {label}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
