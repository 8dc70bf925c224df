import { askToReload } from '@/entrypoints/calendar.content/ask-to-reload';
import { drawDayCounts } from '@/entrypoints/calendar.content/draw-day-counts';
import { drawMarks } from '@/entrypoints/calendar.content/draw-marks';
import { followCommands } from '@/entrypoints/calendar.content/follow-commands';
import { followEvents } from '@/entrypoints/calendar.content/follow-events';
import { followSelection } from '@/entrypoints/calendar.content/follow-selection';
import { followSwitches } from '@/entrypoints/calendar.content/follow-switches';
import { followTheme } from '@/entrypoints/calendar.content/follow-theme';
import { createPanelOpener } from '@/entrypoints/calendar.content/panel-opener';
import { reportHealth } from '@/entrypoints/calendar.content/report-health';
import { sayMarks } from '@/entrypoints/calendar.content/say-marks';
import { ask, isExtensionThere } from '@/lib/messages/client';
import type { Chip } from '@/lib/page/find-chips';
import { type PageState, startPageSession } from '@/lib/page/page-session';
import { watchPage } from '@/lib/page/watch-page';

/**
 * Marks the chips, and tells the panel which event is open, until `signal` aborts or the extension is gone.
 * @param isInTime false in a page that was open before: it has to be loaded anew for the panel
 */
export function startGrid(page: Document, signal: AbortSignal, isInTime: boolean): void {
  const extension = new AbortController();
  const session = startPageSession(page, AbortSignal.any([signal, extension.signal]));
  const end = () => extension.abort();
  reportHealth(session);
  const sayAnew = sayMarks(page, session);
  // Found out beside what the person is at: the panel stays until it is closed, and says at a press what became of us.
  let isEnding = false;
  const endOnceClosed = () => {
    if (isEnding) return;
    isEnding = true;
    const look = () => isInUse(session.state) || end();
    look();
    session.subscribe(look);
  };
  const askForPanel = () => ask('openPanel', { pageLanguage: session.state.look.language });
  const openPanel = createPanelOpener(session, askForPanel, end);
  const reload = askToReload(session, openPanel, isInTime);
  const surfaces = followEvents(page, session, { openPanel, reload });
  // Nobody tells a page that the extension was switched off: the first press of the person's finds out.
  const isThere = () => {
    if (!isExtensionThere()) end();
    return !session.signal.aborted;
  };
  const choosing = followSelection({ page, session, openPanel, isThere });
  const onDrawn = () => {
    choosing.marked();
    sayAnew();
  };
  const marks = drawMarks(page, session, { onDrawn, end: endOnceClosed });
  followSwitches(session, endOnceClosed);
  followTheme(page, session);
  const chips = (shown: readonly Chip[]) => {
    choosing.chips(shown);
    marks.chips(shown);
  };
  const { drawn } = marks;
  const { view } = choosing;
  const redrawn = drawDayCounts(page, session, sayAnew);
  watchPage(page, { ...surfaces, chips, drawn, view, redrawn }, session.signal);
  followCommands(page, session, { selectEvents: choosing.start, reload });
}

function isInUse({ open, draft, selection }: PageState): boolean {
  return Boolean(open ?? draft ?? selection);
}
