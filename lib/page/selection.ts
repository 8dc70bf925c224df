/** The events that the person has chosen to do something with together. */
export interface Selection {
  /** In the order in which they were chosen. */
  readonly eids: readonly string[];
  /** What was chosen last by itself: a range reaches from there. */
  readonly anchor: string | undefined;
  /** How many went out of view, and with that out of the choice, since the person chose last. */
  readonly lost: number;
}

/** The background takes no more at once. */
export const mostSelected = 200;

export const nothingSelected: Selection = { eids: [], anchor: undefined, lost: 0 };

/** Chooses an event, or no more. */
export function toggled({ eids }: Selection, eid: string): Selection {
  const others = eids.filter((one) => one !== eid);
  return others.length < eids.length
    ? { eids: others, anchor: undefined, lost: 0 }
    : chosen([...eids, eid], eid);
}

/** Chooses all from the anchor to an event, in the order shown; the event alone where there is no anchor. */
export function withRange(
  { eids, anchor }: Selection,
  eid: string,
  shown: readonly string[],
): Selection {
  const [from, to] = [shown.indexOf(anchor ?? eid), shown.indexOf(eid)].toSorted((a, b) => a - b);
  const range = from === undefined || from < 0 ? [eid] : shown.slice(from, (to ?? from) + 1);
  return chosen([...eids, ...range], anchor ?? eid);
}

/** Chooses all of these besides. */
export function withAll({ eids, anchor }: Selection, shown: readonly string[]): Selection {
  return chosen([...eids, ...shown], anchor);
}

/** Without these, because something was done with them. */
export function without({ eids }: Selection, done: readonly string[]): Selection {
  return { ...nothingSelected, eids: eids.filter((eid) => !done.includes(eid)) };
}

/** Only what is still shown: nobody is to send what they cannot see any more. The same object when nothing is gone. */
export function stillShown(selection: Selection, shown: ReadonlySet<string>): Selection {
  const eids = selection.eids.filter((eid) => shown.has(eid));
  const gone = selection.eids.length - eids.length;
  if (gone === 0) return selection;
  const { anchor, lost } = selection;
  return {
    eids,
    anchor: anchor !== undefined && shown.has(anchor) ? anchor : undefined,
    lost: lost + gone,
  };
}

function chosen(eids: readonly string[], anchor: string | undefined): Selection {
  return { eids: [...new Set(eids)].slice(0, mostSelected), anchor, lost: 0 };
}
