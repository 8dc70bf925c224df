/** The events that the person has chosen to do something with together. */
export interface Selection {
  /** In the order in which they were chosen. */
  readonly eids: readonly string[];
  /** What was chosen last by itself: a range reaches from there. */
  readonly anchor: string | undefined;
  /** Those of them that the page does not show now. */
  readonly hidden: readonly string[];
}

/** The background takes no more at once. */
export const mostSelected = 200;

export const nothingSelected: Selection = { eids: [], anchor: undefined, hidden: [] };

/** Chooses an event, or no more. */
export function toggled(selection: Selection, eid: string): Selection {
  const { eids } = selection;
  return eids.includes(eid)
    ? without(selection, [eid])
    : chosen([...eids, eid], eid, selection.hidden);
}

/** Chooses all from the anchor to an event, in the order shown; the event alone where no anchor is shown. */
export function withRange(
  { eids, anchor, hidden }: Selection,
  eid: string,
  shown: readonly string[],
): Selection {
  const from = anchor !== undefined && shown.includes(anchor) ? anchor : eid;
  const [first = 0, last = 0] = [shown.indexOf(from), shown.indexOf(eid)].toSorted((a, b) => a - b);
  const range = first < 0 ? [eid] : shown.slice(first, last + 1);
  return chosen([...eids, ...range], from, hidden);
}

/** Chooses all of these besides. */
export function withAll({ eids, anchor, hidden }: Selection, shown: readonly string[]): Selection {
  return chosen([...eids, ...shown], anchor, hidden);
}

/** Without these. */
export function without({ eids, hidden }: Selection, gone: readonly string[]): Selection {
  const isKept = (eid: string) => !gone.includes(eid);
  return { eids: eids.filter(isKept), anchor: undefined, hidden: hidden.filter(isKept) };
}

/**
 * The same events, told which of them the page shows now: a list of a day that closes, a redraw or another week takes
 * none of them out. The same object when nothing is different.
 */
export function amongShown(selection: Selection, shown: ReadonlySet<string>): Selection {
  const hidden = selection.eids.filter((eid) => !shown.has(eid));
  return hidden.join() === selection.hidden.join() ? selection : { ...selection, hidden };
}

function chosen(
  eids: readonly string[],
  anchor: string | undefined,
  hidden: readonly string[],
): Selection {
  return { eids: [...new Set(eids)].slice(0, mostSelected), anchor, hidden };
}
