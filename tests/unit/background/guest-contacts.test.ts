import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createTwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});
afterEach(async () => {
  // What is killed in the middle of a request holds up the next test's.
  await createTwoWay(worker).settled();
});

const sanna = 'Sanna.Makinen@metsajarvi.example';
const olli = 'olli.salo@pohjolanpankki.example';

/** A meeting with these guests. */
function meetWith(emails: readonly string[], more: Record<string, unknown> = {}) {
  const attendees = [anna, ...emails].map((email) => ({ email, responseStatus: 'accepted' }));
  return worker.add('Kick-off', { attendees, ...more });
}

async function connectSevera(scopes: readonly string[] = sampleKey.scopes): Promise<string> {
  worker.severa.keys.narrowScopes(sampleKey.clientId, scopes);
  await worker.connect();
  const { clientId, clientSecret } = sampleKey;
  const key = { clientId, clientSecret, environment: 'production' } as const;
  const { connection } = await worker.askAsExtension('connectSevera', key);
  worker.requests.length = 0;
  // What connecting took of the pace is there again.
  worker.wait(60_000);
  return connection.id;
}

const contactsOf = async (eid: string) => (await worker.view('describeEvent', { eid })).contacts;
const shows = (eid: string, names: readonly string[]) =>
  vi.waitFor(async () => expect((await contactsOf(eid))?.map(({ name }) => name)).toEqual(names), {
    timeout: 4_000,
  });
const lookUps = () => worker.psaRequests().filter((request) => request.endsWith('/contactpersons'));
const rested = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('contact persons among the guests of an event', () => {
  it('are looked for once the event is opened, and told by name and customer alone', async () => {
    const { eid } = meetWith([olli, sanna, 'stranger@else.example', 'mikko@konsultti.example']);
    await connectSevera();
    expect(await contactsOf(eid)).toBeUndefined();
    await shows(eid, ['Olli Salo', 'Sanna Mäkinen']);
    const { customers } = worker.tenant;
    expect(await contactsOf(eid)).toEqual([
      {
        id: customers.contacts.olli,
        name: 'Olli Salo',
        customer: { id: customers.bank, name: 'Pohjolan Pankki Oyj' },
      },
      {
        id: customers.contacts.sanna,
        name: 'Sanna Mäkinen',
        customer: { id: customers.forest, name: 'Metsä & Järvi Oy' },
      },
    ]);
    // A colleague is no customer's contact person.
    expect(lookUps()).toHaveLength(3);
  });

  it('are looked for once, also by the next worker, and again after ten minutes', async () => {
    const { eid } = meetWith([sanna]);
    await connectSevera();
    await shows(eid, ['Sanna Mäkinen']);
    worker.restart();
    await shows(eid, ['Sanna Mäkinen']);
    expect(lookUps()).toHaveLength(1);
    worker.wait(11 * 60_000);
    await contactsOf(eid);
    await vi.waitFor(() => expect(lookUps()).toHaveLength(2), { timeout: 4_000 });
  });

  it('leave no address behind, on disk or in memory', async () => {
    const { eid } = meetWith([sanna, 'stranger@else.example']);
    await connectSevera();
    await shows(eid, ['Sanna Mäkinen']);
    const rows = await Promise.all(worker.db.tables.map((table) => table.toArray()));
    const kept = JSON.stringify([rows, await fakeBrowser.storage.session.get()]).toLowerCase();
    // Their domains alone, for rules.
    expect(kept).toContain('"else.example"');
    expect(kept).not.toContain('@else.example');
    expect(kept).not.toContain('@metsajarvi.example');
  });

  it('are not looked for, nor sent with a tag made before, where the person wants none', async () => {
    const { eid } = meetWith([sanna]);
    const connectionId = await connectSevera();
    await shows(eid, ['Sanna Mäkinen']);
    const [found] = (await contactsOf(eid)) ?? [];
    await worker.view('chooseContacts', { eid, contactIds: [found?.id ?? ''] });
    await worker.askAsExtension('saveMapping', { connectionId, change: { guests: 'never' } });
    worker.requests.length = 0;
    const view = await worker.view('describeEvent', { eid });
    await rested();
    expect(view.contacts).toBeUndefined();
    expect(view.tag.contacts).toBeUndefined();
    expect(lookUps()).toEqual([]);
    await worker.askAsExtension('saveMapping', { connectionId, change: { guests: 'ask' } });
    expect((await worker.view('describeEvent', { eid })).tag.contacts).toHaveLength(1);
  });

  it.each([
    ['is private', { visibility: 'private' }, 'dont-send'],
    ['is private and sent under a neutral title', { visibility: 'private' }, 'neutral-title'],
  ] as const)('are not looked for when it %s', async (_, more, privateEvents) => {
    const { eid } = meetWith([sanna], more);
    await connectSevera();
    await worker.askAsExtension('saveSettings', { privateEvents });
    await contactsOf(eid);
    await rested();
    expect(await contactsOf(eid)).toBeUndefined();
    expect(lookUps()).toEqual([]);
  });

  it.each([
    [
      'is not to be sent',
      async (eid: string) => {
        await worker.view('tagEvent', { eid, change: { sending: 'never' } });
      },
    ],
    [
      'is met while everything is paused',
      async () => {
        await worker.askAsExtension('pause', { until: null });
      },
    ],
  ])('are not looked for when it %s', async (_, before) => {
    const { eid } = meetWith([sanna]);
    await connectSevera();
    await before(eid);
    await contactsOf(eid);
    await rested();
    expect(lookUps()).toEqual([]);
  });

  it('are not looked for with a key that may not read customers', async () => {
    const { eid } = meetWith([sanna]);
    await connectSevera(sampleKey.scopes.filter((scope) => scope !== 'customers:read'));
    await contactsOf(eid);
    await rested();
    expect(lookUps()).toEqual([]);
  });

  it('are forgotten with the connection', async () => {
    const { eid } = meetWith([sanna]);
    const connectionId = await connectSevera();
    await shows(eid, ['Sanna Mäkinen']);
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('Sanna');
  });

  it('are known to the practice PSA too', async () => {
    const { eid } = meetWith(['ada@birch.example']);
    await worker.connect();
    await contactsOf(eid);
    await shows(eid, ['Ada Birch']);
  });
});

