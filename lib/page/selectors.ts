/** The hook that lasted longest, then what to try when a redesign has taken it away. */
type Hook = readonly [best: string, second: string, last: string];

/**
 * Every hook into Google's page, as data. Class names and localized labels never appear here:
 * they die within a year or two, while roles, `data-*` and `x…` ids have lasted five to nine.
 */
export const hooks = {
  /** An event's box in any view. The resize handle repeats the id but is no chip. */
  chip: [
    '[data-eventchip][data-eventid]',
    '[role="button"][data-eventid], [data-eventid]:has([role="button"]), [data-eventchip]:has([data-eventid])',
    '[jslog^="35463"]',
  ],
  /** A bubble over the grid: event, task or quick-create; closed ones may linger, hidden. */
  dialog: [
    '[role="dialog"][data-chips-dialog="true"]',
    '[role="dialog"], [data-chips-dialog="true"]',
    '#xDetDlg, [jslog^="35389"]',
  ],
  /** Inside a bubble: the node that names the event. Tasks have another's, quick-create has none. */
  popoverEvent: [
    '#xDetDlg[data-eventid]',
    '[data-eventid]:not([data-eventchip]):has([role="heading"])',
    '[data-eventid]:not([data-eventchip]):has(#rAECCd)',
  ],
  /** Inside a bubble: what repeats the event, maybe later than the bubble shows it. */
  popoverHint: ['[jslog^="35389"]', '[data-eventid]:has([role="menu"])', '[data-eventid]'],
  /** Inside a bubble: what one of an event that is there has, even when it names none. */
  popoverDetail: ['[id^="xDetDlg"]', '#rAECCd', '[role="heading"]'],
  /** Inside a bubble: what only that of an event still to be made has. */
  draft: [
    '#tabEvent',
    '[data-bubble-scrollable-root]',
    '[data-key="startDate"], input[data-dragsource-ignore="true"]',
  ],
  /** In the bubble of an event still to be made: the part above *Save* that scrolls. */
  draftBody: [
    '[data-bubble-scrollable-root]',
    '[role="tabpanel"]',
    ':has(> [data-key="startDate"])',
  ],
  /** There: the field for its title. */
  draftTitle: [
    'input[jsname="YPqjbf"][data-dragsource-ignore="true"]',
    'input[type="text"]',
    'input:not([type])',
  ],
  /** In the editor: the field for the title. */
  editorTitle: ['input#xTiIn', 'input[data-initial-value]', '[role="main"] input[type="text"]'],
  /** The page of a single event, new or not. */
  editor: ['[data-is-create]', '#tabEventDetails', '#xTiIn, #xDaRaSel, #xDescIn'],
  /** Where the views are drawn; dialogs live outside it. */
  main: ['[role="main"]', '#YPCqFe', '[data-view-heading]'],
  /** Says the view in an attribute: `data-viewkey` in capitals, `data-period-type` in small letters. */
  view: ['body[data-viewkey]', '[data-period-type]', '[data-viewkey]:not([role="menuitem"])'],
  /** Says whose page it is: the text of the hidden block, else the label of the account's button. */
  account: [
    '#xUserEmail',
    'header a[aria-label*="@"]',
    'a[href*="accounts.google."][aria-label*="@"]',
  ],
  /** Says the interface language: `lang`, else the text of the hidden block. */
  language: ['html[lang]', 'body[lang]', '#xUserLocale'],
} as const satisfies Record<string, Hook>;
export type HookName = keyof typeof hooks;

/** The best selector of a hook that still finds something; undefined when none does. */
export function workingSelector(hook: Hook, root: ParentNode): string | undefined {
  return hook.find((selector) => root.querySelector(selector) !== null);
}

/**
 * Those of the nodes that any selector of the hook finds, in the order given: a page may lose the best sign on some
 * nodes alone. Of nodes inside each other it is the one that the better selector finds.
 */
export function chooseEach(hook: Hook, found: readonly HTMLElement[]): HTMLElement[] {
  const chosen: HTMLElement[] = [];
  for (const node of hook.flatMap((selector) => found.filter((one) => one.matches(selector)))) {
    if (!chosen.some((one) => one.contains(node) || node.contains(one))) chosen.push(node);
  }
  return found.filter((node) => chosen.includes(node));
}

/** The first match of the best selector that still works. */
export function findFirst(hook: Hook, root: ParentNode): HTMLElement | undefined {
  const selector = workingSelector(hook, root);
  return (selector && root.querySelector<HTMLElement>(selector)) || undefined;
}
