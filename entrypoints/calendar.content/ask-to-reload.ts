import type { PageSession } from '@/lib/page/page-session';
import { wantsPanel } from '@/lib/page/wants-panel';

/** Whether the page has to be loaded anew before there can be a panel; the person, who wants one, is asked to then. */
export type MustReload = () => boolean;

/**
 * In a page that was open before Merkki came asks the person to load it anew: at once, and whenever they want a panel.
 * A press in one there would close it.
 */
export function askToReload(
  session: PageSession,
  openPanel: () => Promise<void>,
  isInTime: boolean,
): MustReload {
  if (isInTime) return () => false;
  const ask = () => {
    if (!wantsPanel(session.state)) return;
    session.update({ reload: 'asked' });
    void openPanel();
  };
  session.update({ reload: 'postponed' });
  const untilAsked = new AbortController();
  const askFirst = () => {
    // Not known before the background has answered.
    if (!wantsPanel(session.state)) return;
    untilAsked.abort();
    ask();
  };
  session.subscribe(askFirst, untilAsked.signal);
  return () => {
    ask();
    return true;
  };
}
