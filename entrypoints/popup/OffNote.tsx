import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';
import type { ConnectionView } from '@/lib/messages/questions';

interface OffNoteProps {
  readonly connectionId: string;
  readonly psa: Pick<ConnectionView, 'name' | 'system'>;
}

/** That the person switched a connection off, and the way back. */
export function OffNote({ connectionId, psa }: OffNoteProps) {
  const { t, psaName } = usePopupWords();
  const on = useRequest('switchConnection');
  return (
    <div className="off">
      <p className="quiet small">{t('problem.switched-off', { psa: psaName(psa) })}</p>
      <button
        type="button"
        className="button plain"
        disabled={on.pending}
        onClick={() => on.start({ connectionId, on: true })}
      >
        {t('remedy.switch-on')}
      </button>
      {on.problem && <ProblemNote problem={on.problem} psa={psa} />}
    </div>
  );
}
