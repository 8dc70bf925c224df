import { findDialogs } from '@/lib/page/dialogs';
import { findChips } from '@/lib/page/find-chips';
import { findEditor } from '@/lib/page/find-editor';
import { findDraft, findPopover } from '@/lib/page/find-popover';
import { findView, type PageView } from '@/lib/page/find-view';
import { type HookName, hooks, workingSelector } from '@/lib/page/selectors';

/** One place in the page that was found. */
interface Found {
  readonly surface: 'chip' | 'popover' | 'draft' | 'editor';
  /** The event that the place names, if any. */
  readonly eid?: string;
  /** How a chip is drawn. */
  readonly kind?: string;
  readonly hook: HookName;
  /** The selector of the hook that found it. */
  readonly selector: string;
}

/** Everything that we find in a page, and through what. */
export interface Survey {
  readonly view: PageView;
  readonly found: readonly Found[];
}

/** Looks for every surface in a page, live or saved; writes nothing. */
export function surveyPage(page: Document, path: string): Survey {
  const dialogs = findDialogs(page);
  const popover = findPopover(dialogs);
  const draft = findDraft(dialogs);
  const editor = findEditor(page, path);
  const chips = findChips(page).map(({ eid, kind, element }): Found => {
    return { surface: 'chip', eid, kind, ...through('chip', element) };
  });
  const others: Found[] = [
    ...(popover
      ? [{ surface: 'popover' as const, eid: popover.eid, ...through('dialog', popover.dialog) }]
      : []),
    ...(draft
      ? [
          {
            surface: 'draft' as const,
            hook: 'draft' as const,
            selector: workingSelector(hooks.draft, draft) ?? '',
          },
        ]
      : []),
    ...(editor
      ? [
          {
            surface: 'editor' as const,
            ...(editor.eid && { eid: editor.eid }),
            ...through('editor', editor.element),
          },
        ]
      : []),
  ];
  return { view: findView(page, path), found: [...chips, ...others] };
}

/** The best selector of the hook by which this very node is found: others of its kind may be found by a better one. */
function through(hook: HookName, found: Element): Pick<Found, 'hook' | 'selector'> {
  return { hook, selector: hooks[hook].find((selector) => found.matches(selector)) ?? '' };
}
