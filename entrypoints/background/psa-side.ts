import { browser } from 'wxt/browser';
import { createReadBackOff, type ReadBackOff } from '@/entrypoints/background/read-back-off';
import type { Tools } from '@/entrypoints/background/tools';
import { watchHealth } from '@/entrypoints/background/watch-health';
import type { ActivityType } from '@/lib/domain/activity';
import type { Connection, Health } from '@/lib/domain/connection';
import { withDistinctNames } from '@/lib/domain/distinct-names';
import { isWithin } from '@/lib/domain/elapsed';
import type { KeptList } from '@/lib/domain/kept-list';
import type { PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import type { ConnectionView } from '@/lib/messages/questions';
import { createPsaPort, type PsaTools } from '@/lib/psa/connect-psa';
import { practiceConnection } from '@/lib/psa/practice/practice-connection';
import type { SeveraCredentials } from '@/lib/psa/severa/credentials';
import { noteEverything } from '@/lib/store/journal';
import { createActivityStore } from '@/lib/store/practice';
import { readSettings } from '@/lib/store/settings';
import { touchAll } from '@/lib/store/touched-links';
import { withoutSelfTests } from '@/lib/sync/without-self-tests';

/** The connected PSA systems; the practice PSA is always among them. */
export interface PsaSide {
  /** Their names are distinct. */
  connections(): Promise<Connection[]>;
  /** Those that the person did not switch off. */
  working(): Promise<Connection[]>;
  isOff(connectionId: string): Promise<boolean>;
  /** Rejects with `not-connected` for an unknown id. */
  connection(id: string): Promise<Connection>;
  /** Where *Send* goes: the chosen one, else the first real one, else the practice PSA. */
  active(): Promise<Connection>;
  /** The one that is named, else the active one. */
  named(id: string | undefined): Promise<Connection>;
  /** With `background` at the pace of what nobody waits for. */
  port(connection: Connection, how?: PortChoice): PsaPort;
  /** For what is read of a PSA without a click. */
  backOff(connectionId: string): ReadBackOff;
  /** From the cache when it is at most an hour old or `refresh` is false; else read anew. */
  activityTypes(connection: Connection, refresh?: boolean): Promise<ActivityType[]>;
  /** Reads them anew, however old they are. */
  readTypes(connection: Connection): Promise<ActivityType[]>;
  /** How many are in the cache, and since when; undefined for none. */
  keptTypes(connection: Connection): Promise<KeptList | undefined>;
  views(): Promise<ConnectionView[]>;
  view(connection: Connection, activeId: string): ConnectionView;
}

interface PortChoice extends Pick<PsaTools, 'background' | 'watch'> {
  /** Its lists hold the items of self-tests too, which are no activities. */
  readonly withSelfTests?: boolean;
}

/** How old the cached activity types may grow. */
const typesFreshMs = 3_600_000;

interface CachedTypes {
  readonly types: ActivityType[];
  readonly readAt: number;
}

/** Where it is remembered which PSAs are left alone, by connection. */
export const psaBackOffPrefix = 'psa-back-off';

export function createPsaSide(tools: Tools): PsaSide {
  const { db, now } = tools;
  const practiceStore = createActivityStore(db);
  const types = tools.memory('activity-types');

  async function connections(): Promise<Connection[]> {
    return withDistinctNames([...(await db.connections.toArray()), practiceConnection]);
  }

  async function working(): Promise<Connection[]> {
    const [all, { switchedOff }] = await Promise.all([connections(), readSettings(db)]);
    return all.filter(({ id }) => !switchedOff.includes(id));
  }

  async function isOff(connectionId: string): Promise<boolean> {
    return (await readSettings(db)).switchedOff.includes(connectionId);
  }

  async function connection(id: string): Promise<Connection> {
    const found = (await connections()).find((candidate) => candidate.id === id);
    if (!found) throw new ProblemError({ kind: 'not-connected', side: 'psa' });
    return found;
  }

  async function active(): Promise<Connection> {
    const [all, { activeConnectionId }] = await Promise.all([connections(), readSettings(db)]);
    return all.find(({ id }) => id === activeConnectionId) ?? all[0] ?? practiceConnection;
  }

  function named(id: string | undefined): Promise<Connection> {
    return id === undefined ? active() : connection(id);
  }

  function port(of: Connection, { withSelfTests = false, ...how }: PortChoice = {}): PsaPort {
    const whole = createPsaPort(of, {
      ...how,
      memory: tools.memory(`psa/${of.id}`),
      practiceStore,
      practicePageUrl: (id: string) => `${browser.runtime.getURL('/options.html')}#practice/${id}`,
    });
    const made = withSelfTests ? whole : withoutSelfTests(whole);
    const record = {
      read: async () => (await db.connections.get(of.id))?.health,
      write: (health: Health) => db.connections.update(of.id, { health }),
    };
    return watchHealth(made, record, tools.now);
  }

  const backOff = (connectionId: string) =>
    createReadBackOff({ memory: tools.memory(psaBackOffPrefix), key: connectionId, now });

  async function activityTypes(of: Connection, refresh = true): Promise<ActivityType[]> {
    const cached = await cachedTypes(of);
    if (cached && (!refresh || isWithin(cached.readAt, typesFreshMs, now()))) return cached.types;
    return refresh ? readTypes(of) : [];
  }

  async function cachedTypes(of: Connection): Promise<CachedTypes | undefined> {
    return (await types.get(of.id)) as CachedTypes | undefined;
  }

  async function keptTypes(of: Connection): Promise<KeptList | undefined> {
    const cached = await cachedTypes(of);
    return cached && { kind: 'activity-types', count: cached.types.length, readAt: cached.readAt };
  }

  async function readTypes(of: Connection): Promise<ActivityType[]> {
    const cached = await cachedTypes(of);
    const read = await backOff(of.id).watch(() => port(of).activityTypes());
    await db.transaction('rw', db.memory, db.links, db.touched, db.journal, async () => {
      await types.set(of.id, { types: read, readAt: tools.now() } satisfies CachedTypes);
      if (JSON.stringify(cached?.types) === JSON.stringify(read)) return;
      // An event without a title is sent under the name of its type, and a type's category decides where it belongs.
      await touchAll(db, of.id);
      await noteEverything(db, of.id);
    });
    return read;
  }

  function view(of: Connection, activeId: string): ConnectionView {
    const { credentials, ...open } = of;
    return {
      ...open,
      capabilities: port(of).capabilities,
      active: of.id === activeId,
      ...(credentials.system === 'severa' && describeSevera(credentials)),
    };
  }

  async function views(): Promise<ConnectionView[]> {
    const [all, { id }, { switchedOff }] = await Promise.all([
      connections(),
      active(),
      readSettings(db),
    ]);
    return all.map((of) => ({
      ...view(of, id),
      ...(switchedOff.includes(of.id) && { isOff: true as const }),
    }));
  }

  return {
    connections,
    working,
    isOff,
    connection,
    active,
    named,
    port,
    backOff,
    activityTypes,
    readTypes,
    keptTypes,
    views,
    view,
  };
}

/** What may be shown of credentials: everything but the secret. */
function describeSevera(
  credentials: SeveraCredentials,
): Pick<ConnectionView, 'environment' | 'address' | 'keyId' | 'usesBearer'> {
  const { environment, address } = credentials;
  return {
    environment,
    ...(address !== undefined && { address }),
    ...('bearer' in credentials ? { usesBearer: true } : { keyId: credentials.clientId }),
  };
}
