import { followCommands } from '@/entrypoints/calendar.content/follow-commands';
import { followDraft } from '@/entrypoints/calendar.content/follow-draft';
import { followSwitches } from '@/entrypoints/calendar.content/follow-switches';
import { createMarkCache, type FindMarks } from '@/entrypoints/calendar.content/mark-cache';
import { createPanelOpener } from '@/entrypoints/calendar.content/panel-opener';
import { reportHealth } from '@/entrypoints/calendar.content/report-health';
import type { Surface } from '@/lib/domain/surface';
import { ask, onChanged } from '@/lib/messages/client';
import { installGuard } from '@/lib/page/event-guard';
import { expectPopover } from '@/lib/page/expect-popover';
import { type Chip, countExpectedChips } from '@/lib/page/find-chips';
import { findDays } from '@/lib/page/find-days';
import { findLook } from '@/lib/page/find-look';
import type { Popover } from '@/lib/page/find-popover';
import { findView } from '@/lib/page/find-view';
import { type Sighting, withSighting } from '@/lib/page/health';
import { addMarkStyles, applyMarks, removeMarks } from '@/lib/page/marks';
import { onceIn } from '@/lib/page/once-in';
import {
  type OpenDraft,
  type OpenEvent,
  type PageSession,
  startPageSession,
} from '@/lib/page/page-session';
import { watchPage } from '@/lib/page/watch-page';

/** Background changes come in bursts while a run writes: one new question per burst. */
const changeDelayMs = 250;

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
  watchPage(page, { ...marks, ...surfaces }, session.signal);
  followCommands(page, session);
}

/** Returns what to do with the chips as they are drawn, and after each redraw. */
function drawMarks(page: Document, session: PageSession, end: () => void) {
  let shown: readonly Chip[] = [];
  const findMarks: FindMarks = async (eids) => {
    const days = findDays(page, findView(page, page.location.pathname), Date.now());
    const answer = await ask('findMarks', { eids, days });
    if (!answer.ok && answer.problem.kind === 'extension-reloaded') end();
    return answer;
  };
  const isOn = () => session.state.shown.chips;
  const draw = () => {
    if (isOn() && !session.signal.aborted) applyMarks(shown, cache.marks);
  };
  const cache = createMarkCache(findMarks, draw);
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
    note(session, chipSighting(page, shown));
  };
  onSwitch(session, 'chips', () => (isOn() ? show() : removeMarks(page)));
  return {
    chips: (chips: readonly Chip[]) => {
      shown = chips;
      show();
    },
    // The browser lays them out once then, with their marks; drawn later, all would be laid out again.
    drawn: (chips: readonly Chip[]) => {
      if (isOn()) applyMarks(chips, cache.marks);
    },
  };
}

/** Calls back whenever a surface is switched on or off. */
function onSwitch(session: PageSession, surface: Surface, listener: () => void): void {
  let wasOn = session.state.shown[surface];
  session.subscribe(({ shown }) => {
    if (shown[surface] === wasOn) return;
    wasOn = shown[surface];
    listener();
  });
}

function refreshOnChange(signal: AbortSignal, refresh: () => void): void {
  const later = (run: () => void) => window.setTimeout(run, changeDelayMs);
  const burst = onceIn(later, clearTimeout, refresh);
  const stopListening = onChanged(burst.ask);
  signal.addEventListener('abort', () => {
    stopListening();
    burst.forget();
  });
}

/** The switch that a panel there hangs on. */
const switchOf = {
  bubble: 'popover',
  unseen: 'popover',
  editor: 'editor',
} as const satisfies Record<OpenEvent['place'], Surface>;

/** Returns what to do when a bubble or the editor opens or closes. A bubble over the editor goes first. */
function followEvents(page: Document, session: PageSession, end: () => void) {
  const openPanel = createPanelOpener(session, () => ask('openPanel', {}), end);
  const isOn = ({ place }: OpenEvent) => session.state.shown[switchOf[place]];
  let lastSeen: string | undefined;
  let inBubble: OpenEvent | undefined;
  let inEditor: OpenEvent | undefined;
  const isDocked = () => session.state.health.popover.state === 'docked';
  const show = (...places: (OpenEvent | undefined)[]) => {
    const open = places.find((place) => place && isOn(place));
    session.update({ open, look: findLook(page) });
    if (open) void openPanel();
    if (open?.place === 'editor') note(session, { surface: 'editor', expected: 1, found: 1 });
  };
  let making: OpenDraft | undefined;
  const showDraft = (draft: OpenDraft | undefined) => {
    making = draft;
    showMaking();
  };
  const showMaking = () => {
    const draft = session.state.shown.draft ? making : undefined;
    // Where an event is being made, the bubble that the docked panel stands for is gone.
    if (draft && session.state.open?.place === 'unseen') show(inEditor);
    session.update({ draft, look: findLook(page) });
    if (!draft) return;
    note(session, { surface: 'draft', expected: 1, found: 1 });
    void openPanel();
  };
  const dock = (eid: string) => {
    if (isDocked() && !inBubble) show(placed(eid, 'unseen'));
  };
  const judge = (eid: string, found: boolean) => {
    noteBubble(session, found);
    dock(eid);
  };
  expectPopover(page, (eid) => eid === lastSeen, judge, session.signal);
  const showAgain = () => {
    const { open } = session.state;
    // Nothing in the page names the event of a docked panel any more.
    if (open?.place !== 'unseen' || !isOn(open)) show(inBubble, inEditor);
  };
  onSwitch(session, 'popover', showAgain);
  onSwitch(session, 'editor', showAgain);
  onSwitch(session, 'draft', showMaking);
  return {
    pressed: (eid: string | undefined) => {
      lastSeen = inBubble?.eid;
      // Nobody sees Google close the bubble that the docked panel stands for: the person's next press tells.
      const { open } = session.state;
      if (open?.place === 'unseen' && open.eid !== eid) show(inEditor);
      if (eid !== undefined) dock(eid);
    },
    popover: (popover: Popover | undefined) => {
      lastSeen = popover?.eid ?? lastSeen;
      // However late it came.
      if (popover) noteBubble(session, true);
      inBubble = popover && besides(popover);
      show(inBubble, inEditor);
    },
    edited: (eid: string | undefined) => {
      inEditor = eid === undefined ? undefined : placed(eid, 'editor');
      show(inBubble, inEditor);
    },
    draft: followDraft(page, session, showDraft),
  };
}

function noteBubble(session: PageSession, found: boolean): void {
  note(session, { surface: 'popover', expected: 1, found: found ? 1 : 0 });
}

function besides({ eid, dialog }: Popover): OpenEvent {
  return { eid, place: 'bubble', dialog, rect: () => dialog.getBoundingClientRect() };
}

/** At the edge of the window. */
function placed(eid: string, place: 'editor' | 'unseen'): OpenEvent {
  return { eid, place, dialog: undefined, rect: () => undefined };
}

function chipSighting(page: Document, { length }: readonly Chip[]): Sighting {
  const expected = length > 0 ? length : countExpectedChips(page);
  return { surface: 'chips', expected, found: length };
}

/** What is switched off is not judged. */
function note(session: PageSession, sighting: Sighting): void {
  if (!session.state.shown[sighting.surface]) return;
  session.update({ health: withSighting(session.state.health, sighting) });
}
