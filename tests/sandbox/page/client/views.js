import { agendaView } from './agenda-view.js';
import { addDays, addMonths, daysBefore, daysFrom, weekOf } from './days.js';
import { hourGrid } from './hour-grid.js';
import { monthView } from './month-view.js';
import { searchView } from './search-view.js';
import { yearView } from './year-view.js';

const customDays = 4;

/**
 * Every view by its name in the path: what the body calls it (nothing for the search, which keeps the name of the view
 * before), the keys that lead to it, the date that a step of the arrows goes to, and what draws it.
 */
export const views = {
  day: {
    key: 'DAY',
    letters: ['d', '1'],
    step: (date, by) => addDays(date, by),
    draw: ({ date, page }) => hourGrid({ columns: sideBySide(date, page), page }),
  },
  week: {
    key: 'WEEK',
    letters: ['w', '2'],
    step: (date, by) => addDays(date, 7 * by),
    draw: ({ date, page }) => hours(weekOf(date, page.hidesWeekends), page),
  },
  month: {
    key: 'MONTH',
    letters: ['m', '3'],
    step: addMonths,
    draw: monthView,
  },
  customday: {
    key: 'CUSTOM_DAYS',
    letters: ['x', '4'],
    step: (date, by, { hidesWeekends }) =>
      by < 0
        ? daysBefore(date, customDays, hidesWeekends)[0]
        : addDays(daysFrom(date, customDays, hidesWeekends).at(-1), 1),
    draw: ({ date, page }) => hours(daysFrom(date, customDays, page.hidesWeekends), page),
  },
  agenda: {
    key: 'AGENDA',
    letters: ['a', '5'],
    step: (date, by) => addDays(date, 7 * by),
    draw: agendaView,
  },
  year: {
    key: 'YEAR',
    letters: ['y', '6'],
    step: (date, by) => addMonths(date, 12 * by),
    draw: yearView,
  },
  search: { letters: [], step: (date) => date, draw: searchView },
};

function hours(days, page) {
  return hourGrid({ columns: days.map((day) => ({ day, principal: page.email })), page });
}

/** The person's own calendars first, then a column for each colleague. */
function sideBySide(day, page) {
  const { email, name, colleagues } = page;
  if (colleagues.length === 0) return [{ day, principal: email }];
  const isTheirs = ({ calendarId }) => colleagues.includes(calendarId);
  return [
    { day, principal: email, name: name || email, holds: (event) => !isTheirs(event) },
    ...colleagues.map((colleague) => ({
      day,
      principal: colleague,
      name: colleague,
      holds: ({ calendarId }) => calendarId === colleague,
    })),
  ];
}
