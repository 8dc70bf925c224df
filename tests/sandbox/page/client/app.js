import { createBubble } from './bubble.js';
import { addDays, onClock } from './days.js';
import { editorView } from './editor.js';
import { withTimes } from './event-times.js';
import { watchModality } from './modality.js';
import { cls, h } from './node.js';
import { addressOf, readRoute } from './route.js';
import { createShell } from './shell.js';
import { watchShortcuts } from './shortcuts.js';
import { addStyles } from './styles.js';
import { views } from './views.js';
import { w } from './words.js';

const pollMs = 300;
const editorReach = 400;
const text = (id) => document.getElementById(id).textContent;
const settings = new URLSearchParams(location.search);
const isNight = matchMedia('(prefers-color-scheme: dark)');
/** Google's three appearances: light, dark, and that of the device, which changes while the page is open. */
const isDark = () =>
  settings.get('theme') === 'device' ? isNight.matches : settings.get('theme') === 'dark';
const page = {
  email: text('xUserEmail'),
  name: text('xUserName'),
  timeZone: text('xTimezone'),
  isDark: isDark(),
  hidesWeekends: settings.get('weekends') === 'hide',
  colleagues: settings.get('with')?.split(',') ?? [],
};
const calendars = new Map();
const today = () => onClock(Date.now(), page.timeZone).date;
let route = readRoute(location, today());
let version = -1;
let events = [];
let view;
let pressClosed = false;
/** What the editor of a new event begins with. */
let begun;

const act = {
  go: (change) =>
    go({ ...route, view: route.view === 'eventedit' ? 'week' : route.view, ...change }),
  today: () => act.go({ date: today() }),
  create: (draft) => {
    begun = draft ?? { title: '', date: today() };
    go({ ...route, view: 'eventedit', eid: undefined });
  },
  save: (event) => write('POST', event),
  rename: (event) => write('PATCH', event),
  edit: (event) => go({ ...route, view: 'eventedit', eid: event.eid }),
  editOpen: () => bubble.event() && act.edit(bubble.event()),
  back: () => history.back(),
  move: (by) => act.go({ date: views[route.view].step(route.date, by, page) }),
  remove: () => say(w.remove),
  search: () => shell.openSearch(),
  find: (text) => go({ ...route, view: 'search', text }),
  undo: () => say('Undo'),
  help: () => say('?'),
  escape: () => (bubble.node() ? bubble.close() : view?.gone?.()),
};
async function write(method, event) {
  const body = JSON.stringify(event);
  await fetch(`/calendar/u/${route.index}/events`, { method, body });
  await redraw();
}
const bubble = createBubble(page, act);

function go(next) {
  bubble.close();
  history.pushState(null, '', addressOf(next, location.search));
  void show();
}

async function show() {
  route = readRoute(location, today());
  view?.gone?.();
  const isEditor = route.view === 'eventedit';
  const { key, draw } = views[isEditor ? 'week' : route.view];
  document.body.dataset.viewfamily = isEditor ? 'EVENT_EDIT' : 'EVENT';
  document.body.dataset.viewkey = key ?? document.body.dataset.viewkey ?? 'WEEK';
  if (isEditor) return showEditor();
  view = draw({ ...route, page });
  shell.show(route, view);
  await redraw();
}

async function showEditor() {
  view = undefined;
  await load(addDays(route.date, -editorReach), addDays(route.date, editorReach));
  shell.showEditor(
    editorView(
      events.find(({ eid }) => eid === route.eid),
      page,
      act,
      begun,
    ),
  );
}

async function redraw() {
  const target = view;
  if (!target) return;
  await load(target.days[0], addDays(target.days.at(-1), 1));
  if (target !== view) return;
  target.update(events);
  shell.showCalendars(calendars);
}

/** Leaves everything as it is when the user has gone on to another view meanwhile. */
async function load(from, to) {
  const wanted = location.href;
  const query = new URLSearchParams({ from: addDays(from, -1), to: addDays(to, 1) });
  for (const colleague of page.colleagues) query.append('with', colleague);
  const answer = await (await fetch(`/calendar/u/${route.index}/data?${query}`)).json();
  if (location.href !== wanted) return;
  version = answer.version;
  events = answer.events.map((event) => withTimes(event, page.timeZone));
  for (const { calendarName, colour } of events) {
    if (!calendars.has(calendarName)) calendars.set(calendarName, colour);
  }
}

async function poll() {
  const answer = await fetch(`/calendar/u/${route.index}/version`).then(json, () => undefined);
  if (answer && answer.version !== version) await redraw();
  setTimeout(poll, pollMs);
}

function json(response) {
  return response.json();
}

function paint() {
  page.isDark = isDark();
  document.body.classList.toggle(cls('dark'), page.isDark);
  document.body.classList.toggle(cls('light'), !page.isDark);
  // What stands there already keeps its colours otherwise.
  view?.update([]);
  view?.update(events);
}

function say(message) {
  const toast = h('div', { role: 'status', part: 'toast' }, message);
  document.body.append(toast);
  setTimeout(() => toast.remove(), 4000);
}

function onClick({ target, clientX, clientY }) {
  const chip = target.closest('[data-eventchip]');
  const column = target.closest('[data-column-index]');
  const event = chip && events.find(({ eid }) => eid === chip.dataset.eventid);
  if (event) bubble.open(event, chip.querySelector('[data-stacked-layout-chip]') ?? chip);
  else if (column && !pressClosed) openDraft(column, new DOMRect(clientX, clientY, 1, 1));
}

function openDraft(column, at) {
  const first = view.days[column.dataset.columnIndex];
  bubble.open({ kind: 'draft', first }, { getBoundingClientRect: () => at });
}

/** The press that closes a bubble starts nothing new. */
function onPress() {
  pressClosed = Boolean(bubble.node());
}

document.body.setAttribute('jsaction', 'keydown:a;keyup:b;keypress:c');
paint();
isNight.addEventListener('change', paint);
addStyles();
window.addEventListener('pointerdown', onPress, { capture: true });
watchModality(bubble);
watchShortcuts(act);
const shell = createShell(page, act);
document.body.addEventListener('click', onClick);
window.addEventListener('popstate', () => {
  bubble.close();
  void show();
});
await show();
setTimeout(poll, pollMs);
