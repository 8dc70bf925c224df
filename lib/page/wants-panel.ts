import type { PageState } from '@/lib/page/page-session';

/** Whether the person wants a panel anywhere in the page. */
export function wantsPanel({ shown: { popover, draft, editor } }: PageState): boolean {
  return popover || draft || editor;
}

/** Whether the note is shown that asks to load the page anew: where nothing of us is wanted, nothing is asked. */
export function asksToReload(state: PageState): boolean {
  return state.reload === 'asked' && (wantsPanel(state) || state.shown.chips);
}
