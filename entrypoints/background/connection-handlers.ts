import type { Checking } from '@/entrypoints/background/checking';
import type { Connecting } from '@/entrypoints/background/connecting';
import type { Dedicated } from '@/entrypoints/background/dedicated';
import { createFormerConnections } from '@/entrypoints/background/former-connections';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { ProvidedKey } from '@/entrypoints/background/provided-key';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { createReferenceData } from '@/entrypoints/background/reference-data';
import type { SelfTesting } from '@/entrypoints/background/self-testing';
import type { Sending } from '@/entrypoints/background/sending';
import type { SignInGoogle } from '@/entrypoints/background/signing-in';
import type { Tools } from '@/entrypoints/background/tools';
import type { GoogleView } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { countBelongings } from '@/lib/store/belongings';
import { changeSettings } from '@/lib/store/settings';

export interface ConnectionParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly signIn: SignInGoogle;
  readonly connecting: Connecting;
  readonly providedKey: ProvidedKey;
  readonly checking: Checking;
  readonly sending: Sending;
  readonly dedicated: Dedicated;
  readonly selfTesting: SelfTesting;
  /** Everything that is done by itself, now: check, plan, send. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type ConnectionQuestion =
  | 'signInGoogle'
  | 'disconnectGoogle'
  | 'connectSevera'
  | 'connectProvided'
  | 'testConnection'
  | 'findUsers'
  | 'pickUser'
  | 'disconnectPsa'
  | 'switchConnection'
  | 'selfTest'
  | 'removeSelfTest'
  | 'referenceData'
  | 'formerConnections'
  | 'countBelongings'
  | 'writeBelongings'
  | 'deleteConnection'
  | 'refreshReferenceData'
  | 'activityTypes';

/** The answers about the Google account and the connections to PSA systems. */
export function createConnectionHandlers(
  parts: ConnectionParts,
): Pick<Handlers, ConnectionQuestion> {
  const { tools, google, psa, signIn, connecting, checking, sending, dedicated } = parts;
  const { selfTesting, goOn, onChange } = parts;

  const referenceData = createReferenceData(psa);
  const former = createFormerConnections(tools, connecting, selfTesting);

  async function disconnectGoogle(deleting: boolean): Promise<GoogleView & { revoked: boolean }> {
    // Once it is disconnected, nothing can be deleted there any more.
    if (deleting) for (const { id } of await psa.connections()) await dedicated.leave(id, false);
    const revoked = await google.disconnect();
    await checking.forget();
    onChange();
    return { ...(await google.view()), revoked };
  }

  async function changed<T>(work: Promise<T>): Promise<T> {
    try {
      const value = await work;
      void sending.kick();
      return value;
    } finally {
      // Also what failed has changed how the connection stands.
      onChange();
    }
  }

  async function switchConnection(connectionId: string, on: boolean): Promise<void> {
    await psa.connection(connectionId);
    await changeSettings(tools.db, ({ switchedOff }) => ({
      switchedOff: [
        ...switchedOff.filter((id) => id !== connectionId),
        ...(on ? [] : [connectionId]),
      ],
    }));
    sending.interrupt();
    onChange();
    void sending.kick();
    if (on) void goOn();
  }

  return {
    signInGoogle: () => signIn(),
    disconnectGoogle: ({ calendars }) => disconnectGoogle(calendars === 'delete'),
    connectSevera: async (credentials) => {
      const { connection, report } = await changed(connecting.connectSevera(credentials));
      return { connection: psa.view(connection, connection.id), report };
    },
    connectProvided: async () => {
      const { connection, report } = await changed(parts.providedKey.connect());
      return { connection: psa.view(connection, connection.id), report };
    },
    testConnection: ({ connectionId }) => changed(connecting.test(connectionId)),
    findUsers: async ({ connectionId, text }) =>
      psa.port(await psa.connection(connectionId)).findUsers(text),
    pickUser: async ({ connectionId, user }) => {
      const connection = await changed(connecting.pickUser(connectionId, user));
      return psa.view(connection, (await psa.active()).id);
    },
    disconnectPsa: async ({ connectionId, calendars }) => {
      if (calendars === 'delete') await dedicated.leave(connectionId, false);
      await changed(former.disconnect(connectionId));
      return {};
    },
    formerConnections: async () => ({ connections: await former.list() }),
    countBelongings: ({ connectionId }) => countBelongings(tools.db, connectionId),
    writeBelongings: (question) => former.write(question),
    deleteConnection: async ({ connectionId }) => {
      await changed(former.delete(connectionId));
      return {};
    },
    switchConnection: async ({ connectionId, on }) => {
      await switchConnection(connectionId, on);
      return {};
    },
    selfTest: ({ connectionId }) => selfTesting.run(connectionId),
    removeSelfTest: async ({ connectionId }) => {
      await selfTesting.removeLeft(connectionId);
      return {};
    },
    referenceData: async ({ connectionId }) => ({ lists: await referenceData.kept(connectionId) }),
    refreshReferenceData: async ({ connectionId }) => ({
      lists: await changed(referenceData.refresh(connectionId)),
    }),
    activityTypes: async ({ connectionId }) =>
      psa.activityTypes(await psa.connection(connectionId)),
  };
}
