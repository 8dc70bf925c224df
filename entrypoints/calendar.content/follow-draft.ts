import { ask } from '@/lib/messages/client';
import { type DraftPlace, draftTitle, isNewEditor, meansSaving } from '@/lib/page/draft-place';
import { isOurs } from '@/lib/page/host';
import type { OpenDraft, PageSession } from '@/lib/page/page-session';

/** *More options* closes the bubble before the editor is there; so long the event may still be the same one. */
const betweenMs = 1500;
/** Where the path says that an editor is coming, it is waited for on a slow network. */
const mostWaits = 20;

interface Making {
  readonly id: string;
  place: DraftPlace;
  title: string;
  /** Whether the last thing that told anything meant saving. */
  isSaving: boolean;
}

/**
 * Follows an event from the first bubble to its saving: gives it a name, by which the panel's tag is kept, and tells the
 * background its title in the end, or that it came to nothing. Returns what to do when the place changes.
 */
export function followDraft(
  page: Document,
  session: PageSession,
  show: (draft: OpenDraft | undefined) => void,
) {
  let making: Making | undefined;
  let ending = 0;
  const note = (event: Event) => {
    // Once the bubble is gone, nothing that is pressed is meant for it.
    if (!making || ending !== 0 || isOurs(event.target)) return;
    making.isSaving = meansSaving(event, making.place) ?? making.isSaving;
    const title = draftTitle(making.place);
    if (title === making.title) return;
    making.title = title;
    show(openDraft(making));
  };
  for (const type of ['pointerdown', 'click', 'keydown', 'input'])
    page.addEventListener(type, note, { capture: true, passive: true, signal: session.signal });
  const endUnlessComing = (waits = 0) => {
    const isComing = making?.isSaving && isNewEditor(page.location.pathname);
    if (making?.place.kind !== 'bubble' || !isComing || waits >= mostWaits) return end();
    ending = window.setTimeout(() => endUnlessComing(waits + 1), betweenMs);
  };
  const end = () => {
    const ended = making;
    making = undefined;
    ending = 0;
    if (ended?.isSaving) void ask('saveDraft', { draftId: ended.id, title: ended.title });
    else if (ended) void ask('dropDraft', { draftId: ended.id });
  };
  // What was just saved is told of, though its tab is closed.
  const hurry = () => {
    if (ending === 0) return;
    window.clearTimeout(ending);
    end();
  };
  window.addEventListener('pagehide', hurry, { signal: session.signal });
  return (place: DraftPlace | undefined) => {
    window.clearTimeout(ending);
    ending = 0;
    if (!place) {
      ending = window.setTimeout(endUnlessComing, betweenMs);
      show(undefined);
      return;
    }
    if (making && !goesOn(making, place)) end();
    // Saving is what the editor's every way out means, but for its own cross and Escape.
    const isSaving = place.kind === 'editor';
    const { id = crypto.randomUUID(), title = '' } = making ?? {};
    // The editor may fill its field in only later.
    making = { id, place, isSaving, title: draftTitle(place) || title };
    show(openDraft(making));
  };
}

/** From the bubble to the editor by *More options*; any other place is that of another event. */
function goesOn({ place, isSaving }: Making, next: DraftPlace): boolean {
  return place.kind === 'bubble' && next.kind === 'editor' && isSaving;
}

function openDraft({ id, title, place: { kind, element } }: Making): OpenDraft {
  const dialog = kind === 'bubble' ? element : undefined;
  return { id, kind, title, dialog, rect: () => dialog?.getBoundingClientRect() };
}
