import { findFirst, hooks } from '@/lib/page/selectors';

const views = ['day', 'week', 'month', 'year', 'agenda', 'custom_days', 'custom_weeks'] as const;

/** Where the path names a view differently; the schedule was once called a list. */
const otherNames: ReadonlyMap<string, PageView> = new Map([
  ['customday', 'custom_days'],
  ['customweek', 'custom_weeks'],
  ['list', 'agenda'],
]);

/** Which of the calendar's views is shown; `editor` is the page of a single event, `search` the list of what was found. */
export type PageView = (typeof views)[number] | 'editor' | 'search' | 'unknown';

/** From the body's own attributes, else from the path: moving about loads no page. */
export function findView(page: Document, path: string): PageView {
  if (isEditorPath(path)) return 'editor';
  if (/\/r\/search(\/|\?|$)/.test(path)) return 'search';
  if (page.body?.getAttribute('data-viewfamily') === 'EVENT_EDIT') return 'editor';
  return viewNamed(attributeView(page)) ?? viewNamed(pathView(path)) ?? 'unknown';
}

/** Whether a path leads to the page of a single event. */
function isEditorPath(path: string): boolean {
  return /\/r\/eventedit(\/|$)/.test(path);
}

function attributeView(page: Document): string | null | undefined {
  const node = findFirst(hooks.view, page);
  return node?.getAttribute('data-viewkey') ?? node?.getAttribute('data-period-type');
}

function pathView(path: string): string | undefined {
  return /\/r\/([a-z]+)(\/|$)/.exec(path)?.[1];
}

function viewNamed(name: string | null | undefined): PageView | undefined {
  const lower = name?.toLowerCase() ?? '';
  return views.find((view) => view === lower) ?? otherNames.get(lower);
}
