import { h } from './node.js';
import { dateText, w } from './words.js';

/** The bubble for a new event: the same kind of dialog as an event's, but nothing in it names one. */
export function quickCreateContent({ first: date }, _page, act) {
  const keep = { 'data-dragsource-ignore': 'true' };
  const tab = (id, text, isChosen) =>
    h('button', { id, role: 'tab', 'aria-selected': String(isChosen), part: 'answer' }, text);
  const title = h('input', {
    type: 'text',
    jsname: 'YPqjbf',
    'aria-label': w.addTitle,
    placeholder: w.addTitle,
    part: 'field',
    ...keep,
  });
  const start = h('span', { 'data-key': 'startDate' }, dateText(date, { dateStyle: 'full' }));
  const save = () => {
    act.close();
    void act.save({ title: title.value, date, isDaily: false });
  };
  title.addEventListener('keydown', ({ key }) => key === 'Enter' && save());
  const panel = { role: 'tabpanel', 'aria-labelledby': 'tabEvent', style: '' };
  return h(
    'div',
    { part: 'bubblecolumn' },
    h('div', { part: 'row draft' }, title),
    h('div', { part: 'row draft' }, tab('tabEvent', w.event, true), tab('tabTask', w.task, false)),
    h(
      'div',
      { 'data-bubble-scrollable-root': '', part: 'list' },
      h(
        'div',
        panel,
        h('div', { part: 'row' }, start),
        h('div', { part: 'row', ...keep }, w.location),
        h('div', { part: 'row', jsname: 'hGaP9', ...keep }, w.description),
      ),
    ),
    h(
      'div',
      { part: 'footer' },
      h('span', { part: 'spring' }),
      h(
        'button',
        { jsname: 'rhPddf', part: 'answer', click: () => act.create({ title: title.value, date }) },
        w.more,
      ),
      h('button', { part: 'answer', click: save }, w.save),
    ),
  );
}
