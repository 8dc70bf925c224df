import { type Customer, customerSchema } from '@/lib/domain/activity';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readPages } from '@/lib/psa/severa/paging';
import { customerModelSchema } from '@/lib/psa/severa/schema';
import type { Shelf } from '@/lib/psa/severa/shelf';
import { z } from '@/lib/zod';

/** Every active customer. Severa has no text search for them, so the list is kept for a while. */
export function readCustomers(client: SeveraClient, shelf: Shelf): Promise<Customer[]> {
  return shelf.get({ slot: 'customers' }, z.array(customerSchema), async () => {
    const rows = await readPages(client, customerModelSchema, {
      path: '/v1/customers',
      query: { isActive: true },
      right: 'customers:read',
    });
    return rows.map(({ guid, name }) => ({ id: guid, name }));
  });
}
