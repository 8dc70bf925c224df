/** `/calendar/u/0/r/week/2026/9/14` and its kin; month and day without a leading zero. */
const pattern = /^(\/calendar(?:\/u\/(\d+))?)\/r(?:\/([a-z]+))?(?:\/(.+))?$/;

/** Where the page stands: the view, its date (today if the path has none), and the eid in the editor. */
export function readRoute(path, today) {
  const [, base = '/calendar/u/0', index = '0', view = 'week', rest = ''] =
    pattern.exec(path) ?? [];
  if (view === 'eventedit') return { base, index, view, date: today, eid: rest.split('/').at(-1) };
  const isKnown = ['day', 'week', 'month'].includes(view);
  return { base, index, view: isKnown ? view : 'week', date: dateOf(rest) ?? today };
}

export function pathOf({ base, view, date, eid }) {
  if (view === 'eventedit') return `${base}/r/eventedit${eid ? `/${eid}` : ''}`;
  return `${base}/r/${view}/${date.split('-').map(Number).join('/')}`;
}

function dateOf(rest) {
  const numbers = rest.split('/').map(Number);
  if (numbers.length !== 3 || numbers.some((number) => !(number > 0))) return undefined;
  const [year, month, day] = numbers.map((number) => String(number).padStart(2, '0'));
  return `${year}-${month}-${day}`;
}
