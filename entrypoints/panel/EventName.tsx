import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';

/** Which event the panel is about, where Google's own bubble does not stand beside it to say so. */
export function EventName({ eid }: { readonly eid: string }) {
  const { t, timespan } = useWords();
  const { answer: view } = useQuestion('describeEvent', { eid });
  if (!view?.event) return null;
  const { title, when } = view.event;
  return (
    <>
      <h2 className="event-title">{title || t('name.untitled')}</h2>
      <p className="quiet">{timespan(when)}</p>
    </>
  );
}
