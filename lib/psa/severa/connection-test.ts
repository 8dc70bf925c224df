import type { ConnectionReport } from '@/lib/domain/connection';
import { readActivityTypes } from '@/lib/psa/severa/activity-types';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { organizationSchema } from '@/lib/psa/severa/schema';
import { toldRights, triedRights } from '@/lib/psa/severa/try-rights';
import { findUserByEmail } from '@/lib/psa/severa/users';

/** What the credentials open. With a new token, so that a remembered one cannot hide a wrong secret. */
export async function testConnection(
  client: SeveraClient,
  email: string,
  fallbackZone: string,
): Promise<ConnectionReport> {
  const { rights: told } = await client.signIn.fresh();
  const check = told ? toldRights(told) : triedRights(client);
  const types = await check.read('settings:read', () => readActivityTypes(client));
  const find = () => findUserByEmail(client, email, fallbackZone);
  const user = await check.read('users:read', find);
  const tenant = await check.read('organization:read', () => readTenant(client));
  const { found, missing, missingOptional } = await check.rights();
  return {
    tenant: tenant ?? '',
    user,
    foundRights: [...found],
    missingRights: [...missing],
    missingOptionalRights: [...missingOptional],
    activityTypeCount: types?.length ?? 0,
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
