import { findDraftPlace, isNewEditor } from '@/lib/page/draft-place';
import { isUnknownForm } from '@/lib/page/find-popover';
import { followPresses } from '@/lib/page/follow-presses';
import { hooks } from '@/lib/page/selectors';

/** How long a press may take to show where the event is made; an editor loads slowly. */
const patienceMs = 3000;

/**
 * After the person's presses beside every event tells of one that is being made where nothing is found that it is known
 * by, which is how a redesign of the quick-create bubble, or of the editor, is noticed. Until `signal` aborts.
 */
export function expectDraft(page: Document, report: () => void, signal: AbortSignal): void {
  let judgement = 0;
  const judge = () => {
    if (!page.hidden && isMissing(page)) report();
  };
  const onPress = (eid: string | undefined) => {
    window.clearTimeout(judgement);
    if (eid === undefined) judgement = window.setTimeout(judge, patienceMs);
  };
  followPresses(page, onPress, signal);
  signal.addEventListener('abort', () => window.clearTimeout(judgement));
}

function isMissing(page: Document): boolean {
  const { pathname } = page.location;
  const dialogs = [...page.querySelectorAll<HTMLElement>(hooks.dialog[0])];
  const isMaking = isNewEditor(pathname) || dialogs.some(isUnknownForm);
  return isMaking && !findDraftPlace(page, dialogs, pathname);
}
