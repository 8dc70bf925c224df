import { useRef } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';

interface ConfirmButtonProps {
  /** On the button, and on the one in the dialog that does it. */
  readonly label: string;
  readonly title: string;
  /** What stays and what goes. */
  readonly text: string;
  readonly onConfirm: () => void;
  /** Nothing is lost by it. */
  readonly harmless?: boolean;
  readonly disabled?: boolean;
}

/** A button that asks before it acts. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, text, onConfirm, harmless = false, disabled } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className={harmless ? 'button' : 'button danger'}
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <ConfirmDialog {...{ dialog, title, text, label, onConfirm, harmless }} />
    </>
  );
}
