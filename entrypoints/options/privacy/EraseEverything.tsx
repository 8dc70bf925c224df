import { type RefObject, useId, useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useRequest } from '@/components/use-request';
import { replaceRoute } from '@/entrypoints/options/route';
import type { AnswerTo } from '@/lib/messages/questions';

/** Says what goes and what stays, asks twice, and erases; then the page tells of it. */
export function EraseEverything() {
  const { t } = useScreenWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const erase = useRequest('eraseEverything');
  return (
    <div className="card">
      <div className="stack">
        <h3>{t('erase.title')}</h3>
        <p>{t('erase.intro')}</p>
      </div>
      <Fates />
      <div className="row">
        <button
          type="button"
          className="button danger"
          disabled={erase.pending}
          onClick={() => dialog.current?.showModal()}
        >
          {t(erase.pending ? 'erase.erasing' : 'erase.open')}
        </button>
      </div>
      {erase.problem && <ProblemNote problem={erase.problem} psa={unknownPsa} />}
      <Confirmation dialog={dialog} onConfirm={() => erase.start({}, showErased)} />
    </div>
  );
}

function showErased({ isRevoked }: AnswerTo<'eraseEverything'>): void {
  replaceRoute('privacy', [isRevoked ? 'erased' : 'erased-unrevoked']);
}

/** What goes and what stays. */
function Fates() {
  const { t } = useScreenWords();
  return (
    <dl className="erase-fates">
      <dt>{t('erase.goes')}</dt>
      <dd>{t('erase.goes-text')}</dd>
      <dt>{t('erase.stays')}</dt>
      <dd>{t('erase.stays-text')}</dd>
    </dl>
  );
}

interface ConfirmationProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onConfirm: () => void;
}

function Confirmation({ dialog, onConfirm }: ConfirmationProps) {
  const { t } = useScreenWords();
  const id = useId();
  const [isUnderstood, setUnderstood] = useState(false);
  const close = () => dialog.current?.close();
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={id}
      onClose={() => setUnderstood(false)}
    >
      <div className="stack">
        <h3 id={id}>{t('erase.confirm-title')}</h3>
        <Fates />
        <label className="choice">
          <input
            type="checkbox"
            checked={isUnderstood}
            onChange={({ target }) => setUnderstood(target.checked)}
          />
          {t('erase.understood')}
        </label>
        <div className="row">
          <button type="button" className="button plain" onClick={close}>
            {t('common.cancel')}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={!isUnderstood}
            onClick={confirm}
          >
            {t('erase.do')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
