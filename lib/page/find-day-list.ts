import { findDialogs, isShown } from '@/lib/page/dialogs';
import { hooks } from '@/lib/page/selectors';

/** The list of events that lies over the views, as that of a day in the year; undefined when none is open. */
export function findDayList(page: ParentNode): HTMLElement | undefined {
  return findDialogs(page).find((one) => one.querySelector(hooks.chip[0]) && isShown(one));
}
