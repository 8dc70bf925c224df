import type { Customer, Project } from '@/lib/domain/activity';
import type { KeptList } from '@/lib/domain/kept-list';
import { ProblemError } from '@/lib/domain/problem';
import { nameTest, searchByName, searchLimit, uniqueById } from '@/lib/psa/name-search';
import { searchProjects } from '@/lib/psa/project-search';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readCustomers } from '@/lib/psa/severa/customers';
import { createProjectLists, customersOf, type ProjectRow } from '@/lib/psa/severa/projects';
import type { Shelf } from '@/lib/psa/severa/shelf';

/** Search over customers and projects, own ones first; see the port for what is answered. */
export interface ReferenceSearch {
  customers(text: string): Promise<Customer[]>;
  projects(text: string, customerId?: string): Promise<Project[]>;
  /** What is kept now; asks nobody. */
  kept(): Promise<KeptList[]>;
  /** Reads the own projects anew, and forgets every other list. */
  refresh(): Promise<void>;
}

/** Lists that tell something by themselves; phases and a customer's projects are parts of them. */
const toldSlots = {
  'own-projects': 'own-projects',
  customers: 'customers',
  'open-projects': 'all-projects',
  users: 'users',
} as const satisfies Record<string, KeptList['kind']>;

const partSlots = ['own-phases', 'other-phases', 'customer-projects', 'customer-phases'] as const;

/** `userId` says whose own projects are meant; without it nothing is anyone's own. */
export function createReferenceSearch(
  client: SeveraClient,
  shelf: Shelf,
  userId?: string,
): ReferenceSearch {
  const lists = createProjectLists(client, shelf);
  const own = async () => (userId === undefined ? [] : lists.own(userId));

  async function projectsOf(customerId: string, text: string): Promise<Project[]> {
    return searchProjects(
      await lists.withPhases(await lists.ofCustomer(customerId), 'customer-phases'),
      text,
    );
  }

  /** Open projects beyond the own ones. Their phases are read for the best matches only. */
  async function strangers(text: string, ownRows: readonly ProjectRow[]): Promise<Project[]> {
    const known = new Set(ownRows.map(({ id }) => id));
    const test = nameTest(text);
    const matches = (await lists.open()).filter(
      ({ id, name, customer }) => !known.has(id) && test(`${customer?.name ?? ''} ${name}`),
    );
    const best = matches.sort((a, b) => a.name.localeCompare(b.name)).slice(0, searchLimit);
    return lists.withPhases(best, 'other-phases');
  }

  async function kept(): Promise<KeptList[]> {
    const found = await Promise.all(
      Object.entries(toldSlots).map(async ([slot, kind]) => {
        const list = await shelf.kept(slot);
        return list ? [{ kind, ...list }] : [];
      }),
    );
    return found.flat();
  }

  async function refresh(): Promise<void> {
    for (const slot of [...Object.keys(toldSlots), ...partSlots]) await shelf.drop(slot);
    await withoutRight(own, []);
  }

  return {
    kept,
    refresh,
    async customers(text) {
      const mine = customersOf(await withoutRight(own, []));
      if (text.trim() === '') return searchByName(mine, '');
      return searchByName(uniqueById([...mine, ...(await readCustomers(client, shelf))]), text);
    },
    async projects(text, customerId) {
      if (customerId !== undefined) return projectsOf(customerId, text);
      const ownRows = await own();
      const mine = searchProjects(await lists.withPhases(ownRows, 'own-phases'), text);
      if (text.trim() === '' || mine.length === searchLimit) return mine;
      return searchProjects([...mine, ...(await strangers(text, ownRows))], text);
    },
  };
}

// Customers can be searched by a key that may not read projects.
async function withoutRight<T>(read: () => Promise<T>, instead: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'rights-missing') return instead;
    throw error;
  }
}
