import { views } from './views.js';

/** `/calendar/u/0/r/week/2026/9/14` and its kin; month and day without a leading zero. */
const pattern = /^(\/calendar(?:\/u\/(\d+))?)\/r(?:\/([a-z]+))?(?:\/(.+))?$/;

/** Where the page stands: the view, its date (today if the path has none), what is searched, the eid in the editor. */
export function readRoute({ pathname, search }, today) {
  const [, base = '/calendar/u/0', index = '0', view = 'week', rest = ''] =
    pattern.exec(pathname) ?? [];
  if (view === 'eventedit') return { base, index, view, date: today, eid: rest.split('/').at(-1) };
  const text = new URLSearchParams(search).get('q') ?? '';
  const known = Object.hasOwn(views, view) ? view : 'week';
  return { base, index, view: known, date: dateOf(rest) ?? today, text };
}

/** The address of a place; `search` is the query of the one before, whose settings stay. */
export function addressOf({ base, view, date, eid, text }, search) {
  const query = new URLSearchParams(search);
  query.delete('q');
  if (view === 'search') query.set('q', text);
  const settings = query.size > 0 ? `?${query}` : '';
  return `${base}/r/${placeOf({ view, date, eid })}${settings}`;
}

function placeOf({ view, date, eid }) {
  if (view === 'eventedit') return eid ? `eventedit/${eid}` : 'eventedit';
  if (view === 'search') return view;
  return `${view}/${date.split('-').map(Number).join('/')}`;
}

function dateOf(rest) {
  const numbers = rest.split('/').map(Number);
  if (numbers.length !== 3 || numbers.some((number) => !(number > 0))) return undefined;
  const [year, month, day] = numbers.map((number) => String(number).padStart(2, '0'));
  return `${year}-${month}-${day}`;
}
