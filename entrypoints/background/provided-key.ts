import type { Connecting } from '@/entrypoints/background/connecting';
import { readPolicy } from '@/entrypoints/background/policy';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection, SeveraEnvironment } from '@/lib/domain/connection';
import { ProblemError } from '@/lib/domain/problem';

/** The key of Severa that the administrator set by policy. It never leaves the background. */
export interface ProvidedKey {
  /** Which Severa it opens, while it is not connected; undefined also where none is set. */
  waiting(): Promise<{ environment: SeveraEnvironment } | undefined>;
  /** Rejects as `Connecting.connectSevera` does; `not-connected` (psa) where none is set. */
  connect(): ReturnType<Connecting['connectSevera']>;
  /** A connection with it gets the secret of now. Never rejects for what is expected to fail. */
  renew(): Promise<void>;
}

export function createProvidedKey({ db }: Tools, connecting: Connecting): ProvidedKey {
  async function read() {
    const { severaClientId, severaClientSecret, severaEnvironment } = await readPolicy();
    if (severaClientId === undefined || severaClientSecret === undefined) return undefined;
    const environment = severaEnvironment ?? 'production';
    return { clientId: severaClientId, clientSecret: severaClientSecret, environment };
  }
  type Key = NonNullable<Awaited<ReturnType<typeof read>>>;

  async function connectedWith(key: Key): Promise<Connection | undefined> {
    const all = await db.connections.toArray();
    return all.find(({ credentials }) => opensBy(credentials, key));
  }

  return {
    waiting: async () => {
      const key = await read();
      if (!key || (await connectedWith(key))) return undefined;
      return { environment: key.environment };
    },
    connect: async () => {
      const key = await read();
      if (!key) throw new ProblemError({ kind: 'not-connected', side: 'psa' });
      return connecting.connectSevera(key);
    },
    renew: async () => {
      const key = await read();
      const connection = key && (await connectedWith(key));
      if (!connection) return;
      const { credentials } = connection;
      if (!('clientSecret' in credentials) || credentials.clientSecret === key.clientSecret) return;
      // No look at whether it works: what goes there next tells.
      await db.connections.update(connection.id, {
        credentials: { ...credentials, clientSecret: key.clientSecret },
      });
    },
  };
}

function opensBy(
  credentials: Connection['credentials'],
  { clientId, environment }: { readonly clientId: string; readonly environment: string },
): boolean {
  return (
    'clientId' in credentials &&
    credentials.clientId === clientId &&
    credentials.environment === environment
  );
}
