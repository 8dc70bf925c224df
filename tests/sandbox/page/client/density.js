/**
 * Google's two densities, of which `?density=compact` draws everything closer together. Nothing in the page's markup
 * tells them apart: the chips are lower, and that is all.
 */
const isCompact = new URLSearchParams(location.search).get('density') === 'compact';

/** The heights of an hour, and of a line of stacked chips, in px. */
export const hourHeight = isCompact ? 36 : 48;
export const rowHeight = isCompact ? 18 : 24;
