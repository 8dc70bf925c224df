import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '@/components/words';

interface NoteFieldProps {
  readonly saved: string;
  /** The tag is private: the PSA does not get it. */
  readonly stays: boolean;
  readonly onSave: (note: string) => void;
}

const pauseMs = 600;

/** A note that saves itself: after a pause in typing, on leaving the field, and when the event closes. */
export function NoteField({ saved, stays, onSave }: NoteFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [note, setNote] = useState(saved);
  const save = useLatestSave(note, saved, onSave);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('field.note')}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={save}
      />
      <p className="quiet small" id={`${id}-hint`}>
        {t(stays ? 'field.note-stays' : 'field.note-hint')}
      </p>
    </div>
  );
}

function useLatestSave(note: string, saved: string, onSave: (note: string) => void): () => void {
  const handed = useRef(saved);
  const save = () => {
    if (note === handed.current) return;
    handed.current = note;
    onSave(note);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke starts the pause anew
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [note]);
  useEffect(() => () => latest.current(), []);
  return save;
}
