import type { PageSession } from '@/lib/page/page-session';
import { asksToReload, wantsPanel } from '@/lib/page/wants-panel';

/** Asking the person to load the page anew. */
export interface Reload {
  /** Whether the page was open before Merkki came: there can be no panel, which a press in it would close. */
  readonly isNeeded: boolean;
  /** The person wants what there cannot be before: shows the note, and says it once more where it is shown. */
  ask(): void;
  /** Hides the note for a while. */
  rest(): void;
  /** Shows it again where it was hidden by that. */
  goOn(): void;
}

/** In a page that was open before Merkki came asks the person to load it anew: at once, and whenever they want a panel. */
export function askToReload(
  session: PageSession,
  openPanel: () => Promise<void>,
  isInTime: boolean,
): Reload {
  let isResting = false;
  const ask = () => {
    session.update({ reload: 'asked', reloadWishes: session.state.reloadWishes + 1 });
    if (asksToReload(session.state)) void openPanel();
  };
  const reload: Reload = {
    isNeeded: !isInTime,
    ask,
    rest() {
      isResting ||= session.state.reload === 'asked';
      session.update({ reload: 'postponed' });
    },
    goOn() {
      if (isResting) session.update({ reload: 'asked' });
      isResting = false;
    },
  };
  if (isInTime) return reload;
  session.update({ reload: 'postponed' });
  const untilAsked = new AbortController();
  const askFirst = () => {
    // Not known before the background has answered.
    if (!wantsPanel(session.state)) return;
    untilAsked.abort();
    ask();
  };
  session.subscribe(askFirst, untilAsked.signal);
  return reload;
}
