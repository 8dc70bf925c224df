import { decodeEid, encodeEid } from '@/lib/domain/event-identity';
import { isShown } from '@/lib/page/dialogs';
import { findFirst, hooks } from '@/lib/page/selectors';

/** The open bubble of an event. Google reuses the dialog for the next event, so the eid is the identity. */
export interface Popover {
  readonly eid: string;
  readonly dialog: HTMLElement;
}

/** What the person pressed last: an event's chip, or with no eid something else; and which bubble was open then. */
export interface Press {
  readonly eid: string | undefined;
  readonly over: Popover | undefined;
}

/**
 * The event bubble the user sees; undefined for none, for a task's and for the quick-create bubble.
 * The person's last press decides where the page leaves a doubt.
 */
export function findPopover(dialogs: readonly HTMLElement[], press?: Press): Popover | undefined {
  // The newest is last in the document; leftovers of earlier ones come before it.
  const shown = dialogs.filter(isShown).toReversed();
  // Over a bubble Google shows others that name nothing, such as a guest's card: one that says its event goes first.
  const [named, others] = [true, false].map((isNamed) =>
    shown.filter((dialog) => (nameIn(dialog) !== undefined) === isNamed),
  );
  const popovers = [...(named ?? []), ...(others ?? [])].flatMap((dialog): Popover[] => {
    const eid = eventIn(dialog, press);
    return eid === undefined ? [] : [{ eid, dialog }];
  });
  return popovers.find(({ eid }) => eid === press?.eid) ?? popovers[0];
}

/** The bubble in which an event is being made, if one is shown. */
export function findDraft(dialogs: readonly HTMLElement[]): HTMLElement | undefined {
  return dialogs.findLast(
    (dialog) =>
      isShown(dialog) && !eventIn(dialog) && !isTask(dialog) && findFirst(hooks.draft, dialog),
  );
}

/** Whether something is being made in one of these bubbles: an event, or a task. */
export function isMaking(dialogs: readonly HTMLElement[]): boolean {
  return dialogs.some(
    (dialog) => nameIn(dialog) === undefined && findFirst(hooks.draft, dialog) && isShown(dialog),
  );
}

/** Whether a bubble is shown in which one writes, and which is of no event and no task, nor known as that of one in the making. */
export function isUnknownForm(dialog: HTMLElement): boolean {
  const isKnown = nameIn(dialog) !== undefined || isTask(dialog) || findFirst(hooks.draft, dialog);
  // Whether it is shown costs a layout: asked last.
  return !isKnown && dialog.querySelector('input') !== null && isShown(dialog);
}

const taskTab = '#tabTask[aria-selected="true"]';

/** A task that there is, or one in the making: the same bubble makes both. */
function isTask(dialog: HTMLElement): boolean {
  return (nameIn(dialog) ?? '').startsWith('tasks') || dialog.querySelector(taskTab) !== null;
}

function eventIn(dialog: HTMLElement, press?: Press): string | undefined {
  const eid = nameIn(dialog) ?? guessIn(dialog, press);
  return eid !== undefined && decodeEid(eid) ? eid : undefined;
}

/** What the bubble says that it is of; a task's says that too. */
function nameIn(dialog: HTMLElement): string | undefined {
  return ownEid(findFirst(hooks.popoverEvent, dialog)) ?? ownEid(dialog);
}

/**
 * The event of a bubble that does not say it any more. Hints may be left from the event before, so they count only as
 * far as the press bears them out; where there are none, the pressed chip itself is the known truth. No event is better
 * than a wrong one.
 */
function guessIn(dialog: HTMLElement, press?: Press): string | undefined {
  const hints = hintsIn(dialog);
  const [hint] = hints;
  if (hint === undefined) return isEventBubble(dialog) ? press?.eid : undefined;
  const eid = press?.eid ?? hint;
  const isOld =
    press?.eid === undefined && press?.over?.dialog === dialog && press.over.eid === eid;
  return !isOld && hints.every((one) => isSameEvent(one, eid)) ? eid : undefined;
}

/** Whatever else in the bubble names something; chips in it are what it lists. */
function hintsIn(dialog: HTMLElement): string[] {
  const nodes = [dialog, ...dialog.querySelectorAll(hooks.popoverHint.join())];
  return nodes
    .filter((node) => !node.closest(hooks.chip[0]))
    .map((node) => ownEid(node) ?? eidFromLog(node.getAttribute('jslog') ?? ''))
    .filter((eid) => eid !== undefined);
}

function isEventBubble(dialog: HTMLElement): boolean {
  return (
    findFirst(hooks.popoverDetail, dialog) !== undefined &&
    findFirst(hooks.draft, dialog) === undefined &&
    dialog.querySelector(hooks.chip.join()) === null
  );
}

function ownEid(node: Element | undefined): string | undefined {
  return node?.getAttribute('data-eventid') ?? undefined;
}

/** The log names an event by its calendar's full id, the chip by the calendar it is displayed on. */
function isSameEvent(one: string, other: string): boolean {
  const eventId = decodeEid(one)?.eventId;
  return eventId !== undefined && eventId === decodeEid(other)?.eventId;
}

/** Google's own log attribute starts `35389; 2:["<event id>","<calendar id in full>",…`. */
function eidFromLog(jslog: string): string | undefined {
  const [, eventId, calendarId] = /^35389; 2:\["([^"]+)","([^"]+)"/.exec(jslog) ?? [];
  return eventId && calendarId ? encodeEid({ eventId, calendarId }) : undefined;
}
