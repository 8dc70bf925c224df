import type { PsaUser } from '@/lib/domain/activity';
import type { Connection } from '@/lib/domain/connection';
import { deviceZone } from '@/lib/domain/zoned-date';

/** The one user of the practice PSA. */
export const practiceUser: PsaUser = {
  id: 'practice-user',
  name: 'You',
  email: '',
  timeZone: deviceZone(),
};

/** The connection that every installation has from the start: the practice PSA, as its one user. */
export const practiceConnection: Connection = {
  id: 'practice',
  system: 'practice',
  name: 'Practice PSA',
  credentials: { system: 'practice' },
  tenant: '',
  user: practiceUser,
  health: {},
};
