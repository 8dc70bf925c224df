import { type Surface, surfaces } from '@/lib/domain/surface';
import { ask } from '@/lib/messages/client';
import type { PageHealth } from '@/lib/page/health';
import type { PageSession } from '@/lib/page/page-session';

/** Tells the background of each surface once it is seen to be there, when it cannot be found any more, and when it is back. */
export function reportHealth({ subscribe }: PageSession): void {
  const told: Partial<Record<Surface, string>> = {};
  subscribe((now) => {
    for (const surface of surfaces) tell(surface, now.health[surface]);
  });

  function tell(surface: Surface, { state, expected }: PageHealth[Surface]): void {
    // Nobody has looked for it yet, or not since it was switched off: what was told before holds no more.
    if (expected === 0) delete told[surface];
    // One miss proves nothing.
    if (state === 'missed' || expected === 0 || told[surface] === state) return;
    told[surface] = state;
    void ask('reportHealth', { surface, state });
  }
}
