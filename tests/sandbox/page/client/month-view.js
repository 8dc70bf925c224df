import { stackedChip } from './chip.js';
import { addDays, addMonths, dateKey, onClock, startOfWeek, weekOf } from './days.js';
import { columnsIn } from './event-times.js';
import { h } from './node.js';
import { inRows } from './overlap.js';
import { reconcile } from './reconcile.js';
import { dateText, w } from './words.js';

const chipRows = 5;

/** Whole weeks around one month. `update(events)` draws and redraws the chips. */
export function monthView({ date, page }) {
  const first = startOfWeek(`${date.slice(0, 7)}-01`);
  const end = addMonths(date, 1);
  const starts = [];
  for (let day = first; day < end; day = addDays(day, 7)) starts.push(day);
  const weeks = starts.map((start) => week(weekOf(start, page.hidesWeekends), page));
  const last = weekOf(starts.at(-1), page.hidesWeekends).at(-1);
  const node = h(
    'div',
    {
      role: 'grid',
      part: 'month',
      'data-start-date-key': dateKey(first),
      'data-end-date-key': dateKey(last),
      'data-chip-rows': chipRows,
      'data-chip-offset-top': 28,
    },
    heads(weekOf(first, page.hidesWeekends)),
    h(
      'div',
      { role: 'presentation', part: 'weeks' },
      weeks.map((one) => one.node),
    ),
  );
  const days = [first, last];
  const update = (events) => {
    for (const one of weeks) one.update(events);
  };
  return { node, days, update, shown: () => {} };
}

function heads(days) {
  const head = (day) =>
    h(
      'div',
      { role: 'columnheader', 'data-dragsource-type': 8, part: 'weekday' },
      dateText(day, { weekday: 'short' }),
    );
  return h(
    'div',
    { role: 'row', part: 'monthheads' },
    h('div', { role: 'presentation' }),
    days.map(head),
  );
}

function week(days, page) {
  const today = onClock(Date.now(), page.timeZone).date;
  const ground = days.map((day) =>
    h('div', { 'data-datekey': dateKey(day), 'data-dragsource-type': 8, part: 'ground' }),
  );
  const numbers = days.map((day) =>
    h(
      'div',
      { part: 'ground' },
      h(
        'h2',
        {
          'data-datekey': dateKey(day),
          'data-dragsource-ignore': 'true',
          part: day === today ? 'number today' : 'number',
        },
        String(Number(day.slice(8))),
      ),
    ),
  );
  const cells = days.map((day) => cell(day));
  const node = h(
    'div',
    { role: 'row', part: 'week' },
    h('div', { 'aria-hidden': 'true', part: 'layer' }, ground),
    h('div', { 'aria-hidden': 'true', part: 'layer' }, numbers),
    h(
      'div',
      { part: 'monthchips' },
      h(
        'div',
        { role: 'presentation', 'data-dragsource-type': 8 },
        cells.map((one) => one.node),
      ),
    ),
  );
  return { node, update: (events) => drawWeek(cells, events, days, page) };
}

function cell(day) {
  const id = `d${dateKey(day)}`;
  const title = h('h2', { id, part: 'unseen' });
  const chips = h('div', { role: 'presentation' });
  return {
    node: h('div', { role: 'gridcell', 'aria-labelledby': id }, title, chips),
    title,
    chips,
  };
}

/** Chips stand in the cell of their first day, placed across the whole week. */
function drawWeek(cells, events, days, page) {
  const columns = days.map((day) => ({ day }));
  const share = (count) => Math.round((count * 10_000) / days.length) / 100;
  const spans = inRows(events.map((event) => columnsIn(event, columns)).filter(Boolean));
  cells.forEach(({ title, chips }, at) => {
    const here = spans.filter(({ first, row }) => first === at && row < chipRows);
    title.textContent = `${here.length} ${w.event}, ${dateText(days[at], { dateStyle: 'full' })}`;
    reconcile(
      chips,
      here.map(({ event, first, last, row }) => {
        const box = { left: share(first), width: share(last - first + 1), row };
        return { key: event.eid, event, chip: stackedChip(event, box, page) };
      }),
    );
  });
}
