import { findLook } from '@/lib/page/find-look';
import { onceIn } from '@/lib/page/once-in';
import type { PageSession } from '@/lib/page/page-session';

/** The page hears of it at the same moment, and paints itself anew in its own time. */
const repaintMs = 200;

/** Keeps an open panel in the page's theme when the device turns dark or light, and the page with it. */
export function followTheme(page: Document, session: PageSession): void {
  const painted = onceIn(
    (run) => window.setTimeout(run, repaintMs),
    clearTimeout,
    () => session.update({ look: findLook(page) }),
  );
  const { signal } = session;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', painted.ask, { signal });
  signal.addEventListener('abort', painted.forget);
}
