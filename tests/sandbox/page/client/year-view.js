import { createDayPopup } from './day-popup.js';
import { addMonths, dateKey, daysFrom, onClock, startOfWeek } from './days.js';
import { h } from './node.js';
import { dateText } from './words.js';

/** Twelve small months without events. A press on a day opens a popup that lists them. */
export function yearView({ date, page }) {
  const first = `${date.slice(0, 4)}-01-01`;
  const popup = createDayPopup(page);
  const months = Array.from({ length: 12 }, (_, at) => month(addMonths(first, at), page, popup));
  const node = h('div', { role: 'grid', part: 'year' }, months);
  return {
    node,
    days: [first, `${date.slice(0, 4)}-12-31`],
    update: popup.update,
    shown: () => {},
    gone: popup.close,
  };
}

function month(first, page, popup) {
  const today = onClock(Date.now(), page.timeZone).date;
  const look = (day) => {
    if (!day.startsWith(first.slice(0, 7))) return 'miniday other';
    return day === today ? 'miniday today' : 'miniday';
  };
  const cell = (day) => {
    const node = h(
      'div',
      { role: 'gridcell', 'data-datekey': dateKey(day), part: look(day) },
      h(
        'button',
        { 'aria-label': dateText(day, { dateStyle: 'full' }), part: 'minibutton' },
        String(Number(day.slice(8))),
      ),
    );
    node.addEventListener('click', () => popup.open(day, node));
    return node;
  };
  const weekday = (day) =>
    h('span', { part: 'miniday other' }, dateText(day, { weekday: 'narrow' }));
  const days = daysFrom(startOfWeek(first), 42);
  return h(
    'div',
    { part: 'yearmonth' },
    h('div', { part: 'minititle' }, dateText(first, { month: 'long' })),
    h('div', { part: 'minigrid' }, days.slice(0, 7).map(weekday), days.map(cell)),
  );
}
