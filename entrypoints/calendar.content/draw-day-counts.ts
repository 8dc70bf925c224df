import { onChangeOf } from '@/entrypoints/calendar.content/on-change-of';
import { onSwitch } from '@/entrypoints/calendar.content/on-switch';
import { refreshOnChange } from '@/entrypoints/calendar.content/refresh-on-change';
import type { DayCount } from '@/lib/domain/day-count';
import { ask } from '@/lib/messages/client';
import { applyDayCounts, findDayCells, removeDayCounts } from '@/lib/page/day-counts';
import { isOthersPage } from '@/lib/page/find-account';
import { findView } from '@/lib/page/find-view';
import { addMarkStyles } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';

/** Writes into the days of the year how many of their events are done, or wait. Returns what to do after each redraw. */
export function drawDayCounts(
  page: Document,
  session: PageSession,
  onDrawn: () => void,
): () => void {
  let counts: Readonly<Record<string, DayCount>> = {};
  let asked: string | undefined;
  let isDrawn = false;

  function show(): void {
    const { shown, accounts } = session.state;
    const isWanted = shown.chips && findView(page, page.location.pathname) === 'year';
    // Nothing in the year names an event: whose days these are only the page itself tells.
    if (isWanted && !isOthersPage(page, accounts)) draw();
    else if (isDrawn) forget();
  }

  function draw(): void {
    const cells = findDayCells(page);
    const dates = [...cells.keys()].toSorted();
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return;
    isDrawn = true;
    addMarkStyles(page);
    applyDayCounts(cells, counts);
    if (asked !== `${first} ${last}`) void count(first, last);
  }

  async function count(first: string, last: string): Promise<void> {
    const wanted = `${first} ${last}`;
    asked = wanted;
    const answer = await ask('countDays', { first, last });
    if (session.signal.aborted || asked !== wanted) return;
    // What failed is asked again with the next redraw.
    if (!answer.ok) asked = undefined;
    else counts = answer.value;
    if (!answer.ok) return;
    show();
    onDrawn();
  }

  function forget(): void {
    isDrawn = false;
    asked = undefined;
    removeDayCounts(page);
  }

  const anew = () => {
    asked = undefined;
    if (!page.hidden) show();
  };
  refreshOnChange(session.signal, anew);
  onChangeOf(session, ({ accounts }) => accounts, anew);
  onSwitch(session, 'chips', show);
  return show;
}
