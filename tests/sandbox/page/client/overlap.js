/**
 * Puts blocks that overlap in time side by side, as the hour grid does.
 * Each block gets `column` and `columns`: its place among those it touches, directly or in a chain.
 */
export function sideBySide(blocks) {
  const sorted = [...blocks].sort((a, b) => a.from - b.from || b.to - a.to);
  let cluster = [];
  let clusterEnd = 0;
  for (const block of sorted) {
    if (block.from >= clusterEnd) {
      close(cluster);
      cluster = [];
    }
    cluster.push(place(block, cluster));
    clusterEnd = Math.max(clusterEnd, block.to);
  }
  close(cluster);
  return sorted;
}

function place(block, cluster) {
  const taken = new Set(cluster.filter((one) => one.to > block.from).map((one) => one.column));
  block.column = 0;
  while (taken.has(block.column)) block.column += 1;
  return block;
}

function close(cluster) {
  const columns = Math.max(0, ...cluster.map((one) => one.column + 1));
  for (const block of cluster) block.columns = columns;
}

/** Gives each span of days the first row in which it is free; spans are `first` to `last`, inclusive. */
export function inRows(spans) {
  const rows = [];
  const sorted = [...spans].sort(
    (a, b) => a.first - b.first || b.last - a.last || a.order - b.order,
  );
  for (const span of sorted) {
    span.row = rows.findIndex((lastTaken) => lastTaken < span.first);
    if (span.row < 0) span.row = rows.length;
    rows[span.row] = span.last;
  }
  return sorted;
}

/**
 * What fits into so many rows. A day with more gives its last row to a line that says how many it does not show:
 * `hiddenOn(at)`.
 */
export function fitted(spans, days, rows) {
  const isOn = ({ first, last }, at) => first <= at && at <= last;
  const isFull = days.map((_, at) => spans.some((span) => isOn(span, at) && span.row >= rows));
  const isLineFree = ({ first, last }) => !isFull.slice(first, last + 1).includes(true);
  const shown = spans.filter(
    (span) => span.row < rows - 1 || (span.row === rows - 1 && isLineFree(span)),
  );
  const hiddenOn = (at) => spans.filter((span) => isOn(span, at) && !shown.includes(span)).length;
  return { shown, hiddenOn };
}
