import { icons } from './icons.js';
import { h, icon } from './node.js';
import { dateText, spanText, w } from './words.js';

/** Fills `#xDetDlg`: header, list, spacer, footer. Returns the rows that come late at a first open. */
export function eventContent(event, page, act) {
  const list = h(
    'div',
    { jsname: 'sV9x3c', part: 'list' },
    when(event, page),
    event.location && row(icons.pin, 'xDetDlgLoc', event.location),
  );
  const column = h(
    'div',
    { part: 'bubblecolumn' },
    header(event, act),
    h('div', {}),
    list,
    h('div', { part: 'spacer' }),
    footer(event, page),
    h('div', { id: 'Q2Tw1b' }),
  );
  const guests = event.guests.length > 0 ? [meet(event), guestRows(event)] : [];
  const rest = [
    row(
      icons.bell,
      'xDetDlgNot',
      h('ol', { 'aria-label': w.notifications }, h('li', {}, w.notify)),
    ),
    row(icons.calendar, 'xDetDlgCal', event.calendarName, event.organizer),
  ];
  return { column, list, late: [guests, rest] };
}

/** A task's bubble: the same dialog and heading, but no `#xDetDlg`. */
export function taskContent(event, page, act) {
  const complete = h('button', { type: 'button', part: 'answer' }, w.complete);
  return h(
    'div',
    { part: 'bubblecolumn' },
    header(event, act),
    h('div', {}),
    h('div', { part: 'list' }, when(event, page)),
    h('div', { part: 'footer' }, h('span', { part: 'spring' }), complete),
  );
}

/** What the attributes of `#xDetDlg` say about an event. */
export function detailAttributes(event, page) {
  const ids = JSON.stringify([event.eventId, event.calendarId, 0, null, 4, 0]);
  return {
    'data-eventid': event.eid,
    'data-origin': 2,
    'data-actions-expanded': 'false',
    'data-open-edit-note': 'false',
    jslog: `35389; 2:${ids};1:${JSON.stringify([page.email, 1])};track:impression; mutable:rci;`,
  };
}

function header(event, act) {
  const button = (path, label, rest) =>
    h('button', { part: 'round', 'aria-label': label, ...rest }, icon(path));
  const isEvent = event.kind === 'event';
  return h(
    'div',
    { part: 'bubblehead' },
    h(
      'div',
      {},
      h(
        'div',
        { part: 'tools' },
        h(
          'div',
          { part: 'last' },
          button(icons.close, w.close, { id: 'xDetDlgCloseBu', click: act.close }),
        ),
        h(
          'div',
          { part: 'tools' },
          isEvent &&
            button(icons.pencil, w.edit, { jsname: 'DyVDA', click: () => act.edit(event) }),
          event.editable && button(icons.bin, w.remove, { id: 'xDetDlgDelBu', click: act.remove }),
          button(icons.dots, w.options, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }),
          isEvent && menu(event),
        ),
      ),
    ),
  );
}

/** The wrapper repeats the event's id: one more reason not to select by it alone. */
function menu(event) {
  const item = (jsname, text) => h('li', { role: 'menuitem', tabindex: -1, jsname }, text);
  return h(
    'div',
    { 'data-eventid': event.eid, part: 'menu' },
    h(
      'ul',
      { role: 'menu', tabindex: -1 },
      item('PEFSMe', w.print),
      item('lbYRR', w.duplicate),
      item('RgZmSc', w.publish),
      item('bBMWme', w.owner),
    ),
  );
}

function when(event, page) {
  const date = dateText(event.first, { weekday: 'long', month: 'long', day: 'numeric' });
  const span = !event.allDay && [
    h('span', { part: 'middot' }, '⋅'),
    h('span', {}, spanText(event, page.timeZone)),
  ];
  const title = h(
    'div',
    { 'data-text': event.title },
    h('span', { role: 'heading', 'aria-level': 1, id: 'rAECCd', part: 'bubbletitle' }, event.title),
  );
  return h(
    'div',
    { part: 'row' },
    h(
      'div',
      { 'aria-hidden': 'true', part: 'rowicon' },
      h('div', { part: 'swatch', style: `background-color: ${event.colour}` }),
    ),
    h(
      'div',
      { part: 'rowtext', id: 'xDetDlgWhen' },
      h('div', {}, title, h('div', { part: 'subtle' }, date, span || '')),
    ),
  );
}

function row(path, id, content, card) {
  return h(
    'div',
    { part: 'row' },
    h('div', { 'aria-hidden': 'true', part: 'rowicon' }, icon(path)),
    h('div', { id, part: 'rowtext', 'data-hovercard-id': card }, content),
  );
}

function meet(event) {
  const code = `${event.eventId}xxxxxxxxxx`.replace(/[^a-z]/g, 'x').slice(0, 10);
  const link = h('a', { href: `https://meet.google.com/${code}`, part: 'join' }, w.join);
  const node = row(icons.video, 'xDetDlgVideo', link);
  node.lastElementChild.setAttribute('data-details', event.title);
  return node;
}

function guestRows(event) {
  const guest = ({ email, response }) =>
    h(
      'div',
      {
        role: 'treeitem',
        tabindex: -1,
        'data-email': email,
        'data-id': email,
        id: email === event.organizer && 'xDtlDlgOrg',
        part: 'guest',
      },
      h('span', { part: 'face', 'aria-hidden': 'true' }, email.slice(0, 1).toUpperCase()),
      h(
        'span',
        {},
        h('span', {}, email),
        h(
          'div',
          { part: 'subtle' },
          email === event.organizer ? w.organizer : answerText(response),
        ),
      ),
    );
  const count = row(icons.people, 'xDetDlgAtt', `${event.guests.length} ${w.guests}`);
  return h(
    'div',
    {},
    count,
    h('div', { role: 'tree', 'aria-label': w.guests }, event.guests.map(guest)),
  );
}

function answerText(response) {
  return { accepted: w.yes, declined: w.no, tentative: w.maybe }[response] ?? '';
}

/** Only invitations are answered. */
function footer(event, page) {
  const isInvited = event.guests.some(({ email }) => email === page.email);
  if (!isInvited) return h('div', { part: 'footer' });
  const button = (id, text) => h('button', { type: 'button', id, part: 'answer' }, text);
  return h(
    'div',
    { part: 'footer' },
    h(
      'div',
      { jsname: 'lHDFj', part: 'tools wide' },
      h('span', { part: 'spring' }, w.going),
      button('xRsvpYesBu', w.yes),
      button('xRsvpNoBu', w.no),
      button('xRsvpMaybeBu', w.maybe),
    ),
  );
}
