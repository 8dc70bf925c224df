import { onChangeOf } from '@/entrypoints/calendar.content/on-change-of';
import { isMaking } from '@/lib/page/find-popover';
import type { PageSession, PageState } from '@/lib/page/page-session';

/** Asking the person to load the page anew. */
export interface Reload {
  /** Whether the page was open before Merkki came: there can be no panel, which a press in it would close. */
  readonly isNeeded: boolean;
  /** They want a panel: shows the note, and says it once more where it is shown. */
  ask(): void;
  /** They want to choose several events. */
  askToSelect(): void;
  /**
   * Hides the note while something is made in this bubble, and keeps for later what is asked meanwhile: Google would take a press in
   * the note for one outside its bubble, and throw away what is being made there.
   */
  waitFor(bubble: HTMLElement): void;
  /** Shows what was kept, unless something still is. */
  goOn(): void;
}

/** In a page that was open before Merkki came asks the person to load it anew: at once, and whenever they want a panel. */
export function askToReload(
  session: PageSession,
  openPanel: () => Promise<void>,
  isInTime: boolean,
): Reload {
  let bubble: HTMLElement | undefined;
  let isOwed = false;
  const show = () => {
    isOwed = bubble !== undefined && isMaking(bubble);
    if (isOwed) return;
    session.update({ reload: 'asked', reloadWishes: session.state.reloadWishes + 1 });
    void openPanel();
  };
  const reload: Reload = {
    isNeeded: !isInTime,
    ask: () => wantsPanel(session.state) && show(),
    askToSelect: () => session.state.shown.chips && show(),
    waitFor(shown) {
      bubble = shown;
      isOwed ||= session.state.reload === 'asked';
      session.update({ reload: 'postponed' });
    },
    goOn: () => isOwed && show(),
  };
  if (isInTime) return reload;
  session.update({ reload: 'postponed' });
  // Not known before the background has answered.
  const untilAsked = new AbortController();
  const askFirst = (state: PageState) => {
    if (!wantsPanel(state)) return;
    untilAsked.abort();
    show();
  };
  session.subscribe(askFirst, untilAsked.signal);
  onChangeOf(session, wantsPanel, () => {
    if (wantsPanel(session.state)) return;
    isOwed = false;
    session.update({ reload: 'postponed' });
  });
  return reload;
}

/** Whether the person wants a panel anywhere in the page. */
function wantsPanel({ shown: { popover, draft, editor } }: PageState): boolean {
  return popover || draft || editor;
}
