import { type Connecting, credentialsOf, idOf } from '@/entrypoints/background/connecting';
import { readPolicy } from '@/entrypoints/background/policy';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { ProblemError } from '@/lib/domain/problem';
import { severaBase } from '@/lib/psa/severa/severa-address';

/** What the administrator set by policy to open Severa: a key, or a token for a relay. It never leaves the background. */
export interface ProvidedKey {
  /** Where the Severa is reached that it opens, while that is not connected; undefined also where none is set. */
  waiting(): Promise<{ address: string } | undefined>;
  /** Rejects as `Connecting.connectSevera` does; `not-connected` (psa) where none is set. */
  connect(): ReturnType<Connecting['connectSevera']>;
  /** A connection with it gets the secret, token or address of now. Never rejects for what is expected to fail. */
  renew(): Promise<void>;
}

type Provided = Parameters<Connecting['connectSevera']>[0];

export function createProvidedKey({ db }: Tools, connecting: Connecting): ProvidedKey {
  async function connectedWith(provided: Provided): Promise<Connection | undefined> {
    const wanted = idOf(credentialsOf(provided));
    const connections = await db.connections.toArray();
    return connections.find(
      ({ credentials }) => credentials.system === 'severa' && idOf(credentials) === wanted,
    );
  }

  return {
    waiting: async () => {
      const provided = await read();
      if (!provided || (await connectedWith(provided))) return undefined;
      return { address: severaBase(credentialsOf(provided)) };
    },
    connect: async () => {
      const provided = await read();
      if (!provided) throw new ProblemError({ kind: 'not-connected', side: 'psa' });
      return connecting.connectSevera(provided);
    },
    renew: async () => {
      const provided = await read();
      const connection = provided && (await connectedWith(provided));
      // No look at whether it works: what goes there next tells.
      if (connection)
        await db.connections.update(connection.id, { credentials: credentialsOf(provided) });
    },
  };
}

/** A token goes before a key. Where the address means nothing, neither goes anywhere. */
async function read(): Promise<Provided | undefined> {
  const policy = await readPolicy();
  const {
    severaClientId: clientId,
    severaClientSecret: clientSecret,
    severaToken: bearer,
  } = policy;
  const { severaEnvironment: environment = 'production', severaAddress: address } = policy;
  if (address === '') return undefined;
  if (bearer !== undefined)
    return address === undefined ? undefined : { environment, address, bearer };
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { environment, clientId, clientSecret, ...(address && { address }) };
}
