import { drawDayCounts } from '@/entrypoints/calendar.content/draw-day-counts';
import { drawMarks } from '@/entrypoints/calendar.content/draw-marks';
import { followCommands } from '@/entrypoints/calendar.content/follow-commands';
import { followEvents } from '@/entrypoints/calendar.content/follow-events';
import { followSwitches } from '@/entrypoints/calendar.content/follow-switches';
import { followTheme } from '@/entrypoints/calendar.content/follow-theme';
import { reportHealth } from '@/entrypoints/calendar.content/report-health';
import { installGuard } from '@/lib/page/event-guard';
import { startPageSession } from '@/lib/page/page-session';
import { watchPage } from '@/lib/page/watch-page';

/** Marks the chips, and tells the panel which event is open, until `signal` aborts or the extension is gone. */
export function startGrid(page: Document, signal: AbortSignal): void {
  installGuard(window);
  const extension = new AbortController();
  const session = startPageSession(page, AbortSignal.any([signal, extension.signal]));
  const end = () => extension.abort();
  reportHealth(session);
  const marks = drawMarks(page, session, end);
  const surfaces = followEvents(page, session, end);
  followSwitches(session, end);
  followTheme(page, session);
  watchPage(page, { ...marks, ...surfaces, redrawn: drawDayCounts(page, session) }, session.signal);
  followCommands(page, session);
}
