import { useEffect, useState } from 'react';
import { useQuestion } from '@/components/use-question';
import { useWords, type Words } from '@/components/words';
import type { Outcomes } from '@/entrypoints/panel/use-many';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import type { Sending } from '@/entrypoints/panel/use-sending';
import type { PageSession } from '@/lib/page/page-session';
import { mostSelected, type Selection } from '@/lib/page/selection';

interface BarStatusProps {
  readonly session: PageSession;
  readonly selection: Selection;
  readonly tagged: Outcomes | undefined;
  readonly sending: Sending | undefined;
  readonly isSending: boolean;
}

/**
 * Says what is chosen and what came of it; for who does not see the page also whether the event they are at is chosen,
 * and when a sending begins and ends.
 */
export function BarStatus({ session, selection, tagged, sending, isSending }: BarStatusProps) {
  const words = useWords();
  const { t } = words;
  const { eids, hidden } = selection;
  const at = useWhereabouts(session, selection);
  // Screen readers tell what comes into a status, not what it came with.
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  const progress = isSending ? progressOf(sending, words) : undefined;
  const title =
    eids.length > 0 ? t('many.selected', { count: eids.length }) : (progress ?? t('many.none'));
  const done = tagged?.filter(({ kind }) => kind === 'done').length ?? 0;
  return (
    <div role="status">
      {isThere && (
        <>
          <p className="event-title">{title}</p>
          {eids.length > 0 && done > 0 && (
            <p className="quiet small">{t('many.tagged', { count: done })}</p>
          )}
          {hidden.length > 0 && (
            <p className="quiet small">{t('many.hidden', { count: hidden.length })}</p>
          )}
          {eids.length >= mostSelected && <p className="quiet small">{t('many.full')}</p>}
          {at && <p className="visually-hidden">{at}</p>}
          {eids.length > 0 && progress && <p className="visually-hidden">{progress}</p>}
        </>
      )}
    </div>
  );
}

/** Not how far it is: that would be told at every single event. */
function progressOf(sending: Sending | undefined, { t }: Words): string {
  if (!sending || sending.isRunning) return t('many.sending');
  const { sent, count, groups } = sending;
  if (count > 0) return t('many.progress', { sent: String(sent), count });
  const leftOut = groups.reduce((sum, { eids }) => sum + eids.length, 0);
  return `${t('many.left-out')}: ${leftOut}`;
}

/** Whether the event that the person is at is chosen, in words. */
function useWhereabouts(session: PageSession, { eids }: Selection): string | undefined {
  const { t } = useWords();
  const { at = '' } = usePageState(session);
  const { answer } = useQuestion('describeEvents', { eids: [at] }, { enabled: at !== '' });
  const event = answer?.events[0]?.event;
  if (!event) return undefined;
  const title = event.title || t('name.untitled');
  return t(eids.includes(at) ? 'many.at-selected' : 'many.at-unselected', { title });
}
