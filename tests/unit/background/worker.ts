import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '@/entrypoints/background/start';
import { encodeEid } from '@/lib/domain/event-identity';
import type { HistoryFilter } from '@/lib/domain/history-filter';
import type { Answer } from '@/lib/messages/envelope';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';
import { severaBase } from '@/lib/psa/severa/severa-address';
import { MerkkiDatabase } from '@/lib/store/database';
import { createCalendarApi } from '@/tests/sandbox/google/calendar-api';
import { createGoogle, type Google } from '@/tests/sandbox/google/google';
import { offencesOf } from '@/tests/sandbox/google/offences';
import { hosts } from '@/tests/sandbox/hosts';
import { createRecord, type RequestRecord } from '@/tests/sandbox/record';
import { recorded } from '@/tests/sandbox/recorded';
import { createRelay } from '@/tests/sandbox/severa/relay';
import { sampleKey, sampleTenant } from '@/tests/sandbox/severa/sample-tenant';
import { createSevera } from '@/tests/sandbox/severa/severa';

export const anna = 'anna@konsultti.example';
export const projects = 'c_projects@group.calendar.google.com';
/** A Wednesday noon in Helsinki. */
const noon = Date.parse('2026-11-25T12:00:00+02:00');

const calendarPage = {
  id: fakeBrowser.runtime.id,
  url: 'https://calendar.google.com/',
  tab: { id: 1 },
};

/** The worker of the test before, which may still be at it. */
let killFormer = () => {};

/** Google as the latest worker finds it, and what it was asked. */
let asked: { readonly record: RequestRecord; readonly google: Google } | undefined;

// Whatever a test is about: nothing is written to Google that nothing may write, and nobody is mailed.
afterEach(() => {
  expect(asked ? offencesOf(asked.record) : []).toEqual([]);
  expect(asked?.google.world.mails ?? []).toEqual([]);
});

// The next worker sets both anew; what comes after the last of a file has the real ones.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/**
 * The whole background between a fake browser, a stand-in for Google and a database of its own. Time stands still
 * until `wait`; real timers go on, for what is meant to happen meanwhile.
 */
