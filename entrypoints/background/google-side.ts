import { browser } from 'wxt/browser';
import { noteRefusals } from '@/entrypoints/background/note-refusals';
import { readPolicy } from '@/entrypoints/background/policy';
import type { Tools } from '@/entrypoints/background/tools';
import { watchHealth } from '@/entrypoints/background/watch-health';
import type { GoogleAccount, Health } from '@/lib/domain/connection';
import { type GoogleRight, googleRights } from '@/lib/domain/google-right';
import type { CalendarPort, CalendarWriter, CreationReader, GuestReader } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { createCalendarPort } from '@/lib/google/calendar-port';
import { createCalendarWriter } from '@/lib/google/calendar-writer';
import { type ClientIdChoice, chooseClientId } from '@/lib/google/client-id';
import { calendarScopes, missingScopes, readScopes, writeScopes } from '@/lib/google/scopes';
import { createGoogleSignIn } from '@/lib/google/sign-in';
import type { GoogleView } from '@/lib/messages/questions';
import { readSettings } from '@/lib/store/settings';

/** The Google account and what is done with it. */
export interface GoogleSide {
  account(): Promise<GoogleAccount | undefined>;
  /** Rejects with `not-connected` without an account. */
  calendarPort(): Promise<CalendarPort & CreationReader & GuestReader>;
  /** Likewise. What the account did not grant is refused by each call. */
  calendarWriter(): Promise<CalendarWriter>;
  /** What the account did not grant of these rights; all of them without an account. */
  missing(right: GoogleRight): Promise<string[]>;
  clientId(): Promise<ClientIdChoice | undefined>;
  /** Interactive: only from a click. `rights` are asked for on top of reading; the person may still refuse them. */
  signIn(rights?: readonly GoogleRight[]): Promise<void>;
  /** Answers whether Google confirmed that our access is withdrawn; true when there was none. */
  disconnect(): Promise<boolean>;
  view(): Promise<GoogleView>;
  readonly redirectUrl: string;
  readonly scopes: readonly string[];
}

const scopesOf: Readonly<Record<GoogleRight, readonly string[]>> = {
  write: writeScopes,
  'make-calendars': calendarScopes,
};

export function createGoogleSide(tools: Tools): GoogleSide {
  const { db } = tools;
  const redirectUrl = browser.identity.getRedirectURL();
  const sessions = createGoogleSignIn({
    launchWebAuthFlow: (details) => browser.identity.launchWebAuthFlow(details),
    redirectUrl,
    session: tools.session,
    durable: tools.memory('google'),
  });

  async function account(): Promise<GoogleAccount | undefined> {
    return db.accounts.toCollection().first();
  }

  async function access() {
    const current = await account();
    if (!current) throw new ProblemError({ kind: 'not-connected', side: 'google' });
    const { email, clientId, scopes } = current;
    const record = {
      read: async () => (await db.accounts.get(email))?.health,
      write: (health: Health) => db.accounts.update(email, { health }),
    };
    return { account: { email, clientId, scopes }, record };
  }

  async function calendarPort(): Promise<CalendarPort & CreationReader & GuestReader> {
    const { account, record } = await access();
    const port = createCalendarPort({ account, signIn: sessions, onSkipped });
    return watchHealth(port, record, tools.now);
  }

  async function calendarWriter(): Promise<CalendarWriter> {
    const { account, record } = await access();
    const plain = createCalendarWriter({ account, signIn: sessions });
    const writer = noteRefusals(plain, db, tools.now);
    // Reading goes on without the right to write, which is told of where something is to be written.
    return watchHealth(writer, record, tools.now, ({ kind }) => kind !== 'rights-missing');
  }

  async function missing(right: GoogleRight): Promise<string[]> {
    return missingScopes((await account())?.scopes ?? [], scopesOf[right]);
  }

  async function clientId(): Promise<ClientIdChoice | undefined> {
    const { googleClientId } = await readSettings(db);
    return chooseClientId({
      build: import.meta.env.WXT_GOOGLE_CLIENT_ID,
      policy: (await readPolicy()).googleClientId,
      options: googleClientId,
    });
  }

  async function signIn(rights: readonly GoogleRight[] = []): Promise<void> {
    const chosen = await clientId();
    if (!chosen) throw new ProblemError({ kind: 'client-id-missing' });
    const former = await account();
    const { email, scopes } = await sessions.signIn({
      clientId: chosen.clientId,
      ...(former && { email: former.email }),
      scopes: rights.flatMap((right) => scopesOf[right]),
    });
    await db.transaction('rw', db.accounts, async () => {
      await db.accounts.clear();
      await db.accounts.put({
        email,
        clientId: chosen.clientId,
        scopes,
        health: { lastGoodAt: tools.now() },
      });
    });
  }

  async function disconnect(): Promise<boolean> {
    const current = await account();
    if (!current) return true;
    const { email, clientId, scopes } = current;
    const revoked = await sessions.disconnect({ email, clientId, scopes });
    await db.accounts.delete(email);
    return revoked;
  }

  async function view(): Promise<GoogleView> {
    const [current, chosen] = await Promise.all([account(), clientId()]);
    const clientIdFrom = chosen?.source ?? 'none';
    if (!current) return { state: 'not-connected', health: {}, clientIdFrom };
    const state = current.health.problem?.kind === 'signed-out' ? 'signed-out' : 'connected';
    const { email, health, scopes } = current;
    const rights = googleRights.filter(
      (right) => missingScopes(scopes, scopesOf[right]).length === 0,
    );
    return { state, email, health, rights, clientIdFrom };
  }

  return {
    account,
    calendarPort,
    calendarWriter,
    missing,
    clientId,
    signIn,
    disconnect,
    view,
    redirectUrl,
    scopes: readScopes,
  };
}

/** An item that cannot be read is left out of a listing; it must not go unnoticed. Only the count is logged. */
function onSkipped(count: number): void {
  console.error(`Merkki: ${count} calendar items could not be read and were left out`);
}
