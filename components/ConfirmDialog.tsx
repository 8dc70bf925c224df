import { type ReactNode, type RefObject, useId } from 'react';
import { useScreenWords } from '@/components/screen-words';

interface ConfirmDialogProps {
  /** Whoever asks opens it. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  /** What stays and what goes. */
  readonly text: string;
  /** More of that, below. */
  readonly children?: ReactNode;
  /** On the button that does it. */
  readonly label: string;
  readonly onConfirm: () => void;
  /** Nothing is lost by it. */
  readonly harmless?: boolean;
}

/** Asks before something is done; closes with either answer. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { dialog, title, text, label, onConfirm, children, harmless = false } = props;
  const { t } = useScreenWords();
  const id = useId();
  const confirm = () => {
    dialog.current?.close();
    onConfirm();
  };
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={id}>
      <div className="stack">
        <h3 id={id}>{title}</h3>
        <p>{text}</p>
        {children}
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
  );
}
