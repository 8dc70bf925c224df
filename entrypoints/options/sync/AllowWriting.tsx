import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import type { Ask } from '@/lib/messages/questions';

interface AllowWritingProps {
  readonly right: Ask<'grantGoogle'>['right'];
  /** Google gave the right: what lacked it can go on. */
  readonly onAllowed: () => void;
}

/** Asks Google for a right that only some settings need, from within the press, as browsers demand. */
export function AllowWriting({ right, onAllowed }: AllowWritingProps) {
  const { t } = useScreenWords();
  const grant = useRequest('grantGoogle');
  return (
    <div className="stack">
      <div className="note" role="alert">
        <Icon name="info" />
        <p className="text">{t(`sync.lacks-${right}`)}</p>
        <div className="remedies">
          <button
            type="button"
            className="button primary"
            disabled={grant.pending}
            onClick={() => grant.start({ right }, onAllowed)}
          >
            {t(grant.pending ? 'google.signing-in' : 'sync.allow-writing')}
          </button>
        </div>
      </div>
      {grant.problem && (
        <ProblemNote problem={grant.problem} psa={{ name: '', system: 'practice' }} />
      )}
    </div>
  );
}
