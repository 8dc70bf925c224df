import { useWords } from '@/components/words';
import type { EventActions } from '@/entrypoints/panel/use-event-actions';
import type { Candidate } from '@/lib/domain/outbox';
import type { EventView } from '@/lib/messages/questions';

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly psa: EventView['psa'];
  readonly actions: EventActions;
}

/** The activities that may already stand for the event; each can be adopted. */
export function Candidates({ candidates, psa, actions }: CandidatesProps) {
  const { t, psaName } = useWords();
  return (
    <div className="stack">
      <p className="quiet">{t('candidate.intro', { psa: psaName(psa) })}</p>
      <ul className="candidates">
        {candidates.map((candidate) => (
          <CandidateRow key={candidate.activityId} candidate={candidate} actions={actions} />
        ))}
      </ul>
    </div>
  );
}

function CandidateRow({ candidate, actions }: { candidate: Candidate; actions: EventActions }) {
  const { t, timespan } = useWords();
  const { title, ownerName, source, when, activityId } = candidate;
  const whose =
    source === 'copy' ? t('candidate.copy') : t('candidate.colleague', { owner: ownerName });
  return (
    <li>
      <div>
        <p className="title">{title || t('name.untitled')}</p>
        <p className="quiet small">{timespan(when)}</p>
        <p className="quiet small">{whose}</p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={t('action.adopt-named', { title })}
        disabled={actions.busy}
        onClick={() => actions.act({ name: 'adoptActivity', activityId })}
      >
        {t('action.adopt')}
      </button>
    </li>
  );
}
