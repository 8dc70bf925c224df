import { hooks } from '@/lib/page/selectors';

/** The list of events that lies over the views, as that of a day in the year; undefined when none is open. */
export function findDayList(page: ParentNode): Element | undefined {
  const dialogs = [...page.querySelectorAll(hooks.dialog.join())];
  return dialogs.find((dialog) => dialog.querySelector(hooks.chip[0]));
}
