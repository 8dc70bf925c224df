import { type PsaUser, psaUserSchema } from '@/lib/domain/activity';
import { isKnownZone } from '@/lib/domain/zoned-date';
import { nameTest, searchLimit } from '@/lib/psa/name-search';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readPages } from '@/lib/psa/severa/paging';
import { userModelSchema } from '@/lib/psa/severa/schema';
import type { Shelf } from '@/lib/psa/severa/shelf';
import { z } from '@/lib/zod';

const right = 'users:read';

/** The one active user with this address, whatever its case; undefined for none, and for several: then a person picks. */
export async function findUserByEmail(
  client: SeveraClient,
  email: string,
  fallbackZone: string,
): Promise<PsaUser | undefined> {
  if (email === '') return undefined;
  const query = { email, isActive: true };
  const rows = await readPages(client, userModelSchema, { path: '/v1/users', query, right });
  // How Severa compares addresses is not published.
  const same = rows.filter((row) => row.isActive && isSameAddress(row.email, email));
  const [only] = same;
  return only && same.length === 1 ? toUser(only, fallbackZone) : undefined;
}

/** Active users whose name or address holds the text, at most 20. Severa has no text search for users. */
export async function findUsersByText(
  client: SeveraClient,
  shelf: Shelf,
  text: string,
  fallbackZone: string,
): Promise<PsaUser[]> {
  const users = await shelf.get({ slot: 'users' }, z.array(psaUserSchema), async () => {
    const call = { path: '/v1/users', query: { isActive: true }, right } as const;
    const rows = await readPages(client, userModelSchema, call);
    return rows.filter(({ isActive }) => isActive).map((row) => toUser(row, fallbackZone));
  });
  const test = nameTest(text);
  return users
    .filter(({ name, email }) => test(`${name} ${email}`))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, searchLimit);
}

function isSameAddress(a: string | null | undefined, b: string): boolean {
  return a?.trim().toLowerCase() === b.trim().toLowerCase();
}

function toUser(row: z.output<typeof userModelSchema>, fallbackZone: string): PsaUser {
  const zone = row.timezone?.ianaName ?? '';
  return {
    id: row.guid,
    name: `${row.firstName} ${row.lastName}`.trim(),
    email: row.email ?? '',
    timeZone: isKnownZone(zone) ? zone : fallbackZone,
  };
}
