import { stackedChip, timedChip } from './chip.js';
import { addDays, dateKey, onClock, startOfWeek } from './days.js';
import { columnsIn, partOn } from './event-times.js';
import { h } from './node.js';
import { inRows, sideBySide } from './overlap.js';
import { reconcile } from './reconcile.js';
import { dateText, timeText, w } from './words.js';

const hourHeight = 48;
const rowHeight = 24;

/** The hour grid of one day or of a week. `update(events)` draws and redraws the chips. */
export function weekView({ date, page, isWeek }) {
  const first = isWeek ? startOfWeek(date) : date;
  const days = Array.from({ length: isWeek ? 7 : 1 }, (_, at) => addDays(first, at));
  const strip = h('div', { role: 'presentation', part: 'stripchips' });
  const columns = days.map((day, at) => column(day, at, page));
  const scroller = h(
    'div',
    { part: 'scroller' },
    hours(),
    h(
      'div',
      { role: 'row', 'data-dragsource-type': 4, part: 'columns' },
      columns.map(({ node }) => node),
    ),
  );
  const node = h(
    'div',
    {
      role: 'grid',
      part: 'grid',
      'data-start-date-key': dateKey(days[0]),
      'data-end-date-key': dateKey(days.at(-1)),
    },
    heads(days, page),
    allDay(days, strip),
    scroller,
  );
  const update = (events) => {
    drawStrip(strip, events, days, page);
    for (const [at, { chips }] of columns.entries()) drawColumn(chips, events, days[at], page);
  };
  const shown = () => {
    scroller.scrollTop = 7.5 * hourHeight;
  };
  return { node, days, update, shown };
}

function heads(days, page) {
  const today = onClock(Date.now(), page.timeZone).date;
  const head = (day) =>
    h(
      'div',
      { role: 'columnheader', part: day === today ? 'head today' : 'head' },
      h('div', { part: 'weekday' }, dateText(day, { weekday: 'short' })),
      h('div', { part: 'daynumber' }, String(Number(day.slice(8)))),
    );
  return h('div', { role: 'row', part: 'heads' }, h('div', { part: 'gutter' }), days.map(head));
}

function allDay(days, strip) {
  const lines = h(
    'div',
    { part: 'stripdays', 'aria-hidden': 'true' },
    days.map(() => h('div', { part: 'stripday' })),
  );
  const cell = h(
    'div',
    { role: 'gridcell', part: 'stripcell', 'aria-labelledby': 'alldayhead' },
    h('h2', { id: 'alldayhead', part: 'unseen' }, w.allDay),
    lines,
    strip,
  );
  return h('div', { role: 'presentation', part: 'strip' }, h('div', { part: 'gutter' }), cell);
}

function hours() {
  const moment = (hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
  const label = (_, hour) =>
    h('div', { part: 'hour' }, hour > 0 && h('span', {}, timeText(moment(hour), 'UTC')));
  return h('div', { part: 'gutter', 'aria-hidden': 'true' }, Array.from({ length: 24 }, label));
}

function column(day, at, page) {
  const chips = h('div', { role: 'presentation', part: 'chips' });
  const now = onClock(Date.now(), page.timeZone);
  const line = now.date === day && h('div', { part: 'now', style: `top: ${topOf(now.minute)}px` });
  const node = h(
    'div',
    {
      role: 'gridcell',
      'data-datekey': dateKey(day),
      'data-column-index': at,
      'data-principal-ids': btoa(page.email).replace(/=+$/, ''),
      jsname: 'RjPD4e',
      part: 'column',
    },
    h('h2', { part: 'unseen' }, dateText(day, { dateStyle: 'full' })),
    line,
    h('div', { part: 'wrap' }, chips),
  );
  return { node, chips };
}

function topOf(minute) {
  return (minute * hourHeight) / 60;
}

function drawColumn(container, events, day, page) {
  const here = events.filter(({ wide, first, last }) => !wide && first <= day && day <= last);
  const blocks = sideBySide(here.map((event) => partOn(event, day)));
  reconcile(
    container,
    blocks.map(({ event, from, to, column: place, columns }) => {
      const left = (place * 100) / columns;
      const height = Math.max(topOf(to - from) - 2, 9);
      const box = { top: topOf(from), height, left: round(left), width: round(100 / columns) };
      return { key: `${event.eid} ${height}`, event, chip: timedChip(event, box, page) };
    }),
  );
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function drawStrip(container, events, days, page) {
  const spans = events.filter(({ wide }) => wide).map((event) => columnsIn(event, days));
  const placed = inRows(spans.filter(Boolean));
  const share = 100 / days.length;
  container.style.height = `${Math.max(1, ...placed.map(({ row }) => row + 1)) * rowHeight}px`;
  reconcile(
    container,
    placed.map(({ event, first, last, row }) => {
      const box = { left: round(first * share), width: round((last - first + 1) * share), row };
      return { key: `${event.eid} ${first}`, event, chip: stackedChip(event, box, page) };
    }),
  );
}
