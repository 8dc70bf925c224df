import { useRequest } from '@/components/use-request';
import { useWords } from '@/components/words';

interface FailureLinkProps {
  readonly eid: string;
  /** Absent: the active one. */
  readonly connectionId?: string;
}

/** Leads to the failure of an event in the history, unfolded there. No web page may link to it: it is opened for it. */
export function FailureLink(props: FailureLinkProps) {
  const { t } = useWords();
  const open = useRequest('openFailure');
  return (
    <div className="failure-link">
      <button type="button" className="button plain" onClick={() => open.start(props)}>
        {t('state.see-failure')}
      </button>
    </div>
  );
}
