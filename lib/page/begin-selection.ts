import { closeEvent } from '@/lib/page/close-event';
import { findLook } from '@/lib/page/find-look';
import type { PageSession, PageState } from '@/lib/page/page-session';
import { nothingSelected, toggled } from '@/lib/page/selection';

/**
 * Whether events can be chosen: without marks nothing would show which are, beside the editor there are none, and where
 * the page has to be loaded anew what is typed into the bar would reach Google, too.
 */
export function canSelect({ shown, isInEditor, reload }: PageState): boolean {
  return shown.chips && !isInEditor && reload === 'needless';
}

/** Begins to choose several events, with this one, if any, chosen already; an open event is closed. Does nothing where none can be chosen. */
export function beginSelection(session: PageSession, eid: string | undefined): void {
  if (!canSelect(session.state)) return;
  const selection = eid === undefined ? nothingSelected : toggled(nothingSelected, eid);
  session.update({ selection, at: eid, look: findLook(document) });
  if (session.state.open) closeEvent(session);
}
