import { stackedChip } from './chip.js';
import { createDayPopup } from './day-popup.js';
import { addDays, addMonths, dateKey, onClock, startOfWeek, weekOf } from './days.js';
import { rowHeight } from './density.js';
import { columnsIn } from './event-times.js';
import { h } from './node.js';
import { fitted, inRows } from './overlap.js';
import { reconcile } from './reconcile.js';
import { dateText, w } from './words.js';

const headHeight = 30;

/** Whole weeks around one month. `update(events)` draws and redraws the chips, as many as there is room for. */
export function monthView({ date, page }) {
  const first = startOfWeek(`${date.slice(0, 7)}-01`);
  const end = addMonths(date, 1);
  const starts = [];
  for (let day = first; day < end; day = addDays(day, 7)) starts.push(day);
  const popup = createDayPopup(page);
  const weeks = starts.map((start) => week(weekOf(start, page.hidesWeekends), page, popup));
  const last = weekOf(starts.at(-1), page.hidesWeekends).at(-1);
  const node = h(
    'div',
    {
      role: 'grid',
      part: 'month',
      'data-start-date-key': dateKey(first),
      'data-end-date-key': dateKey(last),
      'data-chip-offset-top': headHeight,
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
    const rows = rowsIn(weeks[0].node);
    node.setAttribute('data-chip-rows', rows);
    for (const one of weeks) one.update(events, rows);
    popup.update(events);
  };
  return { node, days, update, shown: () => {}, gone: popup.close };
}

function rowsIn(week) {
  return Math.max(2, Math.floor((week.clientHeight - headHeight) / rowHeight));
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

function week(days, page, popup) {
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
  const cells = days.map((day, at) => cell(day, at / days.length, 1 / days.length, popup));
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
  return { node, update: (events, rows) => drawWeek(cells, { events, rows, days, page }) };
}

function cell(day, left, width, popup) {
  const id = `d${dateKey(day)}`;
  const title = h('h2', { id, part: 'unseen' });
  const chips = h('div', { role: 'presentation' });
  const more = h('div', {
    role: 'button',
    tabindex: 0,
    hidden: true,
    'data-opens-day-overview': 'true',
    part: 'morechips',
    click: () => popup.open(day, more),
  });
  const node = h('div', { role: 'gridcell', 'aria-labelledby': id }, title, chips, more);
  const sayMore = (count, row) => {
    more.hidden = count === 0;
    more.textContent = w.moreEvents.replace('#', count);
    more.style = `left: ${percent(left)}%; width: ${percent(width)}%; top: ${row * rowHeight}px;`;
  };
  return { node, title, chips, sayMore };
}

function percent(share) {
  return Math.round(share * 10_000) / 100;
}

/** Chips stand in the cell of their first day, placed across the whole week. */
function drawWeek(cells, { events, rows, days, page }) {
  const columns = days.map((day) => ({ day }));
  const spans = inRows(events.map((event) => columnsIn(event, columns)).filter(Boolean));
  const { shown, hiddenOn } = fitted(spans, days, rows);
  cells.forEach(({ title, chips, sayMore }, at) => {
    const here = shown.filter(({ first }) => first === at);
    title.textContent = `${here.length} ${w.event}, ${dateText(days[at], { dateStyle: 'full' })}`;
    sayMore(hiddenOn(at), rows - 1);
    reconcile(
      chips,
      here.map(({ event, first, last, row }) => {
        const width = percent((last - first + 1) / days.length);
        const box = { left: percent(first / days.length), width, row };
        return { key: event.eid, event, chip: stackedChip(event, box, page) };
      }),
    );
  });
}
