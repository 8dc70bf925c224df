import { views } from './views.js';

/** Google's single-letter shortcuts: heard on the window, before whoever the key was meant for. */
export function watchShortcuts(act) {
  const keysOf = ([view, { letters }]) => letters.map((key) => [key, () => act.go({ view })]);
  const actions = {
    c: act.create,
    t: act.today,
    '/': act.search,
    z: act.undo,
    '?': act.help,
    ...Object.fromEntries(Object.entries(views).flatMap(keysOf)),
    j: () => act.move(1),
    n: () => act.move(1),
    k: () => act.move(-1),
    p: () => act.move(-1),
    e: act.editOpen,
    Delete: act.remove,
    Backspace: act.remove,
    Escape: act.escape,
  };
  const onKey = (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || isTyping(target, key)) return;
    if (key === 'Enter' || key === ' ') return press(event);
    if (!Object.hasOwn(actions, key)) return;
    event.preventDefault();
    actions[key]();
  };
  window.addEventListener('keydown', onKey, { capture: true });
}

/** Only Google's own fields count: what happens inside a foreign shadow root it cannot see. */
function isTyping(target, key) {
  if (key === 'Escape' || !(target instanceof Element)) return false;
  return target.matches('input, textarea, [contenteditable="true"]');
}

/** Chips are no real buttons. */
function press(event) {
  if (!(event.target instanceof Element)) return;
  const chip = event.target.closest(
    '[data-eventchip][role="button"], [data-eventchip] [role="button"]',
  );
  if (!chip) return;
  event.preventDefault();
  chip.click();
}
