/** Runs once the tab is in sight: at once where it is, else until `signal` aborts. */
export function onceSeen(page: Document, run: () => void, signal: AbortSignal): void {
  if (page.hidden) page.addEventListener('visibilitychange', run, { once: true, signal });
  else run();
}
