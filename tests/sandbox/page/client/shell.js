import { addDays, addMonths, dateKey, onClock, startOfWeek } from './days.js';
import { icons } from './icons.js';
import { h, icon } from './node.js';
import { dateText, w } from './words.js';

/** Header, side bar and the empty main area. `show(route, view)` puts a view in. */
export function createShell(page, act) {
  const heading = h('div', { part: 'heading', 'aria-hidden': 'true' });
  const viewName = h('span', {});
  const side = h('div', { part: 'side' });
  const list = h('div', {});
  const main = h('div', { role: 'main', part: 'main' });
  const frame = h('div', { id: 'YPCqFe', part: 'frame' }, main);
  const body = h('div', { part: 'below' }, side, frame);
  document.body.append(header(page, act, heading, viewName), body);
  const show = (route, view) => {
    const text = dateText(route.date, { month: 'long', year: 'numeric' });
    heading.textContent = text;
    viewName.textContent = `${w[route.view]} ▾`;
    side.replaceChildren(createButton(act), miniMonth(route.date, page, act), list);
    main.replaceChildren(period(route.view, text, view.node));
    view.shown();
  };
  const showEditor = (node) => {
    heading.textContent = '';
    viewName.textContent = '';
    side.replaceChildren();
    main.replaceChildren(node);
  };
  const showCalendars = (names) => list.replaceChildren(calendars(names));
  return { show, showEditor, showCalendars };
}

function period(view, text, grid) {
  return h(
    'div',
    { 'data-period-type': view, jslog: '34348', part: 'period' },
    h('h1', { jsname: 'rb2thd', part: 'unseen' }, text),
    h('div', { jsname: 'KL7Kx', 'data-view-heading': text, part: 'period' }, grid),
  );
}

function header(page, act, heading, viewName) {
  const account = `${w.account}: ${page.name} (${page.email})`;
  const round = (label, path, click) =>
    h('button', { part: 'round', 'aria-label': label, click }, icon(path));
  return h(
    'header',
    { role: 'banner', part: 'header' },
    round(w.menu, icons.menu, () => {}),
    h('span', { part: 'logo', 'aria-hidden': 'true' }, icon(icons.calendar, 26)),
    h('span', { part: 'product' }, w.calendar),
    h('button', { part: 'outlined', click: () => act.today() }, w.today),
    round(w.previous, icons.left, () => act.move(-1)),
    round(w.next, icons.right, () => act.move(1)),
    heading,
    h('span', { part: 'spring' }),
    round(w.search, icons.search, () => {}),
    h(
      'button',
      { part: 'outlined', 'aria-haspopup': 'menu', click: () => act.nextView() },
      viewName,
    ),
    h(
      'a',
      { href: '#', 'aria-label': account, part: 'avatar', click: stay },
      (page.name || page.email).slice(0, 1).toUpperCase(),
    ),
  );
}

function stay(event) {
  event.preventDefault();
}

function createButton(act) {
  return h('button', { part: 'create', click: () => act.create() }, icon(icons.plus, 24), w.create);
}

function miniMonth(date, page, act) {
  const first = startOfWeek(`${date.slice(0, 7)}-01`);
  const today = onClock(Date.now(), page.timeZone).date;
  const month = addMonths(date, 0).slice(0, 7);
  const day = (_, at) => {
    const here = addDays(first, at);
    const look =
      here === today ? 'miniday today' : here.startsWith(month) ? 'miniday' : 'miniday other';
    return h(
      'span',
      {
        part: look,
        'data-datekey': dateKey(here),
        'data-dragsource-type': 13,
        click: () => act.go({ date: here }),
      },
      String(Number(here.slice(8))),
    );
  };
  const weekday = (_, at) =>
    h('span', { part: 'miniday other' }, dateText(addDays(first, at), { weekday: 'narrow' }));
  return h(
    'div',
    { part: 'mini' },
    h('div', { part: 'minititle' }, dateText(date, { month: 'long', year: 'numeric' })),
    h(
      'div',
      { part: 'minigrid' },
      Array.from({ length: 7 }, weekday),
      Array.from({ length: 42 }, day),
    ),
  );
}

function calendars(names) {
  const row = (name, colour) =>
    h(
      'div',
      { part: 'calendar' },
      h('span', { part: 'box', style: `background-color: ${colour}` }),
      name,
    );
  const rows = [...names].map(([name, colour]) => row(name, colour));
  return h('div', { part: 'calendars' }, h('div', { part: 'minititle' }, w.myCalendars), rows);
}