describe('who of them takes part', () => {
  const typed = { activityTypeId: '' };
  beforeEach(() => {
    typed.activityTypeId = worker.tenant.types.customerMeeting;
  });
  const participants = () =>
    worker.severa.tenant
      .activities()
      .flatMap(({ guid }) => worker.severa.tenant.participants(guid))
      .map(({ name, type }) => `${type} ${name}`);
  /** Who presses takes their time, and Severa's pace is whole again. */
  const press = () => worker.wait(10_000);
  const becomes = (eid: string, kind: string) =>
    vi.waitFor(
      async () => expect((await worker.view('describeEvent', { eid })).state.kind).toBe(kind),
      { timeout: 8_000 },
    );

  /** A tagged meeting with Sanna and Olli, both found. */
  async function foundBoth(): Promise<string> {
    const { eid } = meetWith([sanna, olli]);
    await connectSevera();
    await worker.view('tagEvent', { eid, change: typed });
    await shows(eid, ['Olli Salo', 'Sanna Mäkinen']);
    return eid;
  }

  it('is nobody by default', async () => {
    const eid = await foundBoth();
    const { tag, sends } = await worker.view('describeEvent', { eid });
    expect(tag).not.toHaveProperty('contacts');
    expect(sends).not.toHaveProperty('contacts');
    press();
    await worker.view('sendEvent', { eid, anyway: false });
    await becomes(eid, 'sent');
    expect(participants()).toEqual([]);
  });

  it('is who was chosen; who was not offered cannot be', async () => {
    const eid = await foundBoth();
    const { contacts } = worker.tenant.customers;
    const contactIds = [contacts.sanna, contacts.juha, 'nobody'];
    const view = await worker.view('chooseContacts', { eid, contactIds });
    expect(view.tag.contacts).toEqual([{ id: contacts.sanna, name: 'Sanna Mäkinen' }]);
    expect(view.sends?.contacts).toEqual(['Sanna Mäkinen']);
    press();
    await worker.view('sendEvent', { eid, anyway: false });
    await becomes(eid, 'sent');
    expect(participants()).toEqual(['Contact Sanna Mäkinen']);
  });

  it('can be changed afterwards, or left as it is', async () => {
    const eid = await foundBoth();
    const { contacts } = worker.tenant.customers;
    await worker.view('chooseContacts', { eid, contactIds: [contacts.sanna] });
    press();
    await worker.view('sendEvent', { eid, anyway: false });
    await becomes(eid, 'sent');
    await worker.view('chooseContacts', { eid, contactIds: [contacts.olli] });
    await becomes(eid, 'changed');
    await worker.ask('dismissChange', { eid });
    await becomes(eid, 'sent');
    expect(participants()).toEqual(['Contact Sanna Mäkinen']);
    await worker.view('chooseContacts', { eid, contactIds: [contacts.olli, contacts.sanna] });
    await becomes(eid, 'changed');
    press();
    await worker.ask('updateActivity', { eid, consented: false });
    await becomes(eid, 'sent');
    expect(participants().toSorted()).toEqual(['Contact Olli Salo', 'Contact Sanna Mäkinen']);
  }, 15_000);

  it('is undone as any other change of the tag', async () => {
    const eid = await foundBoth();
    const contactIds = [worker.tenant.customers.contacts.sanna];
    const { lastAct } = await worker.view('chooseContacts', { eid, contactIds });
    const undone = await worker.view('undoLast', { eid, act: lastAct?.id ?? '' });
    expect(undone.tag).not.toHaveProperty('contacts');
    expect(undone.tag.activityTypeId).toBe(typed.activityTypeId);
  });

  it('is forgotten on another PSA system', async () => {
    const eid = await foundBoth();
    const contactIds = [worker.tenant.customers.contacts.sanna];
    await worker.view('chooseContacts', { eid, contactIds });
    await worker.askAsExtension('saveSettings', { activeConnectionId: 'practice' });
    expect((await worker.view('describeEvent', { eid })).tag).not.toHaveProperty('contacts');
  });
});
