import { inspect } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { belongingKinds } from '@/lib/domain/connection-file';
import type { ItemState } from '@/lib/domain/item-state';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import { type Ask, type QuestionName, questions } from '@/lib/messages/questions';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let severaId: string;
let eid: string;
/** All that opens anything: the key's secret, and every token that was ever sent along with a request. */
let secrets: Set<string>;
/** Whatever was written to the console. */
let logged: string[];

// Once for all: Severa takes its time, and what is planted is planted last.
beforeAll(async () => {
  worker = createWorker();
  secrets = new Set([sampleKey.clientSecret]);
  logged = [];
  listenToTheWire();
  listenToTheConsole();
  await makeHistory();
}, 60_000);
beforeEach(listenToTheConsole);

function listenToTheConsole(): void {
  for (const name of ['error', 'warn', 'info', 'log', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => {
      logged.push(words.map((word) => inspect(word, { depth: 9 })).join(' '));
    });
}

function listenToTheWire(): void {
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const [, bearer] =
      /^Bearer (.+)$/.exec(new Headers(init?.headers).get('authorization') ?? '') ?? [];
    if (bearer) secrets.add(bearer);
    return send(input, init);
  });
}

/** One event sent to Severa, one that Severa refused, one to be sent, and rules. */
async function makeHistory(): Promise<void> {
  await worker.connect();
  severaId = await worker.connectSevera();
  const { customerMeeting: activityTypeId } = worker.tenant.types;
  const send = async (title: string) => {
    const event = worker.add(title);
    await worker.askAsExtension('checkNow', {});
    await worker.view('tagEvent', { eid: event.eid, change: { activityTypeId } });
    await worker.ask('sendEvent', { eid: event.eid, anyway: false });
    return event.eid;
  };
  eid = await send('Kick-off');
  await becomes(eid, 'sent');
  const refusal = () => new Response('{"error":"no"}', { status: 403 });
  worker.network.answer = (path, method) =>
    method === 'POST' && path.endsWith('/activities') ? refusal() : undefined;
  await becomes(await send('Refused'), 'failed');
  worker.network.answer = (path) =>
    path.includes('/rest-api/') ? new Response('', { status: 500 }) : undefined;
  await becomes(await send('Waiting'), 'queued');
  await worker.askAsExtension('testConnection', { connectionId: severaId }).catch(() => undefined);
}

/** Severa is asked at its pace. */
async function becomes(of: string, kind: ItemState['kind']): Promise<void> {
  const isSo = async () =>
    expect((await worker.view('describeEvent', { eid: of })).state.kind).toBe(kind);
  await vi.waitFor(isSo, { timeout: 15_000 });
}

/** Of every question that a page of Google's may have asked for it. */
const calendarAsks = (): { readonly [N in QuestionName]?: Ask<N> } => ({
  findMarks: { eids: [eid] },
  countDays: { first: '2026-11-01', last: '2026-11-30' },
  openPanel: { pageLanguage: 'fi' },
  nameMarks: { pageLanguage: 'fi' },
  pageSettings: {},
  reportHealth: { surface: 'chips', state: 'well' },
  openOptions: { section: 'google' },
  openFailure: { eid },
  describeEvent: { eid },
  tagEvent: { eid, change: { note: 'Agenda' } },
  tagAsLast: { eid },
  chooseContacts: { eid, contacts: [] } as never,
  sendEvent: { eid, anyway: false },
  cancelSending: { eid },
  adoptActivity: { eid, activityId: 'none' },
  updateActivity: { eid, consented: false },
  deleteActivity: { eid, consented: false },
  dismissChange: { eid },
  retry: { eid },
  undoLast: { eid, act: 'none' },
  answerEvent: { eid, answer: 'keep' },
  describeEvents: { eids: [eid] },
  tagEvents: { eids: [eid], change: {} },
  sendEvents: { eids: [eid] },
  cancelSendings: { eids: [eid] },
  describeDraft: {} as never,
  suggestForDraft: { draftId: '7c5e1d36-0d4c-4c53-9d3b-0a9c4a1f8b10', title: 'Kick-off' },
  saveDraft: {} as never,
  tagDraft: {} as never,
  dropDraft: {} as never,
  findCustomers: { connectionId: severaId, text: 'oy' },
  findProjects: { connectionId: severaId, text: 'oy' },
  signInGoogle: {},
  followTour: { eid },
  endTour: {},
});

