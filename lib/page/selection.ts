/** The events that the person has chosen to do something with together. */
export interface Selection {
  /** In the order in which they were chosen. */
  readonly eids: readonly string[];
  /** What was chosen last by itself: a range reaches from there. */
  readonly anchor: string | undefined;
  /** Those of them that the page does not show now. */
  readonly hidden: readonly string[];
  /** Taken together with others before they had a mark: they are chosen once one tells that they are the person's. */
  readonly awaited: readonly string[];
}

/** The events that the page shows: in the order of its chips, each once, and those that a mark tells to be the person's. */
export interface ShownEvents {
  readonly eids: readonly string[];
  readonly marked: ReadonlySet<string>;
}

/** The background takes no more at once. */
export const mostSelected = 200;

export const nothingSelected: Selection = { eids: [], anchor: undefined, hidden: [], awaited: [] };

/** Chooses an event, or no more. */
export function toggled(selection: Selection, eid: string): Selection {
  return selection.eids.includes(eid)
    ? without(selection, [eid])
    : chosen({ ...selection, anchor: eid }, [eid]);
}

/**
 * Chooses all of the person's from the anchor to an event, in the order shown, and the two themselves whosever they are;
 * the event alone where no anchor is shown.
 */
export function withRange(
  selection: Selection,
  eid: string,
  { eids, marked }: ShownEvents,
): Selection {
  const { anchor } = selection;
  const from = anchor !== undefined && eids.includes(anchor) ? anchor : eid;
  const [first = 0, last = 0] = [eids.indexOf(from), eids.indexOf(eid)].toSorted((a, b) => a - b);
  const range = first < 0 ? [eid] : eids.slice(first, last + 1);
  const ends = { ...selection, anchor: from };
  return withMany(ends, range, new Set([...marked, from, eid]));
}

/** Chooses all of the person's that are shown besides. */
export function withAll(selection: Selection, { eids, marked }: ShownEvents): Selection {
  return withMany(selection, eids, marked);
}

/** The same with what was awaited and has its mark by now. The same object when nothing is different. */
export function withArrived(selection: Selection, { marked }: ShownEvents): Selection {
  const arrived = selection.awaited.filter((eid) => marked.has(eid));
  return arrived.length === 0 ? selection : chosen(selection, arrived);
}

/** The same, and nothing more joins it: something is done with what is chosen. The same object when nothing is different. */
export function awaitingNone(selection: Selection): Selection {
  return selection.awaited.length === 0 ? selection : { ...selection, awaited: [] };
}

/** Without these. */
export function without(selection: Selection, gone: readonly string[]): Selection {
  const { eids, hidden, awaited } = selection;
  const isKept = (eid: string) => !gone.includes(eid);
  return { eids: eids.filter(isKept), anchor: undefined, hidden: hidden.filter(isKept), awaited };
}

/**
 * The same events, told which of them the page shows now: a list of a day that closes, a redraw or another week takes
 * none of them out. The same object when nothing is different.
 */
export function amongShown(selection: Selection, shown: ReadonlySet<string>): Selection {
  const hidden = selection.eids.filter((eid) => !shown.has(eid));
  return hidden.join() === selection.hidden.join() ? selection : { ...selection, hidden };
}

function withMany(
  selection: Selection,
  many: readonly string[],
  own: ReadonlySet<string>,
): Selection {
  const known = new Set([...own, ...selection.eids]);
  const awaited = new Set([...selection.awaited, ...many.filter((eid) => !known.has(eid))]);
  return chosen(
    { ...selection, awaited: [...awaited] },
    many.filter((eid) => own.has(eid)),
  );
}

function chosen(selection: Selection, more: readonly string[]): Selection {
  const eids = [...new Set([...selection.eids, ...more])].slice(0, mostSelected);
  return { ...selection, eids, awaited: selection.awaited.filter((eid) => !more.includes(eid)) };
}
