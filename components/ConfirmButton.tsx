import { type ReactNode, useRef } from 'react';
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
  /** More of what stays and goes, below the text. */
  readonly children?: ReactNode;
  /** Told each time before it asks. */
  readonly onOpen?: (() => void) | undefined;
}

/** A button that asks before it acts. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, text, onConfirm, harmless = false, disabled } = props;
  const { children, onOpen } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className={harmless ? 'button' : 'button danger'}
        disabled={disabled}
        onClick={() => {
          onOpen?.();
          dialog.current?.showModal();
        }}
      >
        {label}
      </button>
      <ConfirmDialog {...{ dialog, title, text, label, onConfirm, harmless }}>
        {children}
      </ConfirmDialog>
    </>
  );
}
