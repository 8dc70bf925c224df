import { useId } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import type { ConnectionView } from '@/lib/messages/questions';

/** Whether anything is read and written there at all, and what it means while it is not. */
export function ConnectionSwitch({ connection }: { readonly connection: ConnectionView }) {
  const { t } = useScreenWords();
  const hintId = useId();
  const request = useRequest('switchConnection');
  const { id: connectionId, isOff = false } = connection;
  return (
    <div>
      <label className="choice">
        <input
          type="checkbox"
          checked={!isOff}
          aria-describedby={isOff ? hintId : undefined}
          onChange={({ target }) => request.start({ connectionId, on: target.checked })}
        />
        {t('connection.switch')}
      </label>
      {isOff && (
        <p className="quiet small choice-hint" id={hintId}>
          {t('connection.off')}
        </p>
      )}
      {request.problem && <ProblemNote problem={request.problem} psa={connection} />}
    </div>
  );
}
