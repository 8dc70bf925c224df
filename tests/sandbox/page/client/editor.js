import { h } from './node.js';
import { dateText, timeText, w } from './words.js';

/** The page of a single event; without an event, of a new one. */
export function editorView(event, page, act, begun) {
  const isTimed = event && !event.allDay;
  const field = (id, value, rest) =>
    h('input', { id, value, 'data-initial-value': value, part: 'field', ...rest });
  const clock = (moment) => (isTimed ? timeText(moment, page.timeZone) : '');
  const day = (date) => (date ? dateText(date, { dateStyle: 'medium' }) : '');
  const key = (date) => ({ 'data-date': date?.replaceAll('-', '') });
  const title = field('xTiIn', event?.title ?? begun?.title ?? '', {
    'aria-label': w.addTitle,
    placeholder: w.addTitle,
  });
  const daily = h('input', { type: 'checkbox', 'aria-label': w.daily });
  const save = () => {
    act.back();
    if (event && title.value !== event.title) void act.rename({ ...event, title: title.value });
    if (!event) void act.save({ title: title.value, date: begun.date, isDaily: daily.checked });
  };
  return h(
    'div',
    { 'data-is-create': String(!event), part: 'editor' },
    h(
      'div',
      { part: 'tools' },
      h(
        'button',
        { id: 'xCancelBu', 'aria-label': w.close, part: 'outlined', click: act.back },
        '×',
      ),
      title,
      h('button', { jsname: 'x8hlje', part: 'answer', click: save }, w.save),
    ),
    h(
      'div',
      { id: 'xDaRaSel', part: 'tools' },
      field('xStDaIn', day(event?.first), key(event?.first)),
      field('xStTiIn', clock(event?.start)),
      field('xEnTiIn', clock(event?.end)),
      field('xEnDaIn', day(event?.last), key(event?.last)),
      h(
        'div',
        {
          id: 'xAlDaCbx',
          role: 'checkbox',
          tabindex: 0,
          'aria-checked': String(Boolean(event?.allDay)),
        },
        w.allDay,
      ),
      !event && daily,
    ),
    h('span', { role: 'tabpanel', id: 'tabEventDetails', 'aria-label': w.details }, details(event)),
    h('span', { role: 'tabpanel', id: 'tabFindATime', 'aria-label': w.findTime, hidden: true }),
  );
}

function details(event) {
  const row = (id, ...content) =>
    h(
      'div',
      { part: 'row' },
      h('div', { 'aria-hidden': 'true', part: 'rowicon' }),
      h('div', { id, part: 'rowtext' }, content),
    );
  const box = h('input', {
    role: 'combobox',
    jsname: 'YPqjbf',
    part: 'field',
    placeholder: w.location,
    value: event?.location ?? '',
  });
  const text = h('div', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': w.description,
    part: 'field',
  });
  const choice =
    event && h('div', { role: 'option', 'data-value': btoa(event.calendarId) }, event.calendarName);
  return [
    row('xLocIn', box),
    row('xNtList', w.notify),
    row('xCalSel', choice),
    row('xDesc', h('div', { id: 'xDescIn' }, text)),
    row(
      'xGstLst',
      (event?.guests ?? []).map(({ email }) => h('div', { 'data-email': email }, email)),
    ),
  ];
}
