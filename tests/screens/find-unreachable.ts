import type { Page } from '@playwright/test';

/**
 * The controls in the elements of this selector that cannot be brought to sight by scrolling, or are covered there, one
 * sentence each. Scrolls.
 */
export function findUnreachable(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(findInPage, selector);
}

/** Runs in the page: it may use nothing from around it. */
function findInPage(selector: string): string[] {
  const pressable = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
  const roots = [...document.querySelectorAll(selector)].map((one) => one.shadowRoot ?? one);
  const shown = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLInputElement>(pressable)])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const hitAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const deeper = hit.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === hit) break;
      hit = deeper;
    }
    return hit;
  };
  const isReached = (control: HTMLInputElement): boolean => {
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = control.getBoundingClientRect();
    const hit = hitAt(left + width / 2, top + Math.min(height / 2, 16));
    if (!hit) return false;
    // An open list closes at the next press elsewhere.
    if (hit.closest(':popover-open')) return true;
    return control.contains(hit) || [...(control.labels ?? [])].some((one) => one.contains(hit));
  };
  return shown
    .filter((control) => !isReached(control))
    .map((one) => `unreachable: “${one.getAttribute('aria-label') ?? one.textContent?.trim()}”`);
}
