import { addDays, addMonths, dateKey, onClock, startOfWeek } from './days.js';
import { icons } from './icons.js';
import { h, icon } from './node.js';
import { views } from './views.js';
import { dateText, w } from './words.js';

/** Header, side bar and the empty main area. `show(route, view)` puts a view in. */
export function createShell(page, act) {
  const heading = h('div', { part: 'heading', 'aria-hidden': 'true' });
  const viewName = h('span', {});
  const search = searchField(act);
  const side = h('div', { part: 'side' });
  const list = h('div', {});
  const main = h('div', { role: 'main', part: 'main' });
  const frame = h('div', { id: 'YPCqFe', part: 'frame' }, main);
  const body = h('div', { part: 'below' }, side, frame);
  document.body.append(header({ page, act, heading, viewName, search }), body);
  const show = (route, view) => {
    const text = dateText(route.date, { month: 'long', year: 'numeric' });
    heading.textContent = text;
    viewName.textContent = `${w[route.view]} ▾`;
    search.hidden = route.view !== 'search';
    search.value = route.text;
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
  const openSearch = () => {
    search.hidden = false;
    search.focus();
  };
  return { show, showEditor, showCalendars, openSearch };
}

function period(view, text, grid) {
  return h(
    'div',
    { 'data-period-type': views[view].key?.toLowerCase(), jslog: '34348', part: 'period' },
    h('h1', { jsname: 'rb2thd', part: 'unseen' }, text),
    h('div', { jsname: 'KL7Kx', 'data-view-heading': text, part: 'period' }, grid),
  );
}

function header({ page, act, heading, viewName, search }) {
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
    search,
    round(w.search, icons.search, () => act.search()),
    viewMenu(act, viewName),
    h(
      'a',
      { href: '#', 'aria-label': account, part: 'avatar', click: stay },
      (page.name || page.email).slice(0, 1).toUpperCase(),
    ),
  );
}

function searchField(act) {
  const find = ({ key, target }) => {
    if (key !== 'Enter') return;
    target.blur();
    act.find(target.value);
  };
  return h('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': w.search,
    hidden: true,
    part: 'searchfield',
    keydown: find,
  });
}

/** Its items name the views as the body does, in small letters. */
function viewMenu(act, viewName) {
  const item = ([view, { key }]) =>
    h(
      'li',
      {
        role: 'menuitem',
        tabindex: -1,
        'data-viewkey': key.toLowerCase(),
        part: 'viewitem',
        click: () => choose(view),
      },
      w[view],
    );
  const named = Object.entries(views).filter(([, { key }]) => key);
  const list = h(
    'ul',
    { role: 'menu', tabindex: -1, hidden: true, part: 'viewlist' },
    named.map(item),
  );
  const choose = (view) => {
    list.hidden = true;
    act.go({ view });
  };
  const toggle = () => {
    list.hidden = !list.hidden;
  };
  const button = h(
    'button',
    { part: 'outlined', 'aria-haspopup': 'menu', click: toggle },
    viewName,
  );
  return h('div', { part: 'viewmenu' }, button, list);
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
