import { perSurface } from '@/lib/domain/surface';
import type { ConnectionView, Counts, Overview } from '@/lib/messages/questions';

/** A connected Severa, as screens see it. */
export const severa: ConnectionView = {
  id: 'c1',
  system: 'severa',
  name: 'Severa',
  tenant: 'Konsultti Oy',
  user: { id: 'u1', name: 'Anna', email: 'anna@konsultti.example', timeZone: 'Europe/Helsinki' },
  health: {},
  capabilities: {
    ...{ customers: true, projects: true, participants: true, delete: true },
    ...{ contacts: true, changedSince: true, maxLocation: 100, maxTitle: 100 },
  },
  environment: 'production',
  active: true,
};

const counts: Counts = { untagged: 0, tagged: 0, queued: 0, sent: 0, failed: 0 };

/** An overview in which all is well but for what is given. */
export function overviewOf(change: Partial<Overview>): Overview {
  return {
    google: {
      state: 'connected',
      email: 'anna@konsultti.example',
      health: {},
      clientIdFrom: 'build',
    },
    connections: [severa],
    counts: { today: counts, week: counts },
    checking: false,
    attention: [],
    unread: [],
    skipped: 0,
    surfaces: perSurface(() => 'well'),
    isCalendarOpen: false,
    runs: [],
    halfRead: [],
    brakes: [],
    withCalendars: [],
    ...change,
  };
}
