import { ask } from '@/lib/messages/client';
import type { PageHealth } from '@/lib/page/health';
import type { PageSession } from '@/lib/page/page-session';

type Surface = keyof PageHealth;

/** Tells the background of each surface once it is seen to be there, when it cannot be found any more, and when it is back. */
export function reportHealth({ state: { health }, subscribe }: PageSession): void {
  const told: Partial<Record<Surface, string>> = {};
  const surfaces = Object.keys(health) as Surface[];
  subscribe((now) => {
    for (const surface of surfaces) tell(surface, now.health[surface]);
  });

  function tell(surface: Surface, { state, expected }: PageHealth[Surface]): void {
    // One miss proves nothing, and neither does a surface that nobody has looked for yet.
    if (state === 'missed' || expected === 0 || told[surface] === state) return;
    told[surface] = state;
    void ask('reportHealth', { surface, state });
  }
}
