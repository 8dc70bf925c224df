import { browser } from 'wxt/browser';
import { Icon } from '@/components/Icon';
import { useWords, WordsProvider } from '@/components/words';
import { closesList } from '@/entrypoints/panel/closes-list';
import { ManyForm } from '@/entrypoints/panel/ManyForm';
import { ManyResult } from '@/entrypoints/panel/ManyResult';
import { useFocusOnWish } from '@/entrypoints/panel/use-focus-on-wish';
import { useKeptFocus } from '@/entrypoints/panel/use-kept-focus';
import { useMany } from '@/entrypoints/panel/use-many';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import { findChips, focusChip } from '@/lib/page/find-chips';
import { markedEids } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';
import { mostSelected, type Selection, withAll, without } from '@/lib/page/selection';

// Read while the extension is there: the page may outlive it.
const browserLanguage = browser.i18n.getUILanguage();

interface BarProps {
  readonly session: PageSession;
  readonly selection: Selection;
}

/** What is done with several events, while the person chooses them in the page. */
export function SelectionBar({ session }: Pick<BarProps, 'session'>) {
  const { selection, look } = usePageState(session);
  return (
    selection && (
      <WordsProvider wishes={[look.language, browserLanguage]}>
        <Bar session={session} selection={selection} />
      </WordsProvider>
    )
  );
}

function Bar({ session, selection }: BarProps) {
  const { t, locale } = useWords();
  const frame = useFocusOnWish(session);
  useKeptFocus(frame);
  const { eids } = selection;
  const many = useMany(eids);
  const leave = () => {
    session.update({ selection: undefined });
    const back = selection.anchor ?? eids.at(-1);
    if (back !== undefined) focusChip(document, back);
  };
  const isSending = many.done?.name === 'sendEvents';
  const title =
    eids.length > 0
      ? t('many.selected', { count: eids.length })
      : t(isSending ? 'many.sending' : 'many.none');
  const send = () =>
    many.send(() => {
      const now = session.state.selection;
      if (now) session.update({ selection: without(now, eids) });
    });
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className="screen panel bar"
      lang={locale.language}
      aria-label={t('many.name')}
      onKeyDown={(event) => event.key === 'Escape' && !closesList(event.target) && leave()}
    >
      <div className="sections">
        <Head {...{ session, selection, title }} onLeave={leave} />
        {eids.length > 0 ? (
          <ManyForm many={many} onSend={send} />
        ) : (
          !isSending && <p className="quiet">{t('many.how')}</p>
        )}
        {many.done && <ManyResult done={many.done} onClear={many.clear} />}
      </div>
    </section>
  );
}

interface HeadProps extends BarProps {
  readonly title: string;
  readonly onLeave: () => void;
}

function Head({ session, selection, title, onLeave }: HeadProps) {
  const { t } = useWords();
  const { eids, lost } = selection;
  const selectAll = () => {
    const all = markedEids(findChips(document));
    session.update({ selection: withAll(selection, all) });
  };
  return (
    <div className="bar-head">
      <div role="status">
        <p className="event-title">{title}</p>
        {lost > 0 && <p className="quiet small">{t('many.lost', { count: lost })}</p>}
        {eids.length >= mostSelected && <p className="quiet small">{t('many.full')}</p>}
      </div>
      <button type="button" className="button plain" onClick={selectAll}>
        {t('many.all')}
      </button>
      <button
        type="button"
        className="icon-button close"
        aria-label={t('many.leave')}
        onClick={onLeave}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
