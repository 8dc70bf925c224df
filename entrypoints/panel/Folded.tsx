import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import { stateLook, useStateTitle } from '@/entrypoints/panel/StateLine';
import { useEventView } from '@/entrypoints/panel/use-event-view';
import { useFocusAtFirst } from '@/entrypoints/panel/use-focus-at-first';
import type { EventView } from '@/lib/messages/questions';

interface FoldedProps {
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
  /** What the button shows. */
  readonly children: React.ReactNode;
}

/** The panel folded away to one button. */
export function Folded({ takesFocus, onOpen, children }: FoldedProps) {
  const { t, locale } = useWords();
  const focusing = useFocusAtFirst<HTMLButtonElement>(takesFocus);
  return (
    <section className="screen folded" lang={locale.language} aria-label={t('panel.name')}>
      <button
        ref={focusing}
        type="button"
        className="button"
        aria-expanded="false"
        onClick={onOpen}
      >
        {children}
        <span className="visually-hidden">{t('panel.unfold')}</span>
      </button>
    </section>
  );
}

/** Where the event stands, also while the panel is folded away. */
export function EventStanding({ eid }: { readonly eid: string }) {
  const { answer: view } = useEventView(eid);
  return view ? <Standing view={view} /> : <Icon name="tag" />;
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
