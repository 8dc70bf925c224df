import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import { beginSelection, canSelect } from '@/lib/page/begin-selection';
import type { PageSession } from '@/lib/page/page-session';

interface SelectMoreProps {
  readonly session: PageSession;
  readonly eid: string;
}

/** Goes on from one event to several, this one among them: not from one that can never go. */
export function SelectMore({ session, eid }: SelectMoreProps) {
  const { t } = useWords();
  const state = usePageState(session);
  const { answer: view } = useQuestion('describeEvent', { eid });
  const isSendable = view !== undefined && view.state.kind !== 'not-sendable';
  if (!isSendable || state.selection || !canSelect(state)) return null;
  return (
    <button
      type="button"
      className="button plain select-more"
      onClick={() => beginSelection(session, eid)}
    >
      {t('many.start')}
    </button>
  );
}
