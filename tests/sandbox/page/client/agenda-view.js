import { dayRows } from './day-rows.js';
import { addDays, daysFrom } from './days.js';
import { isOn } from './event-times.js';
import { h } from './node.js';

const shownDays = 30;
const redrawnAfterMs = 400;

/** The schedule: the days that have events, below each other. Its first drawing is thrown away for a second one. */
export function agendaView({ date, page }) {
  const days = daysFrom(date, shownDays);
  const node = h('div', { role: 'grid', part: 'agenda' });
  let shown = [];
  let isRedrawn = false;
  const draw = () => {
    const filled = days.map((day) => [day, shown.filter((event) => isOn(event, { day }))]);
    node.replaceChildren(...dayRows(filled, page));
  };
  const update = (events) => {
    shown = events;
    draw();
    if (!isRedrawn) setTimeout(draw, redrawnAfterMs);
    isRedrawn = true;
  };
  return { node, days: [date, addDays(date, shownDays - 1)], update, shown: () => {} };
}
