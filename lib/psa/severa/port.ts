import type { Activity, PsaUser } from '@/lib/domain/activity';
import type { Capabilities, Connection } from '@/lib/domain/connection';
import type { ActivityChange, ListWatch, Memory, PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { deviceZone } from '@/lib/domain/zoned-date';
import type { Pace } from '@/lib/http/pacing';
import {
  maxLocation,
  toActivity,
  toActivityPatch,
  toNewActivity,
} from '@/lib/psa/severa/activities';
import { readActivities } from '@/lib/psa/severa/activity-list';
import { readActivityTypes } from '@/lib/psa/severa/activity-types';
import { createSeveraClient } from '@/lib/psa/severa/client';
import { testConnection } from '@/lib/psa/severa/connection-test';
import { readContactsByEmail } from '@/lib/psa/severa/contacts';
import type { SeveraCredentials } from '@/lib/psa/severa/credentials';
import { createParticipants } from '@/lib/psa/severa/participants';
import { createReferenceSearch } from '@/lib/psa/severa/reference-search';
import type { Right } from '@/lib/psa/severa/rights';
import { activityModelSchema } from '@/lib/psa/severa/schema';
import { activityPath, severaAccount } from '@/lib/psa/severa/severa-address';
import { createShelf } from '@/lib/psa/severa/shelf';
import { undefinedIfGone } from '@/lib/psa/severa/undefined-if-gone';
import { findUsersByText } from '@/lib/psa/severa/users';
import { z } from '@/lib/zod';

export interface SeveraOptions {
  readonly credentials: SeveraCredentials;
  /** Whose activities are written; undefined while nobody is picked. */
  readonly user?: Connection['user'];
  readonly memory: Memory;
  /** The zone for people of whom Severa does not tell one; this device's by default. */
  readonly timeZone?: string;
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
  readonly watch?: ListWatch | undefined;
  /** See `ClientOptions`. */
  readonly ownPace?: Pace | undefined;
}

/** Visma Severa through its public REST API. */
export function createSeveraPort(options: SeveraOptions): PsaPort {
  const { credentials, user, memory, watch, timeZone = deviceZone(), now = Date.now } = options;
  const client = createSeveraClient({ ...options, now });
  const shelf = createShelf(memory, `severa:lists:${severaAccount(credentials)}`, now);
  const search = createReferenceSearch(client, shelf, user?.id);
  const zone = user?.timeZone ?? timeZone;

  async function read(id: string): Promise<Activity> {
    const call = { method: 'GET', path: activityPath(id), right: 'activities:read' } as const;
    return toActivity(await client.read(activityModelSchema, call), zone);
  }

  async function update(id: string, change: ActivityChange): Promise<Activity> {
    const json = toActivityPatch(change, zone);
    if (json.length === 0) return read(id);
    const call = {
      method: 'PATCH',
      path: activityPath(id),
      json,
      right: 'activities:write',
    } as const;
    // The answer is a list even for one activity.
    const [row] = await client.read(z.tuple([activityModelSchema]).rest(z.unknown()), call);
    return toActivity(row, zone);
  }

  return {
    get capabilities() {
      return capabilitiesWith(client.signIn.knownRights());
    },
    test: (email) => testConnection(client, email, timeZone),
    findUsers: (text) => findUsersByText(client, shelf, text, timeZone),
    activityTypes: () => readActivityTypes(client),
    findCustomers: search.customers,
    findProjects: search.projects,
    keptLists: search.kept,
    refreshLists: search.refresh,
    contactsByEmail: (emails) => readContactsByEmail(client, emails),
    activitiesIn: async (window) => readActivities(client, ownerOf(user), window, { watch }),
    activitiesChangedSince: async (changedSince, window) =>
      readActivities(client, ownerOf(user), window, { changedSince, watch }),
    activity: (id) => undefinedIfGone(read(id)),
    async create(draft) {
      const json = toNewActivity(draft, ownerOf(user));
      const call = {
        method: 'POST',
        path: '/v1/activities',
        json,
        right: 'activities:write',
      } as const;
      return toActivity(await client.read(activityModelSchema, call), zone);
    },
    update,
    async delete(id) {
      const call = {
        method: 'DELETE',
        path: activityPath(id),
        right: 'activities:delete',
      } as const;
      await undefinedIfGone(client.send(call));
    },
    ...createParticipants(client),
    // Neither the API description nor the help centre documents an address of an activity in Severa's screens.
    activityUrl: () => undefined,
  };
}

function ownerOf(user: Connection['user']): PsaUser {
  if (user) return user;
  throw new ProblemError({ kind: 'user-not-found' });
}

/** What the key can do; everything until its rights are known. */
function capabilitiesWith(rights: readonly string[] | undefined): Capabilities {
  const may = (right: Right) => rights?.includes(right) ?? true;
  return {
    customers: may('customers:read'),
    projects: may('projects:read'),
    contacts: may('customers:read'),
    participants: true,
    delete: may('activities:delete'),
    changedSince: true,
    maxLocation,
    // No maximum is published; a title this long is an accident.
    maxTitle: 1_000,
  };
}
