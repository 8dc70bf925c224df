import { useId, useRef } from 'react';
import { useScreenWords } from '@/components/screen-words';

interface ConfirmButtonProps {
  /** On the button, and on the one in the dialog that does it. */
  readonly label: string;
  readonly title: string;
  /** What stays and what goes. */
  readonly text: string;
  readonly onConfirm: () => void;
  /** Nothing is lost by it. */
  readonly harmless?: boolean;
}

/** A button that asks before it acts. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, text, onConfirm, harmless = false } = props;
  const { t } = useScreenWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = () => {
    dialog.current?.close();
    onConfirm();
  };
  return (
    <>
      <button
        type="button"
        className={harmless ? 'button' : 'button danger'}
        onClick={() => dialog.current?.showModal()}
      >
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
            <button
              type="button"
              className={harmless ? 'button primary' : 'button danger'}
              onClick={confirm}
            >
              {label}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
