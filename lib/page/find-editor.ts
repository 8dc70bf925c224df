import { decodeEid } from '@/lib/domain/event-identity';
import { findFirst, hooks } from '@/lib/page/selectors';

/** The page of a single event. */
export interface Editor {
  readonly element: HTMLElement;
  /** The event that is edited; undefined for one still to be made, a duplicate included. */
  readonly eid: string | undefined;
}

/** The editor in the page, if it is shown. Which event it edits stands in the path alone. */
export function findEditor(page: ParentNode, path: string): Editor | undefined {
  const element = findFirst(hooks.editor, page);
  return element && { element, eid: editedEid(path) };
}

/**
 * The event that a path of the editor names: `/r/eventedit/<eid>`. Undefined for `/r/eventedit`, and for the copies
 * that `/r/eventedit/duplicate/<eid>` and `/r/eventedit/copy/<eid>` begin.
 */
export function editedEid(path: string): string | undefined {
  const [, eid] = /\/r\/eventedit\/([\w-]+)\/?$/.exec(path) ?? [];
  return eid !== undefined && decodeEid(eid) ? eid : undefined;
}
