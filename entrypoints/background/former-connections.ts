import type { Connecting } from '@/entrypoints/background/connecting';
import { formerPrefix, readFormer } from '@/entrypoints/background/former-memory';
import type { SelfTesting } from '@/entrypoints/background/self-testing';
import { selfTestPrefix } from '@/entrypoints/background/self-testing';
import type { Tools } from '@/entrypoints/background/tools';
import { connectionFile } from '@/lib/domain/connection-file';
import { type FormerConnection, formerConnection } from '@/lib/domain/former-connection';
import { tellEntry } from '@/lib/domain/told-entry';
import { deleteBelongings, readBelongings } from '@/lib/store/belongings';

/** What is left of connections that were disconnected: told, written into a file, deleted. */
export interface FormerConnections {
  /** Those of which anything may be left, the last one first. */
  list(): Promise<FormerConnection[]>;
  /** Disconnects, and remembers that this connection was. */
  disconnect(connectionId: string): Promise<void>;
  /** Deletes for good what is kept of a connection; disconnects it first if need be. */
  delete(connectionId: string): Promise<void>;
  /** Links, tags and history of a connection, former or not, as one file; times in this zone, IANA name. */
  file(connectionId: string, timeZone: string): Promise<string>;
}

export function createFormerConnections(
  tools: Tools,
  connecting: Connecting,
  selfTesting: SelfTesting,
): FormerConnections {
  const { db, now } = tools;
  const former = tools.memory(formerPrefix);

  async function list(): Promise<FormerConnection[]> {
    const present = new Set(await db.connections.toCollection().primaryKeys());
    const gone = (await readFormer(db)).filter(({ id }) => !present.has(id));
    const told = gone.map(async (one) => {
      const leftBySelfTest = await selfTesting.left(one.id);
      return { ...one, ...(leftBySelfTest && { leftBySelfTest }) };
    });
    return (await Promise.all(told)).toSorted((a, b) => b.disconnectedAt - a.disconnectedAt);
  }

  async function disconnect(connectionId: string): Promise<void> {
    const connection = await db.connections.get(connectionId);
    // While the key is still here. What cannot be removed now is, when the same account is connected again.
    if (connection) await selfTesting.removeLeft(connectionId).catch(() => undefined);
    if (connection) await former.set(connectionId, formerConnection(connection, now()));
    await connecting.disconnect(connectionId);
  }

  async function file(connectionId: string, timeZone: string): Promise<string> {
    const [{ links, tags, history }, connection, calendars] = await Promise.all([
      readBelongings(db, connectionId),
      nameOf(connectionId),
      db.calendars.toArray(),
    ]);
    const context = {
      connections: new Map([[connectionId, connection.name]]),
      calendars: new Map(calendars.map(({ id, name }) => [id, name])),
      timeZone,
    };
    const told = history.map((entry) => tellEntry(entry, context));
    return connectionFile({ connection, links, tags, history: told });
  }

  async function nameOf(id: string): Promise<Omit<FormerConnection, 'disconnectedAt'>> {
    const known =
      (await db.connections.get(id)) ?? (await readFormer(db)).find((one) => one.id === id);
    return known ?? { id, system: 'practice', name: id, tenant: '' };
  }

  return {
    list,
    disconnect,
    async delete(connectionId) {
      if (await db.connections.get(connectionId)) await disconnect(connectionId);
      await deleteBelongings(db, connectionId);
      await tools.memory(selfTestPrefix).remove(connectionId);
      await former.remove(connectionId);
    },
    file,
  };
}
