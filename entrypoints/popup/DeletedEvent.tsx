import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';
import type { ConnectionView } from '@/lib/messages/questions';

interface DeletedEventProps {
  readonly eid: string;
  readonly connectionId: string;
  readonly psa: Pick<ConnectionView, 'name' | 'system'>;
}

/** What becomes of a deleted event's activity is chosen here: no calendar page shows the event any more. */
export function DeletedEvent({ eid, connectionId, psa }: DeletedEventProps) {
  const { t, psaName } = usePopupWords();
  const remove = useRequest('deleteActivity');
  const keep = useRequest('dismissChange');
  const problem = remove.problem ?? keep.problem;
  const busy = remove.pending || keep.pending;
  const names = { psa: psaName(psa) };
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => remove.start({ eid, connectionId, consented: false })}
        >
          {t('action.remove', names)}
        </button>
        <button
          type="button"
          className="button plain"
          disabled={busy}
          onClick={() => keep.start({ eid, connectionId })}
        >
          {t('action.keep', names)}
        </button>
      </div>
      {problem && <ProblemNote problem={problem} psa={psa} />}
    </>
  );
}
