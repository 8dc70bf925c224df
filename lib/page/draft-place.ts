import { findEditor } from '@/lib/page/find-editor';
import { findDraft } from '@/lib/page/find-popover';
import { findFirst, hooks } from '@/lib/page/selectors';

/** Where an event that does not exist yet is being made. */
export interface DraftPlace {
  readonly kind: 'bubble' | 'editor';
  readonly element: HTMLElement;
}

/** The quick-create bubble, or else the editor of an event that the path does not name; undefined when neither is shown. */
export function findDraftPlace(
  page: ParentNode,
  dialogs: readonly HTMLElement[],
  path: string,
): DraftPlace | undefined {
  const bubble = findDraft(dialogs);
  if (bubble) return { kind: 'bubble', element: bubble };
  if (!isNewEditor(path)) return undefined;
  const editor = findEditor(page, path);
  return editor && { kind: 'editor', element: editor.element };
}

/** `/r/eventedit`, and a duplicate: what it copies has an event of its own. The editor itself may come later. */
export function isNewEditor(path: string): boolean {
  return /\/r\/eventedit(\/?$|\/(duplicate|copy)\/)/.test(path);
}

/** What the person calls it so far; empty for a title that cannot be found. */
export function draftTitle({ kind, element }: DraftPlace): string {
  // The editor's container may be one part of the page alone.
  const root = kind === 'editor' ? element.ownerDocument : element;
  const field = findFirst(kind === 'editor' ? hooks.editorTitle : hooks.draftTitle, root);
  return field instanceof HTMLInputElement ? field.value : '';
}

/**
 * Whether a press or a key means that the event is to be kept, or that it is not. Undefined for what tells nothing, such
 * as a press into a field of the bubble.
 */
export function meansSaving(event: Event, { kind, element }: DraftPlace): boolean | undefined {
  const { target } = event;
  // Google asks back before it invites guests; what the editor asks is whether to discard.
  const isAsking = isInside(target, anyDialog) && !element.contains(target as Element);
  if (kind === 'bubble' && isAsking) return undefined;
  if (event instanceof KeyboardEvent && event.key === 'Escape') return false;
  // Every way out of the editor keeps the event, but for its own cross and what asks whether to discard.
  if (kind === 'editor') return !isInside(target, '#xCancelBu, #xDiscDiscBu');
  if (event instanceof KeyboardEvent)
    return event.key === 'Enter' && target instanceof HTMLInputElement ? true : undefined;
  return target instanceof Element ? isFooterPress(target, element) : undefined;
}

/** In the bubble *Save* and *More options* stand below the part that scrolls; a press outside it throws the event away. */
function isFooterPress(target: Element, bubble: HTMLElement): boolean | undefined {
  if (!bubble.contains(target)) return false;
  const button = target.closest('button, [role="button"]');
  const body = findFirst(hooks.draftBody, bubble);
  if (!button || button.matches('[role="tab"]') || !body || body.contains(button)) return undefined;
  return Boolean(body.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
}

const anyDialog = '[role="dialog"], [role="alertdialog"]';

function isInside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
