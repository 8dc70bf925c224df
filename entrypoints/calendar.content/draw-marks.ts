import { createMarkCache, type FindMarks } from '@/entrypoints/calendar.content/mark-cache';
import { noteSighting } from '@/entrypoints/calendar.content/note-sighting';
import { onSwitch } from '@/entrypoints/calendar.content/on-switch';
import { refreshOnChange } from '@/entrypoints/calendar.content/refresh-on-change';
import { ask } from '@/lib/messages/client';
import { type Chip, countExpectedChips } from '@/lib/page/find-chips';
import { findDays } from '@/lib/page/find-days';
import { findView } from '@/lib/page/find-view';
import type { Sighting } from '@/lib/page/health';
import { addMarkStyles, applyMarks, removeMarks, unmarkOthers } from '@/lib/page/marks';
import type { PageSession, PageState } from '@/lib/page/page-session';

/** Draws the events' marks. Returns what to do with the chips as they are drawn, and after each redraw. */
export function drawMarks(
  page: Document,
  session: PageSession,
  { onDrawn, end }: { readonly onDrawn: () => void; readonly end: () => void },
) {
  let shown: readonly Chip[] = [];
  let selected: ReadonlySet<string> = new Set();
  const findMarks: FindMarks = async (eids) => {
    const days = findDays(page, findView(page, page.location.pathname), Date.now());
    const answer = await ask('findMarks', { eids, days });
    if (!answer.ok && answer.problem.kind === 'extension-reloaded') end();
    return answer;
  };
  const isOn = () => session.state.shown.chips;
  const apply = (chips: readonly Chip[]) => {
    if (!isOn() || session.signal.aborted) return;
    applyMarks(chips, cache.marks, selected);
    onDrawn();
  };
  const draw = () => apply(shown);
  const cache = createMarkCache(findMarks, (answered) =>
    apply(shown.filter(({ eid }) => answered.has(eid))),
  );
  const wantShown = () => {
    if (isOn() && !page.hidden) cache.want(new Set(shown.map(({ eid }) => eid)));
  };
  refreshOnChange(session.signal, () => {
    cache.expire();
    wantShown();
  });
  const show = () => {
    if (!isOn()) return;
    addMarkStyles(page);
    draw();
    wantShown();
    noteSighting(session, chipSighting(page, shown));
  };
  onSwitch(session, 'chips', () => (isOn() ? show() : removeMarks(page)));
  onSelection(session, (selection) => {
    selected = new Set(selection?.eids);
    draw();
  });
  return {
    chips: (chips: readonly Chip[]) => {
      shown = chips;
      show();
    },
    // The browser lays them out once then, with their marks; drawn later, all would be laid out again.
    drawn: (chips: readonly Chip[], nodes: readonly Node[]) => {
      apply(chips);
      unmarkOthers(nodes, chips);
    },
  };
}

function onSelection(
  session: PageSession,
  listener: (selection: PageState['selection']) => void,
): void {
  let before = session.state.selection;
  session.subscribe(({ selection }) => {
    if (selection === before) return;
    before = selection;
    listener(selection);
  });
}

function chipSighting(page: Document, { length }: readonly Chip[]): Sighting {
  const expected = length > 0 ? length : countExpectedChips(page);
  return { surface: 'chips', expected, found: length };
}
