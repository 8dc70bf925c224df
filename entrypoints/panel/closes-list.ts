/** Whether Escape has a list to close there first. */
export function closesList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
