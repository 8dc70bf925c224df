import { stackedChip, timedChip } from './chip.js';
import { dateKey, onClock } from './days.js';
import { hourHeight, rowHeight } from './density.js';
import { columnsIn, isOn, partOn } from './event-times.js';
import { h } from './node.js';
import { inRows, sideBySide } from './overlap.js';
import { reconcile } from './reconcile.js';
import { dateText, timeText, w } from './words.js';

/**
 * The hour grid: one column for each day, or several for the same day, each of other calendars.
 * A column says its `day`, whose it is (`principal`, an address), and may say which events it `holds`.
 */
export function hourGrid({ columns, page }) {
  const strip = h('div', { role: 'presentation', part: 'stripchips' });
  const drawn = columns.map((one, at) => column(one, at, page));
  const scroller = h(
    'div',
    { part: 'scroller' },
    hours(),
    h(
      'div',
      { role: 'row', 'data-dragsource-type': 4, part: 'columns' },
      drawn.map(({ node }) => node),
    ),
  );
  const days = columns.map(({ day }) => day);
  const node = h(
    'div',
    {
      role: 'grid',
      part: 'grid',
      'data-start-date-key': dateKey(days[0]),
      'data-end-date-key': dateKey(days.at(-1)),
    },
    heads(columns, page),
    allDay(columns, strip),
    scroller,
  );
  const update = (events) => {
    drawStrip(strip, events, columns, page);
    for (const [at, { chips }] of drawn.entries()) drawColumn(chips, events, columns[at], page);
  };
  const shown = () => {
    scroller.scrollTop = 7.5 * hourHeight;
  };
  return { node, days, update, shown };
}

function heads(columns, page) {
  const today = onClock(Date.now(), page.timeZone).date;
  const head = ({ day, name }) =>
    h(
      'div',
      { role: 'columnheader', part: day === today ? 'head today' : 'head' },
      h('div', { part: 'weekday' }, dateText(day, { weekday: 'short' })),
      h('div', { part: 'daynumber' }, String(Number(day.slice(8)))),
      name && h('div', { part: 'principal' }, name),
    );
  return h('div', { role: 'row', part: 'heads' }, h('div', { part: 'gutter' }), columns.map(head));
}

function allDay(columns, strip) {
  const lines = h(
    'div',
    { part: 'stripdays', 'aria-hidden': 'true' },
    columns.map(() => h('div', { part: 'stripday' })),
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

function column({ day, principal }, at, page) {
  const chips = h('div', { role: 'presentation', part: 'chips' });
  const now = onClock(Date.now(), page.timeZone);
  const line = now.date === day && h('div', { part: 'now', style: `top: ${topOf(now.minute)}px` });
  const node = h(
    'div',
    {
      role: 'gridcell',
      'data-datekey': dateKey(day),
      'data-column-index': at,
      'data-principal-ids': btoa(principal).replace(/=+$/, ''),
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

function drawColumn(container, events, column, page) {
  const { day } = column;
  const here = events.filter((event) => !event.wide && isOn(event, column));
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

function drawStrip(container, events, columns, page) {
  const spans = events.filter(({ wide }) => wide).map((event) => columnsIn(event, columns));
  const placed = inRows(spans.filter(Boolean));
  const share = 100 / columns.length;
  container.style.height = `${Math.max(1, ...placed.map(({ row }) => row + 1)) * rowHeight}px`;
  reconcile(
    container,
    placed.map(({ event, first, last, row }) => {
      const box = { left: round(first * share), width: round((last - first + 1) * share), row };
      return { key: `${event.eid} ${first}`, event, chip: stackedChip(event, box, page) };
    }),
  );
}
