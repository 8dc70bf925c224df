import type { Connecting } from '@/entrypoints/background/connecting';
import { formerPrefix, readFormer } from '@/entrypoints/background/former-memory';
import { linesOf } from '@/entrypoints/background/lines-of';
import type { SelfTesting } from '@/entrypoints/background/self-testing';
import { selfTestPrefix } from '@/entrypoints/background/self-testing';
import type { Tools } from '@/entrypoints/background/tools';
import { type BelongingKind, toldTag } from '@/lib/domain/connection-file';
import { type FormerConnection, formerConnection } from '@/lib/domain/former-connection';
import { tellEntry } from '@/lib/domain/told-entry';
import type { AnswerTo, Ask } from '@/lib/messages/questions';
import {
  deleteBelongings,
  historyPage,
  isAnythingKept,
  linkPage,
  tagPage,
} from '@/lib/store/belongings';
import type { TablePage } from '@/lib/store/stored-tables';

/** What is left of connections that were disconnected: told, written into a file, deleted. */
export interface FormerConnections {
  /** Those of which anything is left, the last one first. */
  list(): Promise<FormerConnection[]>;
  /** Disconnects, and remembers that this connection was, where anything of it is left. */
  disconnect(connectionId: string): Promise<void>;
  /** Deletes for good what is kept of a connection; disconnects it first if need be. */
  delete(connectionId: string): Promise<void>;
  /** A part of the links, tags or history of a connection, former or not, as lines of a file. */
  write(question: Ask<'writeBelongings'>): Promise<AnswerTo<'writeBelongings'>>;
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
      const isKept = leftBySelfTest !== undefined || (await isAnythingKept(db, one.id));
      return isKept ? [{ ...one, ...(leftBySelfTest && { leftBySelfTest }) }] : [];
    });
    const kept = (await Promise.all(told)).flat();
    return kept.toSorted((a, b) => b.disconnectedAt - a.disconnectedAt);
  }

  async function disconnect(connectionId: string): Promise<void> {
    const connection = await db.connections.get(connectionId);
    // While the key is still here. What cannot be removed now is, when the same account is connected again.
    if (connection) await selfTesting.removeLeft(connectionId).catch(() => undefined);
    if (connection) await former.set(connectionId, formerConnection(connection, now()));
    await connecting.disconnect(connectionId);
    // Where there is nothing to come back to, there is nothing to remember.
    const listed = (await list()).some(({ id }) => id === connectionId);
    if (!listed) await former.remove(connectionId);
  }

  async function write(question: Ask<'writeBelongings'>) {
    return linesOf(await pages[question.kind](question));
  }

  const pages: Readonly<Record<BelongingKind, ReadPage>> = {
    links: ({ connectionId, after }) => linkPage(db, connectionId, after),
    tags: async ({ connectionId, after }) => {
      const page = await tagPage(db, connectionId, after);
      return { ...page, rows: page.rows.map(toldTag) };
    },
    history: async ({ connectionId, after, timeZone }) => {
      const [page, name, calendars] = await Promise.all([
        historyPage(db, connectionId, after),
        nameOf(connectionId),
        db.calendars.toArray(),
      ]);
      const context = {
        connections: new Map([[connectionId, name]]),
        calendars: new Map(calendars.map((calendar) => [calendar.id, calendar.name])),
        timeZone,
      };
      return { ...page, rows: page.rows.map((entry) => tellEntry(entry, context)) };
    },
  };

  async function nameOf(id: string): Promise<string> {
    const known =
      (await db.connections.get(id)) ?? (await readFormer(db)).find((one) => one.id === id);
    return known?.name ?? id;
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
    write,
  };
}

type ReadPage = (question: Ask<'writeBelongings'>) => Promise<TablePage>;
