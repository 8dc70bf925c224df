import { dayRows } from './day-rows.js';
import { addDays } from './days.js';
import { h } from './node.js';

const reach = 400;

/** What was found, in the lines of the schedule, each event under its first day. */
export function searchView({ date, page, text }) {
  const node = h('div', { role: 'grid', part: 'agenda' });
  const wanted = text.toLowerCase();
  const isFound = ({ title, location = '', guests }) =>
    [title, location, ...guests.map(({ email }) => email)].some((words) =>
      words.toLowerCase().includes(wanted),
    );
  const update = (events) => {
    const found = wanted === '' ? [] : events.filter(isFound);
    const days = [...new Set(found.map(({ first }) => first))].toSorted();
    const filled = days.map((day) => [day, found.filter(({ first }) => first === day)]);
    node.replaceChildren(...dayRows(filled, page));
  };
  return { node, days: [addDays(date, -reach), addDays(date, reach)], update, shown: () => {} };
}
