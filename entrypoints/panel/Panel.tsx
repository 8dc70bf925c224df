import { useState } from 'react';
import { Icon } from '@/components/Icon';
import { ReportButton } from '@/components/ReportButton';
import { useWords } from '@/components/words';
import { closesList } from '@/entrypoints/panel/closes-list';
import { DraftPanel } from '@/entrypoints/panel/DraftPanel';
import { EventName } from '@/entrypoints/panel/EventName';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import { EventStanding, Folded } from '@/entrypoints/panel/Folded';
import { HeadButton } from '@/entrypoints/panel/HeadButton';
import { PageWords } from '@/entrypoints/panel/PageWords';
import { SelectMore } from '@/entrypoints/panel/SelectMore';
import { useFocusOnWish } from '@/entrypoints/panel/use-focus-on-wish';
import { useKeptFocus } from '@/entrypoints/panel/use-kept-focus';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import { closeEvent } from '@/lib/page/close-event';
import type { OpenDraft, OpenEvent, PageSession } from '@/lib/page/page-session';

/** The panel for whichever event is open in the page, or is being made there. */
export function Panel({ session }: { readonly session: PageSession }) {
  const { open, draft, look } = usePageState(session);
  if (open)
    return (
      <PageWords look={look}>
        <OpenPanel session={session} open={open} />
      </PageWords>
    );
  return (
    draft && (
      <PageWords look={look}>
        <MakingPanel session={session} draft={draft} />
      </PageWords>
    )
  );
}

interface OpenPanelProps {
  readonly session: PageSession;
  readonly open: OpenEvent;
}

function OpenPanel({ session, open: { eid, place } }: OpenPanelProps) {
  const { isFolded, takesFocus, close, unfold } = useFolding(session, eid);
  return place === 'editor' && isFolded ? (
    <Folded key={eid} {...{ takesFocus }} onOpen={unfold}>
      <EventStanding eid={eid} />
    </Folded>
  ) : (
    <PanelFrame
      {...{ session, place, takesFocus }}
      name={place !== 'editor' && <EventName eid={eid} />}
      onClose={close}
    >
      <EventPanel key={eid} eid={eid} />
      {place !== 'editor' && <SelectMore session={session} eid={eid} />}
    </PanelFrame>
  );
}

/** @param shown what the panel is open for; another one is met as the last was left */
function useFolding(session: PageSession, shown: string) {
  const { isFolded } = usePageState(session);
  const [toggledFor, setToggledFor] = useState<string>();
  return {
    isFolded,
    // Who folds or unfolds the panel goes on at the other button; who only opens an event is left where they are.
    takesFocus: toggledFor === shown,
    close: () => {
      setToggledFor(shown);
      closeEvent(session);
    },
    unfold: () => {
      setToggledFor(shown);
      session.update({ isFolded: false });
    },
  };
}

interface MakingPanelProps {
  readonly session: PageSession;
  readonly draft: OpenDraft;
}

function MakingPanel({ session, draft: { id, kind, title } }: MakingPanelProps) {
  const { isFolded, takesFocus, close, unfold } = useFolding(session, id);
  return kind === 'editor' && isFolded ? (
    <Folded {...{ takesFocus }} onOpen={unfold}>
      <Icon name="tag" />
    </Folded>
  ) : (
    <PanelFrame {...{ session, takesFocus }} place={kind} onClose={close} isNew>
      <DraftPanel key={id} {...{ id, title }} />
    </PanelFrame>
  );
}

interface PanelFrameProps {
  readonly session: PageSession;
  readonly place: OpenEvent['place'];
  readonly takesFocus: boolean;
  /** Of the event, for where the page does not say it beside the panel. */
  readonly name?: React.ReactNode;
  /** The event is still to be made, so nothing is saved of it. */
  readonly isNew?: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

function PanelFrame({
  session,
  place,
  takesFocus,
  name,
  isNew,
  onClose,
  children,
}: PanelFrameProps) {
  const { t, locale } = useWords();
  const frame = useFocusOnWish(session);
  useKeptFocus(frame);
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className="screen panel"
      lang={locale.language}
      aria-label={t('panel.name')}
      onKeyDown={(event) => event.key === 'Escape' && !closesList(event.target) && onClose()}
    >
      <div className={place === 'bubble' ? 'panel-head over' : 'panel-head'}>
        <div className="panel-about">
          {name}
          {place === 'unseen' && (
            <>
              <p className="quiet small">{t('panel.docked')}</p>
              <ReportButton label={t('panel.report')} />
            </>
          )}
          {place === 'editor' && !isNew && <p className="quiet small">{t('panel.as-saved')}</p>}
        </div>
        <HeadButton
          name={place === 'editor' ? 'down' : 'close'}
          label={t(place === 'editor' ? 'panel.fold' : 'panel.close')}
          takesFocus={takesFocus && place === 'editor'}
          onPress={onClose}
        />
      </div>
      {children}
    </section>
  );
}
