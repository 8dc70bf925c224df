import type { Contact } from '@/lib/domain/activity';
import { uniqueById } from '@/lib/psa/name-search';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readRows } from '@/lib/psa/severa/paging';
import { contactModelSchema } from '@/lib/psa/severa/schema';
import type { z } from '@/lib/zod';

/**
 * Active contact persons with exactly one of these addresses, whatever its case; nobody with a key that may not read
 * them. One request or more for each address.
 */
export async function readContactsByEmail(
  client: SeveraClient,
  emails: readonly string[],
): Promise<Contact[]> {
  const wanted = new Set(emails.map(fold).filter(Boolean));
  // They are looked for though nobody asked: that a key lacks the right, which it tells with its token, is no failure.
  await client.signIn.sign();
  if (client.signIn.knownRights()?.includes('customers:read') === false) return [];
  const found: Contact[] = [];
  for (const email of wanted) {
    const rows = await readRows(client, contactModelSchema, {
      path: '/v1/contactpersons',
      query: { active: true, textToSearch: email },
      right: 'customers:read',
    });
    found.push(
      ...rows
        .flatMap(toContact)
        .filter((contact) => contact.emails.some((each) => wanted.has(fold(each)))),
    );
  }
  return uniqueById(found);
}

function fold(email: string): string {
  return email.trim().toLowerCase();
}

// Without a customer a contact tells nothing about what the meeting is for.
function toContact(row: z.output<typeof contactModelSchema>): Contact[] {
  const { guid, name } = row.customer ?? {};
  if (row.isDeleted || !guid) return [];
  const fullName = `${row.firstName} ${row.lastName}`.trim();
  return [
    {
      id: row.guid,
      name: fullName,
      emails: row.emails ?? [],
      customer: { id: guid, name: name ?? '' },
    },
  ];
}
