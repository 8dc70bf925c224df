import type { Credentials } from '@/lib/domain/connection';

/** The organisation-wide key of Severa's REST API. */
export type SeveraCredentials = Extract<Credentials, { system: 'severa' }>;