/** Everything that leaves the background, by what it is called. */
async function everythingTold(): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const [name, ask] of Object.entries(calendarAsks()))
    told.set(name, JSON.stringify(await worker.ask(name as 'retry', ask as Ask<'retry'>)));
  const pages = {
    overview: await worker.askAsExtension('overview', {}),
    readSetup: await worker.askAsExtension('readSetup', {}),
    readSync: await worker.askAsExtension('readSync', { connectionId: severaId }),
    readRules: await worker.askAsExtension('readRules', { connectionId: severaId }),
    readRuns: await worker.askAsExtension('readRuns', {}),
    whatLeaves: await worker.askAsExtension('whatLeaves', {}),
    history: await worker.history({}),
    diagnostics: await worker.askAsExtension('makeDiagnostics', {}),
    report: await worker.askAsExtension('makeReport', {}),
    'rules file': await worker.askAsExtension('exportRules', { connectionId: severaId }),
    'practice file': await worker.askAsExtension('exportPractice', {}),
    'storage of the extension': await fakeBrowser.storage.local.get(),
  };
  for (const [name, answer] of Object.entries(pages)) told.set(name, JSON.stringify(answer));
  const { ids } = await worker.askAsExtension('findHistory', { filter: {} });
  for (const format of ['csv', 'json'] as const) {
    const file = { format, ids, timeZone: 'UTC' };
    told.set(`history as ${format}`, (await worker.askAsExtension('writeHistory', file)).text);
  }
  for (const kind of belongingKinds) {
    const question = { connectionId: severaId, kind, timeZone: 'UTC' };
    const { text } = await worker.askAsExtension('writeBelongings', question);
    told.set(`${kind} of the connection`, text);
  }
  told.set('everything stored', await everythingStored());
  told.set('console', logged.join('\n'));
  return told;
}

async function everythingStored(): Promise<string> {
  const { tables } = await worker.askAsExtension('countStored', {});
  const texts = [];
  for (const { name } of tables)
    texts.push((await worker.askAsExtension('readStored', { table: name })).text);
  return texts.join('\n');
}

const leaks = (told: ReadonlyMap<string, string>) =>
  [...told]
    .filter(([, text]) => [...secrets].some((one) => text.includes(one)))
    .map(([name]) => name);

describe('what opens an account', () => {
  it('is known to this test, and what it looks through is there', async () => {
    // The key's secret, a token of Google's and one of Severa's.
    expect(secrets.size).toBeGreaterThanOrEqual(3);
    // It is stored, which is why looking for it means something.
    const stored = JSON.stringify([
      await worker.db.connections.toArray(),
      await worker.db.memory.toArray(),
      await fakeBrowser.storage.session.get(),
    ]);
    for (const secret of secrets) expect(stored).toContain(secret);
    const open = (Object.keys(questions) as QuestionName[]).filter(
      (name) => questions[name].askedBy === 'calendar',
    );
    expect(Object.keys(calendarAsks()).toSorted()).toEqual(open.toSorted());
    const told = await everythingTold();
    expect(told.get('history')).toContain('Refused');
    expect(told.get('history as csv')).toContain('Kick-off');
    expect(told.get('everything stored')).toContain(sampleKey.clientId);
    expect(told.get('diagnostics')).toContain('create, forbidden');
  });

  it('is in no answer, history, log, export or diagnosis', async () => {
    expect(leaks(await everythingTold())).toEqual([]);
  });

  it.each([
    [
      'a note',
      async (secret: string) => {
        await worker.view('tagEvent', { eid, change: { note: secret } });
      },
      'describeEvent',
    ],
    [
      'the cause of a failure',
      async (secret: string) => {
        const problem = { kind: 'forbidden', side: 'psa', cause: secret } as const;
        await worker.db.history.toCollection().modify({ problem });
      },
      'history as csv',
    ],
    [
      'the console',
      async (secret: string) => {
        console.error(new Error('bug', { cause: { token: secret } }));
      },
      'console',
    ],
  ])('is found where it was planted: in %s', async (_, plant, place) => {
    await plant(sampleKey.clientSecret);
    expect(leaks(await everythingTold())).toContain(place);
  });

  it('is left out of the export of everything even where it was planted', async () => {
    const problem = { kind: 'forbidden', side: 'psa', cause: sampleKey.clientSecret } as const;
    await worker.db.history.toCollection().modify({ problem });
    const text = await everythingStored();
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).toContain('(left out)');
  });
});

describe('what a page of Google’s gets', () => {
  it('is what the answers’ schemas name, and nothing else', async () => {
    for (const [name, ask] of Object.entries(calendarAsks())) {
      const answer = await worker.ask(name as 'retry', ask as Ask<'retry'>);
      const { answer: schema } = questions[name as QuestionName];
      if (answer.ok) expect(answer.value, name).toEqual(schema.parse(answer.value));
    }
  });
});

describe('the diagnosis', () => {
  it('holds no title, name, address or id', async () => {
    await worker.askAsExtension('saveSync', {
      connectionId: severaId,
      settings: {
        ...defaultSyncSettings,
        outgoing: { ...defaultSyncSettings.outgoing, calendarIds: ['anna@konsultti.example'] },
      },
    });
    const { text } = await worker.askAsExtension('makeDiagnostics', {});
    const ids = [
      ...(await worker.db.links.toArray()).flatMap(({ id, activityId, eventId }) => [
        id,
        activityId,
        eventId,
      ]),
      ...[severaId, sampleKey.clientId, eid, worker.tenant.types.customerMeeting],
    ];
    for (const word of [
      ...ids,
      'Kick-off',
      'Refused',
      'Anna',
      'Virtanen',
      'Konsultti',
      'konsultti',
      '@',
    ])
      expect(text, word).not.toContain(word);
    expect(text).toMatch(/1\. severa: \S+/);
    expect(text).toContain('outgoing.calendarIds: 1 of them');
    expect(text).toMatch(/history: \d+/);
  });
});
