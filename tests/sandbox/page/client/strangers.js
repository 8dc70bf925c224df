import { cls, isOwn } from './node.js';

const strippingAt = [400, 600, 800];

/**
 * What Google's renderer does to foreign nodes while an event's bubble opens for the first time:
 * removed from header and list, and overwritten in the footer, whose unkeyed elements it reuses.
 */
export function stripStrangers(column) {
  const [head, , list, , footer] = column.children;
  const timers = strippingAt.map((delay) =>
    setTimeout(() => {
      for (const part of [head, list]) for (const node of strangersIn(part)) node.remove();
      for (const node of strangersIn(footer)) overwrite(node);
    }, delay),
  );
  return () => timers.forEach(clearTimeout);
}

function strangersIn(part) {
  return [...part.querySelectorAll('*')].filter((node) => !isOwn(node));
}

function overwrite(node) {
  node.textContent = '';
  node.className = cls('spacer');
}
