import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '@/components/words';
import { keepWish } from '@/entrypoints/panel/keep-typed';

interface NoteFieldProps {
  readonly saved: string;
  /** Nothing is on its way to being saved, and nothing could not be. */
  readonly isKept: boolean;
  /** The tag is private: the PSA does not get it. */
  readonly stays: boolean;
  readonly onSave: (note: string) => void;
}

const pauseMs = 600;

/**
 * A note that saves itself: after a pause in typing, on leaving the field or the tab, and when the event closes. What was
 * saved elsewhere is shown unless something else is typed already.
 */
export function NoteField({ saved, isKept, stays, onSave }: NoteFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [note, setNote] = useState(saved);
  const handed = useRef(saved);
  const save = useLatestSave(note, handed, onSave);
  const known = useRef(saved);
  useEffect(() => {
    if (!isKept || saved === known.current) return;
    if (note === known.current) {
      handed.current = saved;
      setNote(saved);
    }
    known.current = saved;
  });
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('field.note')}
      </label>
      <textarea
        id={id}
        ref={(field) => {
          field?.addEventListener(keepWish, save);
          return () => field?.removeEventListener(keepWish, save);
        }}
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

/** @param handed what was handed over last to be saved */
function useLatestSave(
  note: string,
  handed: RefObject<string>,
  onSave: (note: string) => void,
): () => void {
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
  useEffect(() => {
    const keep = () => latest.current();
    // A tab that is closed or left may never come back; nothing else tells of it.
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, []);
  return save;
}
