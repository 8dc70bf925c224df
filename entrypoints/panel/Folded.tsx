import { Icon } from '@/components/Icon';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import { stateLook, useStateTitle } from '@/entrypoints/panel/StateLine';
import { useFocusAtFirst } from '@/entrypoints/panel/use-focus-at-first';
import type { EventView } from '@/lib/messages/questions';

interface FoldedProps {
  readonly eid: string;
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

/** The panel folded away to one button that still tells where the event stands. */
export function Folded({ eid, takesFocus, onOpen }: FoldedProps) {
  const { t, locale } = useWords();
  const focusing = useFocusAtFirst<HTMLButtonElement>(takesFocus);
  const { answer: view } = useQuestion('describeEvent', { eid });
  return (
    <section className="screen folded" lang={locale.language} aria-label={t('panel.name')}>
      <button
        ref={focusing}
        type="button"
        className="button"
        aria-expanded="false"
        onClick={onOpen}
      >
        {view ? <Standing view={view} /> : <Icon name="tag" />}
        <span className="visually-hidden">{t('panel.unfold')}</span>
      </button>
    </section>
  );
}

function Standing({ view }: { readonly view: EventView }) {
  const [icon, tone] = stateLook(view);
  const title = useStateTitle(view);
  return (
    <>
      <span className={tone}>
        <Icon name={icon} />
      </span>
      {title}
    </>
  );
}
