import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '@/entrypoints/background/start';
import { encodeEid } from '@/lib/domain/event-identity';
import type { Answer } from '@/lib/messages/envelope';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';
import { MerkkiDatabase } from '@/lib/store/database';
import { createCalendarApi } from '@/tests/sandbox/google/calendar-api';
import { createGoogle } from '@/tests/sandbox/google/google';

export const anna = 'anna@konsultti.example';
export const projects = 'c_projects@group.calendar.google.com';
/** A Wednesday noon in Helsinki. */
const noon = Date.parse('2026-11-25T12:00:00+02:00');

const calendarPage = {
  id: fakeBrowser.runtime.id,
  url: 'https://calendar.google.com/',
  tab: { id: 1 },
};

/**
 * The whole background between a fake browser, a stand-in for Google and a database of its own. Time stands still
 * until `wait`; real timers go on, for what is meant to happen meanwhile.
 */
export function createWorker() {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  Dexie.dependencies.indexedDB = new IDBFactory();
  const google = createGoogle(() => Date.now());
  google.addAccount({ email: anna, name: 'Anna Virtanen', timeZone: 'Europe/Helsinki' });
  const api = createCalendarApi(google.world, google.identity.tokens);
  const requests: string[] = [];
  const network = {
    isDown: false,
    /** What Google says to a withdrawal of our access. */
    revokeStatus: 200,
    /** Instead of Google, where it answers at all. */
    answer: (_path: string): Response | undefined => undefined,
    /** What an answer waits for on its way back. */
    delay: async (_path: string): Promise<void> => undefined,
  };
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    requests.push(`${request.method} ${pathname}`);
    if (network.isDown) throw new TypeError('offline');
    if (pathname === '/revoke') return new Response('', { status: network.revokeStatus });
    const response = network.answer(pathname) ?? (await api.fetch(request));
    await network.delay(pathname);
    return response;
  });
  prepareBrowser((url) => {
    const { searchParams } = new URL(url);
    const scopes = (searchParams.get('scope') ?? '').split(' ');
    const clientId = searchParams.get('client_id') ?? '';
    const { value } = google.identity.tokens.issue({ email: anna, clientId, scopes }, 3600);
    const answer = { access_token: value, expires_in: '3600', scope: scopes.join(' ') };
    const state = searchParams.get('state') ?? '';
    return `${searchParams.get('redirect_uri')}#${new URLSearchParams({ ...answer, state })}`;
  });
  start();
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

  return {
    google,
    db,
    requests,
    network,
    ask,
    askAsExtension,
    /** The panel's view of an event, after a question that answers with it. */
    async view<N extends 'describeEvent' | 'tagEvent' | 'sendEvent' | 'retry'>(
      name: N,
      question: Ask<N>,
    ) {
      const answer = await ask(name, question);
      if (!answer.ok) throw new Error(`${name}: ${answer.problem.kind}`);
      return answer.value;
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
    wait: (ms: number) => vi.setSystemTime(Date.now() + ms),
    tick: () => fakeBrowser.alarms.onAlarm.trigger({ name: 'tick' } as never),
    badge: () => fakeBrowser.action.getBadgeText({}),
  };
}

export type Worker = ReturnType<typeof createWorker>;

function prepareBrowser(answerSignIn: (url: string) => string): void {
  fakeBrowser.reset();
  const stubs = {
    'identity.getRedirectURL': () => 'https://abcdefghijklmnop.chromiumapp.org/',
    'identity.launchWebAuthFlow': async ({ url }: { url: string }) => answerSignIn(url),
    'idle.queryState': async () => 'active',
    'i18n.getMessage': (name: string, values: string[] = []) => [name, ...values].join(' '),
    'permissions.contains': async () => true,
  };
  for (const [path, stub] of Object.entries(stubs)) {
    const [area = '', name = ''] = path.split('.');
    Object.assign((fakeBrowser as unknown as Record<string, object>)[area] ?? {}, { [name]: stub });
  }
}
