import type { ConnectionReport } from '@/lib/domain/connection';
import { readActivityTypes } from '@/lib/psa/severa/activity-types';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { missingOptional, missingRequired, type Right } from '@/lib/psa/severa/rights';
import { organizationSchema } from '@/lib/psa/severa/schema';
import { findUserByEmail } from '@/lib/psa/severa/users';

/** What a key opens. With a new token, so that a remembered one cannot hide a wrong secret. */
export async function testConnection(
  client: SeveraClient,
  email: string,
  fallbackZone: string,
): Promise<ConnectionReport> {
  const { rights } = await client.signIn.fresh();
  const may = (right: Right) => rights.includes(right);
  const types = may('settings:read') ? await readActivityTypes(client) : [];
  const user = may('users:read') ? await findUserByEmail(client, email, fallbackZone) : undefined;
  const missingOptionalRights = missingOptional(rights);
  return {
    tenant: may('organization:read') ? await readTenant(client) : '',
    user,
    missingRights: missingRequired(rights),
    missingOptionalRights,
    activityTypeCount: types.length,
  };
}

async function readTenant(client: SeveraClient): Promise<string> {
  const { name } = await client.read(organizationSchema, {
    method: 'GET',
    path: '/v1/organizationdetails',
    right: 'organization:read',
  });
  return name ?? '';
}
