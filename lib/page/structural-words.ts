/**
 * What may stand in a report about a page as it is. Everything here says how a page is built and nothing of what a
 * person has written into it; whatever is not here is left out.
 */

/** Values of attributes: roles, states, kinds of fields, Google's views and layouts. */
export const structuralWords: ReadonlySet<string> = new Set(
  [
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary',
    'contentinfo definition dialog document feed figure form generic grid gridcell group heading img link list listbox',
    'listitem log main marquee menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option',
    'presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider',
    'spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem',
    'true false mixed page step date time location both inline polite assertive off on vertical horizontal ltr rtl auto',
    'text email number password submit reset range file hidden manual plaintext-only',
    'day week month year agenda custom_days custom_weeks bubble sheet full fullscreen compact',
    'DAY WEEK MONTH YEAR AGENDA CUSTOM_DAYS CUSTOM_WEEKS EVENT EVENT_EDIT SEARCH SETTINGS',
    'startDate startTime endDate endTime',
  ].flatMap((line) => line.split(' ')),
);

/** Ids that Google has kept for years; those that begin with `x` and a capital are known by their shape. */
export const structuralIds: ReadonlySet<string> = new Set([
  ...['YPCqFe', 'yDmH0d', 'rAECCd', 'Q2Tw1b'],
  ...['tabEvent', 'tabTask', 'tabEventDetails', 'tabFindATime'],
]);

/** Attributes whose small whole numbers count kinds and levels. */
export const countingAttributes: ReadonlySet<string> = new Set([
  ...['tabindex', 'aria-level', 'data-origin', 'data-dragsource-type', 'data-column-index'],
]);

/** Attributes that hold what people write or read: nothing of their values is told. */
export const textAttributes: ReadonlySet<string> = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-placeholder',
    'aria-valuetext',
  ],
  ...['data-text', 'data-details', 'data-tooltip', 'data-email', 'data-id', 'data-name'],
  ...['data-initial-value', 'data-hovercard-id', 'data-view-heading'],
]);

/** Besides `data-…` and `aria-…`: the attributes that selectors may go by. */
export const plainAttributes: ReadonlySet<string> = new Set([
  ...['role', 'tabindex', 'type', 'hidden', 'disabled', 'contenteditable', 'dir'],
]);

/** Properties of inline styles that say how something is placed or hidden. */
export const styleProperties: ReadonlySet<string> = new Set([
  ...['display', 'visibility', 'opacity', 'position', 'transform', 'z-index', 'overflow'],
  ...['top', 'left', 'right', 'bottom', 'width', 'height', 'max-height', 'min-height'],
  ...['background-color', 'border-color', 'border-left-color', 'color', 'pointer-events'],
]);

/** Values of those properties that are no measure. */
export const styleValues: ReadonlySet<string> = new Set([
  ...['none', 'block', 'inline', 'flex', 'grid', 'hidden', 'visible', 'collapse', 'auto', 'scroll'],
  ...['absolute', 'relative', 'fixed', 'sticky', 'static'],
]);

/** Elements whose inside is no markup of the page, or never shown. */
export const closedElements: ReadonlySet<string> = new Set([
  ...[
    'head',
    'script',
    'style',
    'link',
    'meta',
    'noscript',
    'template',
    'svg',
    'iframe',
    'canvas',
    'math',
  ],
]);
