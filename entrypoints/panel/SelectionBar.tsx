import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '@/components/words';
import { BarStatus } from '@/entrypoints/panel/BarStatus';
import { closesList } from '@/entrypoints/panel/closes-list';
import { HeadButton } from '@/entrypoints/panel/HeadButton';
import { ManyForm } from '@/entrypoints/panel/ManyForm';
import { ManySent, NotTagged } from '@/entrypoints/panel/ManyResult';
import { PageWords } from '@/entrypoints/panel/PageWords';
import { useFocusOnWish } from '@/entrypoints/panel/use-focus-on-wish';
import { useKeptFocus } from '@/entrypoints/panel/use-kept-focus';
import { useMany } from '@/entrypoints/panel/use-many';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import { alsoSent, type Sending, type Sent, useSending } from '@/entrypoints/panel/use-sending';
import { findChips, focusChip } from '@/lib/page/find-chips';
import { shownEvents } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';
import { awaitingNone, type Selection, withAll, without } from '@/lib/page/selection';

interface BarProps {
  readonly session: PageSession;
  readonly selection: Selection;
}

interface SendingProps {
  readonly sent: Sent | undefined;
  readonly onSent: (sent: Sent | undefined) => void;
}

/**
 * What is done with several events, while the person chooses them in the page. Who leaves while they are sent stops
 * nothing, and finds out how it went on when they choose again.
 */
export function SelectionBar({ session }: Pick<BarProps, 'session'>) {
  const { selection, look } = usePageState(session);
  const [sent, setSent] = useState<Sent>();
  return (
    selection && (
      <PageWords look={look}>
        <Bar {...{ session, selection, sent }} onSent={setSent} />
      </PageWords>
    )
  );
}

function Bar({ session, selection, sent, onSent }: BarProps & SendingProps) {
  const { t, locale } = useWords();
  const frame = useFocusOnWish(session);
  useKeptFocus(frame);
  const howId = useId();
  const { eids, anchor, hidden } = selection;
  const sending = useSending(sent);
  useClearedWhenLeft(sending, () => onSent(undefined));
  const change = (make: (now: Selection) => Selection) => {
    const now = session.state.selection;
    if (now) session.update({ selection: make(now) });
  };
  const many = useMany(eids, {
    onDeed: () => change(awaitingNone),
    onSent: (outcomes) => {
      onSent(alsoSent(sending?.isRunning ? sent : undefined, outcomes));
      const done = outcomes.map(({ eid }) => eid);
      change((now) => without(now, done));
    },
  });
  const leave = () => {
    session.update({ selection: undefined });
    focusChip(document, session.state.at, anchor, ...eids.toReversed());
  };
  const unselect = (gone: readonly string[]) =>
    session.update({ selection: without(selection, gone) });
  const isNew = eids.length < 2 && !many.tagged && !sent;
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className="screen panel bar"
      lang={locale.language}
      aria-label={t('many.name')}
      aria-describedby={isNew ? howId : undefined}
      onKeyDown={(event) => event.key === 'Escape' && !closesList(event.target) && leave()}
    >
      <Head {...{ session, selection, sending, many }} isSending={Boolean(sent)} onLeave={leave} />
      <div className="sections">
        {eids.length > 0 && <ManyForm {...{ many, hidden }} onUnselect={unselect} />}
        {isNew && (
          <p id={howId} className="quiet">
            {t('many.how')}
          </p>
        )}
        {many.tagged && many.answer && eids.length > 0 && (
          <NotTagged outcomes={many.tagged} answer={many.answer} />
        )}
        {sending && <ManySent sending={sending} onClear={() => onSent(undefined)} />}
      </div>
    </section>
  );
}

/** What is over is not told of again to who comes back. */
function useClearedWhenLeft(sending: Sending | undefined, clear: () => void): void {
  const latest = useRef({ sending, clear });
  latest.current = { sending, clear };
  useEffect(
    () => () => {
      if (latest.current.sending?.isRunning === false) latest.current.clear();
    },
    [],
  );
}

interface HeadProps extends BarProps {
  readonly many: ReturnType<typeof useMany>;
  readonly sending: Sending | undefined;
  readonly isSending: boolean;
  readonly onLeave: () => void;
}

function Head({ session, selection, many, sending, isSending, onLeave }: HeadProps) {
  const { t } = useWords();
  const { eids } = selection;
  const selectAll = () => {
    const shown = shownEvents(findChips(document));
    session.update({ selection: withAll(selection, shown) });
  };
  return (
    // What Enter leads to is never here while there is something to do with what is chosen.
    <div className={eids.length > 0 || isSending ? 'bar-head' : 'bar-head sections'}>
      <BarStatus {...{ session, selection, sending, isSending }} tagged={many.tagged} />
      <button type="button" className="button plain" onClick={selectAll}>
        {t('many.all')}
      </button>
      <HeadButton label={t('many.leave')} onPress={onLeave} />
    </div>
  );
}
