import type { Reload } from '@/entrypoints/calendar.content/ask-to-reload';
import { followDraft } from '@/entrypoints/calendar.content/follow-draft';
import { noteSighting } from '@/entrypoints/calendar.content/note-sighting';
import { onChangeOf } from '@/entrypoints/calendar.content/on-change-of';
import { onSwitch } from '@/entrypoints/calendar.content/on-switch';
import type { Surface } from '@/lib/domain/surface';
import { expectDraft } from '@/lib/page/expect-draft';
import { expectPopover } from '@/lib/page/expect-popover';
import { isOthersPage } from '@/lib/page/find-account';
import { findLook } from '@/lib/page/find-look';
import type { Popover } from '@/lib/page/find-popover';
import { onceIn } from '@/lib/page/once-in';
import type { OpenDraft, OpenEvent, PageSession } from '@/lib/page/page-session';

/** The switch that a panel there hangs on. */
const switchOf = {
  bubble: 'popover',
  unseen: 'popover',
  editor: 'editor',
} as const satisfies Record<OpenEvent['place'], Surface>;

interface EventParts {
  readonly openPanel: () => Promise<void>;
  readonly reload: Reload;
}

/** Tells the panel which event is open. Returns what to do when a bubble or the editor opens or closes. A bubble over the editor goes first. */
export function followEvents(
  page: Document,
  session: PageSession,
  { openPanel, reload }: EventParts,
) {
  const isOn = ({ place }: OpenEvent) => session.state.shown[switchOf[place]];
  let lastSeen: string | undefined;
  let inBubble: OpenEvent | undefined;
  let inEditor: OpenEvent | undefined;
  const isDocked = () => session.state.health.popover.state === 'docked';
  const show = (...places: (OpenEvent | undefined)[]) => {
    const wanted = places.find((place) => place && isOn(place));
    const open = reload.isNeeded ? undefined : wanted;
    session.update({ open, look: findLook(page) });
    if (open) void openPanel();
    if (open?.place === 'editor')
      noteSighting(session, { surface: 'editor', expected: 1, found: 1 });
  };
  /** The event, or the one in the making, for whose panel the person was asked to load the page anew: once, wherever it is shown. */
  let askedFor: string | undefined;
  const askFor = (id: string) => {
    if (!reload.isNeeded || id === askedFor) return;
    askedFor = id;
    reload.ask();
  };
  const askForOpen = (opened: OpenEvent | undefined) => {
    if (opened && isOn(opened)) askFor(opened.eid);
  };
  // Google's bubble is painted first: both in one frame would keep the page waiting twice as long.
  const opening = onceIn(
    (run) => window.setTimeout(run),
    clearTimeout,
    () => show(inBubble, inEditor),
  );
  const showAtOnce = () => {
    opening.forget();
    show(inBubble, inEditor);
  };
  session.signal.addEventListener('abort', opening.forget);
  let making: OpenDraft | undefined;
  const showDraft = (draft: OpenDraft | undefined) => {
    const isRenamed =
      draft !== undefined && making?.id === draft.id && making.dialog === draft.dialog;
    making = draft;
    // While somebody types nothing else is looked at.
    if (isRenamed) return session.state.draft && session.update({ draft });
    showMaking();
    if (draft && isDraftWanted()) askFor(draft.id);
  };
  // What is made on another account's page hardly comes to a calendar that is read.
  const isDraftWanted = () =>
    session.state.shown.draft && !isOthersPage(page, session.state.accounts);
  const showMaking = () => {
    if (making) noteSighting(session, { surface: 'draft', expected: 1, found: 1 });
    const draft = isDraftWanted() && !reload.isNeeded ? making : undefined;
    // Where an event is being made, the bubble that the docked panel stands for is gone.
    if (draft && session.state.open?.place === 'unseen') show(inEditor);
    session.update({ draft, look: findLook(page) });
    if (draft) void openPanel();
  };
  const dock = (eid: string) => {
    if (!isDocked() || inBubble) return;
    const unseen = placed(eid, 'unseen');
    show(unseen);
    askForOpen(unseen);
  };
  const judge = (eid: string, found: boolean) => {
    noteBubble(session, found);
    dock(eid);
  };
  expectPopover(page, (eid) => eid === lastSeen, judge, session.signal);
  const missDraft = () => noteSighting(session, { surface: 'draft', expected: 1, found: 0 });
  expectDraft(page, missDraft, session.signal);
  const showAgain = () => {
    const { open } = session.state;
    // Nothing in the page names the event of a docked panel any more.
    if (open?.place !== 'unseen' || !isOn(open)) show(inBubble, inEditor);
  };
  onSwitch(session, 'popover', showAgain);
  onSwitch(session, 'editor', showAgain);
  onSwitch(session, 'draft', showMaking);
  onChangeOf(session, ({ accounts }) => accounts, showMaking);
  return {
    pressed: (eid: string | undefined) => {
      if (askedFor === eid) askedFor = undefined;
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
      if (popover && !session.state.open) opening.ask();
      else showAtOnce();
      askForOpen(inBubble);
    },
    edited: (eid: string | undefined) => {
      inEditor = eid === undefined ? undefined : placed(eid, 'editor');
      showAtOnce();
      askForOpen(inEditor);
    },
    ...(reload.isNeeded && { making: reload.waitWhile }),
    draft: followDraft(page, session, showDraft),
  };
}

function noteBubble(session: PageSession, found: boolean): void {
  noteSighting(session, { surface: 'popover', expected: 1, found: found ? 1 : 0 });
}

function besides({ eid, dialog }: Popover): OpenEvent {
  return { eid, place: 'bubble', dialog, rect: () => dialog.getBoundingClientRect() };
}

/** At the edge of the window. */
function placed(eid: string, place: 'editor' | 'unseen'): OpenEvent {
  return { eid, place, dialog: undefined, rect: () => undefined };
}
