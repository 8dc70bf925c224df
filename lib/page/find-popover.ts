import { decodeEid, encodeEid } from '@/lib/domain/event-identity';
import { findAll, findFirst, hooks } from '@/lib/page/selectors';

/** The open bubble of an event. Google reuses the dialog for the next event, so the eid is the identity. */
export interface Popover {
  readonly eid: string;
  readonly dialog: HTMLElement;
}

/** Every bubble in the page, hidden leftovers included. */
export function findDialogs(root: ParentNode): HTMLElement[] {
  return findAll(hooks.dialog, root);
}

/** The event bubble the user sees; undefined for none, for a task's and for the quick-create bubble. */
export function findPopover(dialogs: readonly HTMLElement[]): Popover | undefined {
  // The newest is last in the document; leftovers of earlier ones come before it.
  for (const dialog of dialogs.toReversed()) {
    const eid = isShown(dialog) ? eventIn(dialog) : undefined;
    if (eid) return { eid, dialog };
  }
  return undefined;
}

/** The bubble in which an event is being made, if one is shown. */
export function findDraft(dialogs: readonly HTMLElement[]): HTMLElement | undefined {
  return dialogs.findLast(
    (dialog) => isShown(dialog) && !eventIn(dialog) && findFirst(hooks.draft, dialog),
  );
}

function eventIn(dialog: HTMLElement): string | undefined {
  const node = findFirst(hooks.popoverEvent, dialog) ?? dialog;
  const eid = node.getAttribute('data-eventid') ?? eidFromLog(node.getAttribute('jslog') ?? '');
  return eid && decodeEid(eid) ? eid : undefined;
}

/** Google's own log attribute starts `35389; 2:["<event id>","<calendar id in full>",…`. */
function eidFromLog(jslog: string): string | undefined {
  const [, eventId, calendarId] = /^35389; 2:\["([^"]+)","([^"]+)"/.exec(jslog) ?? [];
  return eventId && calendarId ? encodeEid({ eventId, calendarId }) : undefined;
}

function isShown(dialog: HTMLElement): boolean {
  // Only the inline opacity: the computed one is 0 in the first frame of an opening transition.
  if (dialog.closest('[aria-hidden="true"], [hidden]') || dialog.style.opacity === '0')
    return false;
  return dialog.checkVisibility({ visibilityProperty: true });
}
