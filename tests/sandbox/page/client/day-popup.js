import { stackedChip } from './chip.js';
import { dateKey } from './days.js';
import { rowHeight } from './density.js';
import { isOn } from './event-times.js';
import { icons } from './icons.js';
import { h, icon, isOwn } from './node.js';
import { reconcile } from './reconcile.js';
import { dateText, w } from './words.js';

const width = 232;

/** The small list of one day's events, over the year and where a month has no room for them. A press beside it closes it, one in an event's bubble does not. */
export function createDayPopup(page) {
  let day;
  let node;
  let chips;
  let events = [];

  function open(next, cell) {
    close();
    day = next;
    chips = h('div', { role: 'presentation', part: 'popupchips' });
    node = popupNode(day, chips, close);
    place(node, cell);
    document.body.append(node);
    window.addEventListener('pointerdown', onPress, { capture: true });
    draw();
  }

  function close() {
    window.removeEventListener('pointerdown', onPress, { capture: true });
    node?.remove();
    node = undefined;
  }

  function onPress({ target }) {
    const isHere = node.contains(target) || target.closest?.('[role="dialog"]');
    if (!isHere || !isOwn(target)) close();
  }

  function draw() {
    if (!node) return;
    const here = events.filter((event) => isOn(event, { day }));
    chips.style.height = `${here.length * rowHeight}px`;
    reconcile(
      chips,
      here.map((event, row) => {
        const box = { left: 0, width: 100, row };
        return { key: event.eid, event, chip: stackedChip(event, box, page) };
      }),
    );
  }

  const update = (next) => {
    events = next;
    draw();
  };
  return { open, close, update };
}

function popupNode(day, chips, close) {
  return h(
    'div',
    { role: 'dialog', 'data-date-key': dateKey(day), tabindex: -1, part: 'daypopup' },
    h(
      'div',
      { part: 'popuphead' },
      h(
        'button',
        { part: 'round popupclose', 'aria-label': w.close, click: close },
        icon(icons.close),
      ),
      h('div', { part: 'weekday' }, dateText(day, { weekday: 'short' })),
      h('h2', { part: 'daynumber' }, String(Number(day.slice(8)))),
    ),
    chips,
  );
}

function place(node, cell) {
  const box = cell.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left - width / 2, window.innerWidth - width - 8));
  const top = Math.max(8, Math.min(box.top - 40, window.innerHeight - 320));
  node.setAttribute('style', `width: ${width}px; left: ${left}px; top: ${top}px;`);
}
