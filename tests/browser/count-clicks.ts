import type { Locator, Page } from '@playwright/test';

/** Everything that takes a press of the mouse. */
const presses = [
  'click',
  'check',
  'uncheck',
  'setChecked',
  'dblclick',
  'tap',
  'selectOption',
] as const;

interface Clicks {
  /** So far. */
  readonly count: () => number;
  readonly stop: () => void;
}

/** Counts the presses of the mouse from now on, in whatever page and by whatever helper; one at a time. */
export function countClicks(page: Page): Clicks {
  const prototype = Object.getPrototypeOf(page.locator('html')) as Locator;
  let count = 0;
  const originals = presses.map((name) => [name, prototype[name]] as const);
  for (const [name, original] of originals) {
    const counted = function (this: Locator, ...parts: unknown[]) {
      count += name === 'dblclick' || name === 'selectOption' ? 2 : 1;
      return (original as (...parts: unknown[]) => unknown).apply(this, parts);
    };
    Object.assign(prototype, { [name]: counted });
  }
  return {
    count: () => count,
    stop: () => Object.assign(prototype, Object.fromEntries(originals)),
  };
}
