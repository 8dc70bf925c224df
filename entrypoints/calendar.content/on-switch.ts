import type { Surface } from '@/lib/domain/surface';
import type { PageSession } from '@/lib/page/page-session';

/** Calls back whenever a surface is switched on or off. */
export function onSwitch(session: PageSession, surface: Surface, listener: () => void): void {
  let wasOn = session.state.shown[surface];
  session.subscribe(({ shown }) => {
    if (shown[surface] === wasOn) return;
    wasOn = shown[surface];
    listener();
  });
}
