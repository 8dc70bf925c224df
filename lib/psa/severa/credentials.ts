import type { Credentials } from '@/lib/domain/connection';

/** What opens Severa's REST API: the organisation's key, or one person's token for a relay that holds it. */
export type SeveraCredentials = Extract<Credentials, { system: 'severa' }>;

/** The organisation-wide key. */
export type SeveraKey = Extract<SeveraCredentials, { clientId: string }>;

/** One person's token for a relay. */
export type SeveraBearer = Extract<SeveraCredentials, { bearer: string }>;
