import { dateKey, onClock } from './days.js';
import { h } from './node.js';
import { rowChip } from './row-chip.js';
import { dateText } from './words.js';

/** A group of rows for each day that has events: `days` holds pairs of a date and its events. */
export function dayRows(days, page) {
  const today = onClock(Date.now(), page.timeZone).date;
  const filled = days.filter(([, events]) => events.length > 0);
  return filled.map(([day, events]) =>
    h(
      'div',
      { role: 'rowgroup', 'data-datekey': dateKey(day), part: 'dayrows' },
      h(
        'div',
        { role: 'row', part: 'dayrow' },
        heading(day, today),
        events.toSorted(byTime).map((event) => rowChip(event, page)),
      ),
    ),
  );
}

function heading(day, today) {
  const full = dateText(day, { dateStyle: 'full' });
  return h(
    'h2',
    { part: day === today ? 'rowday today' : 'rowday' },
    h('button', { 'aria-label': full, part: 'rownumber' }, String(Number(day.slice(8)))),
    h('span', { part: 'rowmonth' }, dateText(day, { month: 'short', weekday: 'short' })),
  );
}

function byTime(one, other) {
  return Number(other.wide) - Number(one.wide) || one.from - other.from;
}
