import { useWords } from '@/components/words';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import { closeEvent } from '@/lib/page/close-event';
import type { PageSession } from '@/lib/page/page-session';
import { nothingSelected, toggled } from '@/lib/page/selection';

interface SelectMoreProps {
  readonly session: PageSession;
  readonly eid: string;
}

/** Goes on from one event to several, this one among them. */
export function SelectMore({ session, eid }: SelectMoreProps) {
  const { t } = useWords();
  const { shown, selection } = usePageState(session);
  // Without marks nothing would show what is selected.
  if (!shown.chips || selection) return null;
  const start = () => {
    session.update({ selection: toggled(nothingSelected, eid) });
    closeEvent(session);
  };
  return (
    <button type="button" className="button plain select-more" onClick={start}>
      {t('many.start')}
    </button>
  );
}
