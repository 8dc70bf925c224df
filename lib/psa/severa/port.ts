import type { Activity, PsaUser } from '@/lib/domain/activity';
import type { Capabilities, Connection } from '@/lib/domain/connection';
import type { ActivityChange, Memory, PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { touches, type Window } from '@/lib/domain/timespan';
import { uniqueById } from '@/lib/psa/name-search';
import {
  maxLocation,
  toActivity,
  toActivityPatch,
  toNewActivity,
} from '@/lib/psa/severa/activities';
import { utc } from '@/lib/psa/severa/activity-times';
import { readActivityTypes } from '@/lib/psa/severa/activity-types';
import { createSeveraClient } from '@/lib/psa/severa/client';
import { testConnection } from '@/lib/psa/severa/connection-test';
import { readContactsByEmail } from '@/lib/psa/severa/contacts';
import type { SeveraCredentials } from '@/lib/psa/severa/credentials';
import { readPages } from '@/lib/psa/severa/paging';
import { createReferenceSearch } from '@/lib/psa/severa/reference-search';
import type { Right } from '@/lib/psa/severa/rights';
import { activityModelSchema } from '@/lib/psa/severa/schema';
import { createShelf } from '@/lib/psa/severa/shelf';
import { findUsersByText } from '@/lib/psa/severa/users';
import { deviceZone } from '@/lib/psa/zoned-date';
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
}

/** Severa's window filter leaves out what ends exactly at its start; this much earlier it does not. */
const edgeMs = 1_000;

/** Visma Severa through its public REST API. */
export function createSeveraPort(options: SeveraOptions): PsaPort {
  const { credentials, user, memory, timeZone = deviceZone(), now = Date.now } = options;
  const client = createSeveraClient({ ...options, now });
  const shelf = createShelf(
    memory,
    `severa:lists:${credentials.environment}:${credentials.clientId}`,
    now,
  );
  const search = createReferenceSearch(client, shelf, user?.id);
  const zone = user?.timeZone ?? timeZone;

  async function activitiesIn(window: Window): Promise<Activity[]> {
    const query = {
      userGuids: [ownerOf(user).id],
      includeAsMember: true,
      startDateTime: utc(window.startAt - edgeMs),
      endDateTime: utc(window.endAt),
    };
    const call = { path: '/v1/activities', query, right: 'activities:read' } as const;
    const rows = await readPages(client, activityModelSchema, call);
    const activities = rows
      .filter(({ recurrenceType }) => recurrenceType !== 'Series')
      .map((row) => toActivity(row, zone));
    // A page may repeat a row when something was added while reading.
    return uniqueById(activities).filter(({ when }) => touches(when, window));
  }

  async function read(id: string): Promise<Activity> {
    const call = { method: 'GET', path: pathOf(id), right: 'activities:read' } as const;
    return toActivity(await client.read(activityModelSchema, call), zone);
  }

  async function update(id: string, change: ActivityChange): Promise<Activity> {
    const json = toActivityPatch(change, zone);
    if (json.length === 0) return read(id);
    const call = { method: 'PATCH', path: pathOf(id), json, right: 'activities:write' } as const;
    // The answer is a list even for one activity.
    const [row] = await client.read(z.tuple([activityModelSchema]).rest(z.unknown()), call);
    return toActivity(row, zone);
  }

  return {
    get capabilities() {
      return capabilitiesWith(client.tokens.knownRights());
    },
    test: (email) => testConnection(client, email, timeZone),
    findUsers: (text) => findUsersByText(client, shelf, text, timeZone),
    activityTypes: () => readActivityTypes(client),
    findCustomers: search.customers,
    findProjects: search.projects,
    contactsByEmail: (emails) => readContactsByEmail(client, emails),
    activitiesIn,
    activity: (id) => orIfGone(read(id), undefined),
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
      const call = { method: 'DELETE', path: pathOf(id), right: 'activities:delete' } as const;
      await orIfGone(client.send(call), undefined);
    },
    // Neither the API description nor the help centre documents an address of an activity in Severa's screens.
    activityUrl: () => undefined,
  };
}

function pathOf(id: string): `/v1/activities/${string}` {
  return `/v1/activities/${encodeURIComponent(id)}`;
}

function ownerOf(user: Connection['user']): PsaUser {
  if (user) return user;
  throw new ProblemError({ kind: 'user-not-found', email: '' });
}

async function orIfGone<T, G>(result: Promise<T>, gone: G): Promise<T | G> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'not-found') return gone;
    throw error;
  }
}

/** What the key can do; everything until its rights are known. */
function capabilitiesWith(rights: readonly string[] | undefined): Capabilities {
  const may = (right: Right) => rights?.includes(right) ?? true;
  return {
    customers: may('customers:read'),
    projects: may('projects:read'),
    participants: true,
    delete: may('activities:delete'),
    changedSince: true,
    maxLocation,
    // No maximum is published; a title this long is an accident.
    maxTitle: 1_000,
  };
}
