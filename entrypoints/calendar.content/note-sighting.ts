import { type Sighting, withSighting } from '@/lib/page/health';
import type { PageSession } from '@/lib/page/page-session';

/** What is switched off is not judged. */
export function noteSighting(session: PageSession, sighting: Sighting): void {
  if (!session.state.shown[sighting.surface]) return;
  session.update({ health: withSighting(session.state.health, sighting) });
}
