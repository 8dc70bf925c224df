import { detailAttributes, eventContent, taskContent } from './bubble-content.js';
import { h } from './node.js';
import { quickCreateContent } from './quick-create.js';
import { stripStrangers } from './strangers.js';

const lateAt = [250, 650];
const width = 448;
const leftoversKept = 2;

/** The one open bubble. A click from event to event keeps the dialog; a closed dialog lingers, hidden. */
export function createBubble(page, act) {
  const seen = new Set();
  let stopWork = () => {};
  let dialog;
  let event;

  function open(next, chip) {
    stopWork();
    stopWork = () => {};
    event = next;
    dialog ??= append();
    fill();
    place(dialog, chip);
    dialog.focus({ preventScroll: true });
  }

  function close() {
    if (!dialog) return;
    stopWork();
    dialog.parentElement.style.display = 'none';
    dialog = undefined;
    event = undefined;
  }

  function fill() {
    const slot = dialog.querySelector('[jsname="bN97Pc"]');
    const acts = { ...act, close };
    if (event.kind !== 'event') {
      const content = event.kind === 'task' ? taskContent : quickCreateContent;
      slot.replaceChildren(content(event, page, acts));
      return;
    }
    const { column, list, late } = eventContent(event, page, acts);
    details(slot, event, page).replaceChildren(column);
    stopWork = seen.has(event.eid) ? appendAll(list, late) : openFirst(column, list, late);
    seen.add(event.eid);
  }

  return { open, close, node: () => dialog, event: () => event };
}

/** The node that names the event stays when the bubble goes on to the next one. */
function details(slot, event, page) {
  const node = slot.querySelector('#xDetDlg') ?? h('div', { id: 'xDetDlg' });
  for (const [name, value] of Object.entries(detailAttributes(event, page))) {
    node.setAttribute(name, String(value));
  }
  if (node.parentElement !== slot) slot.replaceChildren(node);
  return node;
}

function openFirst(column, list, late) {
  const timers = late.map((rows, at) => setTimeout(() => list.append(...rows), lateAt[at]));
  const stopStripping = stripStrangers(column);
  return () => {
    timers.forEach(clearTimeout);
    stopStripping();
  };
}

function appendAll(list, late) {
  list.append(...late.flat());
  return () => {};
}

function append() {
  const leftovers = [...document.querySelectorAll('[data-chips-dialog]')];
  for (const old of leftovers.slice(0, -leftoversKept)) old.parentElement.remove();
  const sentinel = () => h('div', { tabindex: 0, 'aria-hidden': 'true', part: 'sentinel' });
  const dialog = h(
    'div',
    {
      role: 'dialog',
      jsname: 'ssXDle',
      'data-chips-dialog': 'true',
      'data-layout-mode': 'bubble',
      'data-is-adaptive': 'true',
      'data-allow-wheel-scroll': 'false',
      'aria-modal': 'true',
      'aria-labelledby': 'rAECCd',
      tabindex: -1,
      part: 'dialog',
    },
    sentinel(),
    sentinel(),
    h('span', { jsslot: '', jsname: 'bN97Pc', part: 'slot' }),
    sentinel(),
    sentinel(),
  );
  const back = () => dialog.focus();
  for (const node of dialog.children) if (node.tabIndex === 0) node.addEventListener('focus', back);
  document.body.append(h('div', { part: 'layerwrap' }, dialog));
  return dialog;
}

function place(dialog, chip) {
  const box = chip.getBoundingClientRect();
  const isRoomAfter = window.innerWidth - box.right >= width + 16;
  const left = isRoomAfter ? box.right + 8 : Math.max(8, box.left - width - 8);
  const top = Math.max(8, Math.min(box.top, window.innerHeight - 420));
  dialog.setAttribute(
    'style',
    `opacity: 1; transform: none; width: ${width}px; left: ${left}px; top: ${top}px;`,
  );
}
