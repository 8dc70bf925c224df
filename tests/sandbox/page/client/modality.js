import { isOwn } from './node.js';

/**
 * What Google does on the window while a bubble is open: a press on anything it does not know closes it,
 * the wheel turns nothing but the bubble's own list, and focus that leaves is fetched back.
 */
export function watchModality(bubble) {
  const isInside = (node) =>
    node instanceof Element && bubble.node()?.contains(node) && isOwn(node);
  const isChip = (node) =>
    node instanceof Element && isOwn(node) && node.closest('[data-eventchip]');
  const onPress = ({ target }) => {
    if (bubble.node() && !isInside(target) && !isChip(target)) bubble.close();
  };
  const onWheel = (event) => {
    const isList = isInside(event.target) && event.target.closest('[jsname="sV9x3c"]');
    if (bubble.node() && !isList) event.preventDefault();
  };
  const onFocus = ({ target }) => {
    if (bubble.node() && target !== document && !isInside(target)) bubble.node().focus();
  };
  const onBlur = ({ relatedTarget }) => {
    if (bubble.node() && relatedTarget && !isInside(relatedTarget)) {
      queueMicrotask(() => bubble.node()?.focus());
    }
  };
  for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
    window.addEventListener(type, onPress, { capture: true });
  }
  window.addEventListener('wheel', onWheel, { capture: true, passive: false });
  window.addEventListener('focusin', onFocus, { capture: true });
  window.addEventListener('focusout', onBlur, { capture: true });
}
