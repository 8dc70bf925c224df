import { onChangeOf } from '@/entrypoints/calendar.content/on-change-of';
import type { Surface } from '@/lib/domain/surface';
import type { PageSession } from '@/lib/page/page-session';

/** Calls back whenever a surface is switched on or off. */
export function onSwitch(session: PageSession, surface: Surface, listener: () => void): void {
  onChangeOf(session, ({ shown }) => shown[surface], listener);
}