export function createWorker() {
  killFormer();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  const disk = new IDBFactory();
  Dexie.dependencies.indexedDB = disk;
  const google = createGoogle(() => Date.now());
  google.addAccount({ email: anna, name: 'Anna Virtanen', timeZone: 'Europe/Helsinki' });
  const api = createCalendarApi(google.world, google.identity.tokens);
  const record = createRecord();
  asked = { record, google };
  const askGoogle = recorded((request) => api.fetch(request), google, record);
  const severa = createSevera({ now: () => Date.now() });
  const tenant = sampleTenant(severa);
  const relay = createRelay(severa, sampleKey);
  const requests: string[] = [];
  const network = {
    isDown: false,
    /** What the person unticks on Google's page. */
    refusedScopes: [] as string[],
    /** What Google says to a withdrawal of our access. */
    revokeStatus: 200,
    /** Instead of Google, where it answers at all. */
    answer: (_path: string, _method: string): Response | undefined => undefined,
    /** What an answer waits for on its way back. */
    delay: async (_path: string): Promise<void> => undefined,
  };
  const psaApps = new Map([
    [new URL(severaBase({ environment: 'production' })).hostname, severa.app],
    [hosts.relay, relay.app],
    // In front of Severa, and taking its own keys.
    ['severa.konsultti.example', severa.app],
  ]);

  async function answerOf(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const { pathname } = url;
    requests.push(`${request.method} ${pathname}`);
    if (network.isDown) throw new TypeError('offline');
    if (pathname === '/revoke') return new Response('', { status: network.revokeStatus });
    const system = async () =>
      psaApps.get(url.hostname)?.request(request) ?? (await askGoogle(request));
    const response = network.answer(pathname, request.method) ?? (await system());
    await network.delay(pathname);
    return response;
  }

  /** Each worker has a network and a way to the disk of its own: a dead one reads and writes nothing any more. */
  function startWorker(): () => void {
    let isDead = false;
    const never = new Promise<never>(() => {});
    Dexie.dependencies.indexedDB = mortal(disk, () => isDead);
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      if (isDead) return never;
      const response = await answerOf(new Request(input, init));
      return isDead ? never : response;
    });
    start();
    Dexie.dependencies.indexedDB = disk;
    return () => {
      isDead = true;
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.alarms.onAlarm.removeAllListeners();
      fakeBrowser.notifications.onClicked.removeAllListeners();
    };
  }

  const granted = new Set<string>();
  prepareBrowser((url, isInteractive) => {
    const { searchParams } = new URL(url);
    const asked = (searchParams.get('scope') ?? '').split(' ');
    // Without the person nothing new is granted.
    if (isInteractive) for (const scope of asked) granted.add(scope);
    const scopes = [...granted].filter((scope) => !network.refusedScopes.includes(scope));
    const clientId = searchParams.get('client_id') ?? '';
    const { value } = google.identity.tokens.issue({ email: anna, clientId, scopes }, 3600);
    const answer = { access_token: value, expires_in: '3600', scope: scopes.join(' ') };
    const state = searchParams.get('state') ?? '';
    return `${searchParams.get('redirect_uri')}#${new URLSearchParams({ ...answer, state })}`;
  });
  let killWorker = startWorker();
  killFormer = () => killWorker();
  const db = new MerkkiDatabase();

  async function put<N extends QuestionName>(name: N, ask: Ask<N>, sender: object) {
    const message = { merkki: 'question', name, ask };
    const [answer] = await fakeBrowser.runtime.onMessage.trigger(
      message,
      sender as never,
      () => undefined,
    );
    return answer as unknown as Answer<AnswerTo<N>>;
  }

  /** As the panel in the calendar page asks. */
  const ask = <N extends QuestionName>(name: N, question: Ask<N>) =>
    put(name, question, calendarPage);
  /** As popup and options ask; a problem fails the test. */
  async function askAsExtension<N extends QuestionName>(name: N, question: Ask<N>) {
    const page = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
    const answer = await put(name, question, page);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.kind}`);
    return answer.value;
  }

  async function history(filter: HistoryFilter) {
    const { ids } = await askAsExtension('findHistory', { filter });
    return askAsExtension('readEntries', { ids });
  }

  return {
    google,
    severa,
    relay,
    tenant,
    db,
    requests,
    /** What Google was asked, and what stood there before. */
    record,
    /** Requests to Google's Calendar API, and to the PSA. */
    calendarRequests: () => requests.filter((request) => request.includes('/calendar/v3/')),
    psaRequests: () => requests.filter((request) => request.includes('/rest-api/')),
    network,
    ask,
    askAsExtension,
    /** What the history tells, newest first. */
    history,
    /** The panel's view of an event, after a question that answers with it. */
    async view<
      N extends
        | 'describeEvent'
        | 'tagEvent'
        | 'tagAsLast'
        | 'chooseContacts'
        | 'sendEvent'
        | 'retry'
        | 'updateActivity'
        | 'deleteActivity'
        | 'dismissChange'
        | 'answerEvent'
        | 'undoLast',
    >(name: N, question: Ask<N>) {
      const answer = await ask(name, question);
      if (!answer.ok) throw new Error(`${name}: ${answer.problem.kind}`);
      return answer.value;
    },
    /** With the key of the sample organisation; answers the connection's id. */
    async connectSevera(): Promise<string> {
      const { clientId, clientSecret } = sampleKey;
      const key = { clientId, clientSecret, environment: 'production' } as const;
      return (await askAsExtension('connectSevera', key)).connection.id;
    },
    async connect(): Promise<void> {
      await askAsExtension('saveSettings', { googleClientId: 'client' });
      await askAsExtension('signInGoogle', {});
      await vi.waitFor(async () => {
        const { lastCheckAt, checking } = await askAsExtension('overview', {});
        if (lastCheckAt === undefined || checking) throw new Error('not checked yet');
      });
    },
    /** An event on the calendar, with its eid. */
    add(summary: string, more: Record<string, unknown> = {}, calendarId = anna) {
      const start = { dateTime: '2026-11-25T14:00:00+02:00' };
      const end = { dateTime: '2026-11-25T15:00:00+02:00' };
      const event = google.create(calendarId, { summary, start, end, ...more });
      return { id: String(event.id), eid: encodeEid({ eventId: String(event.id), calendarId }) };
    },
    activities: () => db.practice.toArray(),
    /** The worker dies where it stands, and another one starts. */
    restart(): void {
      killWorker();
      killWorker = startWorker();
    },
    wait: (ms: number) => vi.setSystemTime(Date.now() + ms),
    tick: () => fakeBrowser.alarms.onAlarm.trigger({ name: 'tick' } as never),
    badge: () => fakeBrowser.action.getBadgeText({}),
  };
}

export type Worker = ReturnType<typeof createWorker>;

/** Whatever is asked of it answers nothing, ever. */
const silence: object = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : silence),
  apply: () => silence,
  set: () => true,
});

/** A way to the databases that can be cut. */
function mortal(disk: IDBFactory, isDead: () => boolean) {
  const factory = {
    open: (name: string, version?: number) => {
      // A request that is never answered.
      if (isDead()) return {} as IDBOpenDBRequest;
      const request = disk.open(name, version);
      request.addEventListener('success', () => makeMortal(request.result, isDead));
      return request;
    },
    cmp: (a: unknown, b: unknown) => disk.cmp(a, b),
    databases: () => disk.databases(),
    deleteDatabase: (name: string) => disk.deleteDatabase(name),
  };
  return factory as unknown as IDBFactory;
}

/** Before Dexie has it: Dexie keeps the way to begin a transaction as it is when the database opens. */
function makeMortal(database: IDBDatabase, isDead: () => boolean): void {
  const begin = database.transaction.bind(database);
  const transaction: IDBDatabase['transaction'] = (...how) =>
    isDead() ? (silence as IDBTransaction) : begin(...how);
  Object.assign(database, { transaction });
}

function prepareBrowser(answerSignIn: (url: string, isInteractive: boolean) => string): void {
  fakeBrowser.reset();
  const stubs = {
    'identity.getRedirectURL': () => 'https://abcdefghijklmnop.chromiumapp.org/',
    'identity.launchWebAuthFlow': async (details: { url: string; interactive: boolean }) =>
      answerSignIn(details.url, details.interactive),
    'idle.queryState': async () => 'active',
    'i18n.getUILanguage': () => 'en',
    'permissions.contains': async () => true,
    'permissions.getAll': async () => ({ permissions: [], origins: [] }),
    'permissions.remove': async () => true,
    'scripting.getRegisteredContentScripts': async () => [],
    'runtime.getManifest': () => ({ version: '0.1.0', host_permissions: [] }),
  };
  for (const area of [fakeBrowser.storage.managed, fakeBrowser.storage.local])
    Object.assign(area, { setAccessLevel: async () => undefined });
  Object.assign(fakeBrowser.commands.onCommand, { addListener: () => undefined });
  Object.assign(fakeBrowser.permissions.onAdded, { addListener: () => undefined });
  for (const [path, stub] of Object.entries(stubs)) {
    const [area = '', name = ''] = path.split('.');
    Object.assign((fakeBrowser as unknown as Record<string, object>)[area] ?? {}, { [name]: stub });
  }
}
