import { browser } from 'wxt/browser';
import { dedicatedPrefix, readDedicated } from '@/entrypoints/background/dedicated-ids';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { forgetGuestContacts } from '@/entrypoints/background/guest-contacts';
import { forgetOwnDays } from '@/entrypoints/background/own-days';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { accountIdOf } from '@/entrypoints/background/same-account';
import type { Tools } from '@/entrypoints/background/tools';
import type { UnneededHosts } from '@/entrypoints/background/unneeded-hosts';
import type { PsaUser } from '@/lib/domain/activity';
import { hostPermission } from '@/lib/domain/base-address';
import { type Connection, type ConnectionReport, rightsIn } from '@/lib/domain/connection';
import { credentialOf } from '@/lib/domain/credential-text';
import type { PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import type { Ask } from '@/lib/messages/questions';
import type { SeveraCredentials } from '@/lib/psa/severa/credentials';
import { severaBase } from '@/lib/psa/severa/severa-address';
import { forgetConnection } from '@/lib/store/forget-connection';
import { changeLinkedUser, tablesOfLinkedUser } from '@/lib/store/former-user';
import { eraseMemory } from '@/lib/store/memory';
import { wakeRows } from '@/lib/store/outbox';
import { forgetRules } from '@/lib/store/rules';
import { changeSettings, readSettings } from '@/lib/store/settings';

/** What a person gives to connect Severa: the organisation's key, or a token for a relay. */
type SeveraInput = Ask<'connectSevera'>;

/** Connects, tests and disconnects PSA systems. */
export interface Connecting {
  /**
   * Stores the connection only when the system accepted the key. Rejects with what is wrong otherwise. Another key for the
   * same user is the same connection: see `accountIdOf`.
   */
  connectSevera(given: SeveraInput): Promise<{ connection: Connection; report: ConnectionReport }>;
  /** Tests, and keeps the user it found when none was picked. */
  test(connectionId: string): Promise<ConnectionReport>;
  /** Tests every connection that has no user yet, after the Google address became known. */
  findUsers(): Promise<void>;
  pickUser(connectionId: string, user: PsaUser): Promise<Connection>;
  /**
   * Forgets the key, what waits to be sent there, and what was remembered of it, and gives the browser's permission for
   * its address back. Links, tags and activities stay.
   */
  disconnect(connectionId: string): Promise<void>;
}

export function createConnecting(
  tools: Tools,
  google: GoogleSide,
  psa: PsaSide,
  unneededHosts: UnneededHosts,
): Connecting {
  const { db } = tools;
  const tablesOfUser = [db.connections, ...tablesOfLinkedUser(db)];

  async function connectSevera(given: SeveraInput) {
    const credentials = credentialsOf(given);
    await requireHost(severaBase(credentials));
    const draft: Connection = {
      id: idOf(credentials),
      system: 'severa',
      name: 'Severa',
      credentials,
      tenant: '',
      health: {},
    };
    const port = psa.port(draft);
    const report = await firstTest(draft, port);
    const id = await accountIdOf(db, draft, port, report.user);
    const former = await db.connections.get(id);
    const user = former?.user ?? report.user;
    const rights = rightsIn(report, tools.now());
    const connection: Connection = {
      ...draft,
      id,
      tenant: report.tenant,
      ...(user && { user }),
      ...(rights && { rights }),
      health: { lastGoodAt: tools.now() },
    };
    await db.transaction('rw', tablesOfUser, async () => {
      if (former) await unneededHosts.note(former);
      await db.connections.put(connection);
      await changeLinkedUser(db, id, former?.user?.id, user?.id);
      // What was remembered of the key by itself, its token among that.
      if (id !== draft.id) await eraseMemory(db, `psa/${draft.id}`);
    });
    await unneededHosts.giveBack();
    await changeSettings(db, { activeConnectionId: id });
    await settle(connection);
    return { connection, report };
  }

  /** What the browser allowed for it is given back after a while when nothing comes of it. */
  async function firstTest(draft: Connection, port: PsaPort): Promise<ConnectionReport> {
    await unneededHosts.need(draft);
    try {
      return await port.test(await address());
    } catch (error) {
      await unneededHosts.note(draft);
      throw error;
    }
  }

  async function test(connectionId: string): Promise<ConnectionReport> {
    const connection = await psa.connection(connectionId);
    if (connection.credentials.system === 'severa')
      await requireHost(severaBase(connection.credentials));
    const report = await psa.port(connection).test(await address());
    await learn(connectionId, report);
    // Rejects for what was disconnected meanwhile: nothing of it is to be remembered again.
    await settle(await psa.connection(connectionId));
    return report;
  }

  /** Keeps what a test found. The person may have picked the user while it looked for one: theirs stays. */
  async function learn(id: string, report: ConnectionReport): Promise<void> {
    const rights = rightsIn(report, tools.now());
    await db.transaction('rw', tablesOfUser, async () => {
      const kept = await db.connections.get(id);
      // The practice PSA has no row, and nothing to learn; nor has what was disconnected meanwhile.
      if (!kept) return;
      const user = kept.user ?? report.user;
      await db.connections.update(id, {
        tenant: report.tenant || kept.tenant,
        ...(user && { user }),
        ...(rights && { rights }),
      });
      await changeLinkedUser(db, id, kept.user?.id, user?.id);
    });
  }

  /** What waited for a working key goes on; the types are read for the first picker. */
  async function settle(connection: Connection): Promise<void> {
    try {
      await psa.activityTypes(connection, true);
    } catch (error) {
      // A missing right stands in the report already, anything else in the connection's health.
      if (!(error instanceof ProblemError)) throw error;
    }
    await psa.backOff(connection.id).end();
    await wakeRows(db, connection.id, tools.now());
  }

  async function findUsers(): Promise<void> {
    const nameless = (await psa.working()).filter(
      ({ user, system }) => !user && system !== 'practice',
    );
    await Promise.allSettled(nameless.map(({ id }) => test(id)));
  }

  async function pickUser(connectionId: string, user: PsaUser): Promise<Connection> {
    await db.transaction('rw', tablesOfUser, async () => {
      const former = await db.connections.get(connectionId);
      await db.connections.update(connectionId, { user });
      await changeLinkedUser(db, connectionId, former?.user?.id, user.id);
    });
    await wakeRows(db, connectionId, tools.now());
    return psa.connection(connectionId);
  }

  async function disconnect(connectionId: string): Promise<void> {
    const tables = [...tablesOfUser, db.touched];
    await db.transaction('rw', tables, async () => {
      const former = await db.connections.get(connectionId);
      await changeLinkedUser(db, connectionId, former?.user?.id, undefined);
      if (former) await unneededHosts.note(former);
      await db.connections.delete(connectionId);
      await db.outbox.where({ connectionId }).delete();
      await eraseMemory(db, `psa/${connectionId}`);
      await tools.memory('activity-types').remove(connectionId);
      await tools.memory('recent-types').remove(connectionId);
      await forgetChoices(connectionId);
      await forgetRules(db, connectionId);
      await tools.memory('brake').remove(connectionId);
      // Those that are to be deleted are remembered until they are.
      if (await readDedicated(tools.memory(dedicatedPrefix), connectionId))
        await tools.memory(dedicatedPrefix).remove(connectionId);
      await tools.memory('psa-attempt').remove(connectionId);
      await psa.backOff(connectionId).end();
      await tools.memory('left-out').remove(connectionId);
    });
    await unneededHosts.giveBack();
    await forgetConnection(db, connectionId);
    await forgetOwnDays(tools);
    await forgetGuestContacts(tools);
  }

  async function forgetChoices(connectionId: string): Promise<void> {
    const { activeConnectionId, defaultActivityTypeIds, mapping, sync, switchedOff } =
      await readSettings(db);
    const { [connectionId]: _, ...others } = defaultActivityTypeIds;
    const { [connectionId]: __, ...otherSync } = sync;
    const { [connectionId]: ___, ...otherMapping } = mapping;
    await changeSettings(db, {
      defaultActivityTypeIds: others,
      sync: otherSync,
      mapping: otherMapping,
      switchedOff: switchedOff.filter((id) => id !== connectionId),
      ...(activeConnectionId === connectionId && { activeConnectionId: undefined }),
    });
  }

  async function address(): Promise<string> {
    return (await google.account())?.email ?? '';
  }

  return { connectSevera, test, findUsers, pickUser, disconnect };
}

/** What is stored of what was given. */
export function credentialsOf(given: SeveraInput): SeveraCredentials {
  const { environment, address } = given;
  const place = { system: 'severa', environment } as const;
  if ('bearer' in given)
    return { ...place, address: given.address, bearer: credentialOf(given.bearer) };
  return {
    ...place,
    ...(address !== undefined && { address }),
    clientId: credentialOf(given.clientId),
    clientSecret: credentialOf(given.clientSecret),
  };
}

/** What names a key or a relay, whatever becomes of its secret or address; the id of the connection that it opens first. */
export function idOf(credentials: SeveraCredentials): string {
  // Nothing that is remembered of one relay may stand under the name of another.
  const name =
    'bearer' in credentials ? encodeURIComponent(credentials.address) : credentials.clientId;
  return `severa/${credentials.environment}/${name}`;
}

async function requireHost(address: string): Promise<void> {
  const allowed = await browser.permissions.contains({ origins: [hostPermission(address)] });
  const { origin } = new URL(address);
  if (!allowed) throw new ProblemError({ kind: 'host-permission-missing', side: 'psa', origin });
}
