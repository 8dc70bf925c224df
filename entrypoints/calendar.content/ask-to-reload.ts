import { onChangeOf } from '@/entrypoints/calendar.content/on-change-of';
import type { PageSession, PageState } from '@/lib/page/page-session';

/** Asking the person to load the page anew. What is not wanted, as the switches are, asks nothing. */
export interface Reload {
  /** Whether the page was open before Merkki came: there can be no panel, which a press in it would close. */
  readonly isNeeded: boolean;
  /** They want a panel: shows the note, and says it once more where it is shown. */
  ask(): void;
  /** They want to choose several events. */
  askToSelect(): void;
  /**
   * Hides the note for as long as something is made in a bubble, and keeps for later what is asked meanwhile: Google would
   * take a press in the note for one outside the bubble, and throw away what is being made there.
   */
  waitWhile(isMaking: boolean): void;
}

/**
 * In a page that was open before Merkki came asks the person to load it anew: once it is known that they want panels, and
 * then whenever they want what there cannot be before.
 */
export function askToReload(
  session: PageSession,
  openPanel: () => Promise<void>,
  isInTime: boolean,
): Reload {
  let isWaiting = false;
  let isOwed = false;
  const show = () => {
    isOwed = isWaiting;
    if (isWaiting) return;
    session.update({ reload: 'asked', reloadWishes: session.state.reloadWishes + 1 });
    void openPanel();
  };
  const hide = () => session.update({ reload: 'postponed' });
  const reload: Reload = {
    isNeeded: !isInTime,
    ask: () => wantsPanel(session.state) && show(),
    askToSelect: () => session.state.shown.chips && show(),
    waitWhile(isMaking) {
      isWaiting = isMaking;
      isOwed ||= isMaking && session.state.reload === 'asked';
      if (isMaking) hide();
      else if (isOwed) show();
    },
  };
  if (isInTime) return reload;
  hide();
  // Not known before the background has answered.
  const untilAsked = new AbortController();
  const askFirst = (state: PageState) => {
    if (!wantsPanel(state)) return;
    untilAsked.abort();
    show();
  };
  session.subscribe(askFirst, untilAsked.signal);
  const switched = () => {
    if (wantsPanel(session.state)) return;
    isOwed = false;
    hide();
  };
  onChangeOf(session, ({ shown }) => shown, switched);
  return reload;
}

/** Whether the person wants a panel anywhere in the page. */
function wantsPanel({ shown: { popover, draft, editor } }: PageState): boolean {
  return popover || draft || editor;
}
