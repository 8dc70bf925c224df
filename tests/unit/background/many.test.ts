import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import type { ItemState } from '@/lib/domain/item-state';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { AnswerTo, Ask } from '@/lib/messages/questions';
import { rowId } from '@/lib/sync/outbox';
import { sampleRow } from '../store/samples';
import { createConsultant } from './consultant';
import { anna, createWorker, type Worker } from './worker';

const meeting = { activityTypeId: 'client-meeting' };
const colleague = 'petri@konsultti.example';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

type ManyQuestion = 'describeEvents' | 'tagEvents' | 'sendEvents' | 'cancelSendings';

async function ask<N extends ManyQuestion>(name: N, question: Ask<N>): Promise<AnswerTo<N>> {
  const answer = await worker.ask(name, question);
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.kind}`);
  return answer.value;
}

const titles = async () => (await worker.activities()).map(({ title }) => title).toSorted();
/** Resolves once the events stand so; several sends take their time on a busy machine. */
const allBecome = (eids: string[], kind: ItemState['kind']) =>
  vi.waitFor(
    async () => {
      const { events } = await ask('describeEvents', { eids });
      expect(events.map(({ state }) => state.kind)).toEqual(eids.map(() => kind));
    },
    { timeout: 4000 },
  );

/** What is put in line from here on stays there: the events are no longer fresh, and cannot be read. */
async function goOffline(): Promise<void> {
  worker.network.isDown = true;
  await vi.waitFor(async () => {
    expect((await worker.askAsExtension('overview', {})).checking).toBe(false);
  });
  worker.wait(120_000);
}

/** Where the outbox keeps what is wished of an event. */
async function place(eid: string) {
  const { connectionId } = (await ask('describeEvents', { eids: [eid] })).psa;
  const rows = await worker.db.events.toArray();
  const itemKey = rows.find(({ event }) => event.eid === eid)?.itemKey ?? '';
  return { id: rowId(connectionId, itemKey), connectionId, itemKey, eid };
}

async function threeMeetings(): Promise<string[]> {
  const eids = ['One', 'Two', 'Three'].map((title) => worker.add(title).eid);
  await worker.connect();
  return eids;
}

describe('many events', () => {
  it('are tagged and sent together', async () => {
    const eids = await threeMeetings();
    const done = eids.map((eid) => ({ eid, kind: 'done' }));
    expect(await ask('tagEvents', { eids, change: meeting })).toEqual(done);
    expect(await titles()).toEqual([]);
    expect(await ask('sendEvents', { eids })).toEqual(done);
    await allBecome(eids, 'sent');
    expect(await titles()).toEqual(['One', 'Three', 'Two']);
    expect(await ask('sendEvents', { eids })).toEqual(
      eids.map((eid) => ({ eid, kind: 'left-out', reason: 'sent' })),
    );
  });

  it('are judged singly: what cannot be sent holds up nobody', async () => {
    const [fine = '', untagged = '', ignored = ''] = await threeMeetings();
    const secret = worker.add('Doctor', { visibility: 'private' }).eid;
    const gone = encodeEid({ eventId: 'never0000000', calendarId: anna });
    const theirs = encodeEid({ eventId: 'theirs000000', calendarId: colleague });
    await ask('tagEvents', { eids: [fine, ignored, secret, gone], change: meeting });
    await worker.view('tagEvent', { eid: ignored, change: { sending: 'never' } });
    worker.requests.length = 0;
    const eids = [gone, theirs, secret, untagged, ignored, fine, 'no-event', fine];
    expect(await ask('sendEvents', { eids })).toEqual([
      { eid: gone, kind: 'refused', problem: { kind: 'event-gone' } },
      { eid: theirs, kind: 'refused', problem: { kind: 'not-sendable', reason: 'not-mine' } },
      { eid: secret, kind: 'refused', problem: { kind: 'not-sendable', reason: 'private' } },
      {
        eid: untagged,
        kind: 'refused',
        problem: { kind: 'incomplete', missing: ['activity-type'] },
      },
      { eid: ignored, kind: 'left-out', reason: 'set-aside' },
      { eid: fine, kind: 'done' },
      { eid: 'no-event', kind: 'refused', problem: { kind: 'not-sendable', reason: 'task' } },
    ]);
    await allBecome([fine], 'sent');
    expect(await titles()).toEqual(['One']);
    expect(worker.requests.filter((one) => one.includes('theirs'))).toEqual([]);
  });

  it('are all in line when the worker dies over the answer, and are sent by the next one', async () => {
    const eids = await threeMeetings();
    await ask('tagEvents', { eids, change: meeting });
    await goOffline();
    await ask('sendEvents', { eids });
    expect(await worker.db.outbox.count()).toBe(3);
    worker.restart();
    worker.network.isDown = false;
    worker.wait(3_600_000);
    await worker.tick();
    await allBecome(eids, 'sent');
    expect(await titles()).toEqual(['One', 'Three', 'Two']);
  });

  it('stay once in line when they are asked for twice', async () => {
    const eids = await threeMeetings();
    await ask('tagEvents', { eids, change: meeting });
    await goOffline();
    const first = await ask('sendEvents', { eids });
    expect(await ask('sendEvents', { eids })).toEqual(first);
    expect(await worker.db.outbox.count()).toBe(3);
  });

  it('leave nothing else to be undone as what was done last', async () => {
    const [first = '', second = ''] = await threeMeetings();
    const lastAct = async () => (await worker.view('describeEvent', { eid: first })).lastAct;
    for (const many of [
      () => ask('tagEvents', { eids: [second], change: meeting }),
      () => ask('sendEvents', { eids: [second] }),
    ]) {
      await worker.view('tagEvent', { eid: first, change: { note: crypto.randomUUID() } });
      expect(await lastAct()).toMatchObject({ kind: 'tag', standing: 'undoable' });
      await many();
      expect(await lastAct()).toBeUndefined();
    }
  });

  it('are taken out of line together', async () => {
    const eids = await threeMeetings();
    await ask('tagEvents', { eids, change: meeting });
    await goOffline();
    await ask('sendEvents', { eids });
    expect(await worker.db.outbox.count()).toBe(3);
    // One that is just being looked at may come back: who presses again takes it back, too.
    await vi.waitFor(async () => {
      await ask('cancelSendings', { eids });
      expect(await worker.db.outbox.count()).toBe(0);
    });
    await allBecome(eids, 'tagged');
  });
});

describe('sending many', () => {
  const put = async (eid: string, change: Partial<OutboxRow>): Promise<OutboxRow> => {
    const later = Date.now() + 3_600_000;
    const row = sampleRow({ ...(await place(eid)), nextAttemptAt: later, ...change });
    await worker.db.outbox.put(row);
    return row;
  };
  const gone = { kind: 'activity-gone' } as const;

  it.each([
    ['a run', 'reconcile'],
    ['an update', 'update'],
  ] as const)('answers no question that %s asks of one that was sent', async (_, kind) => {
    const { eid } = await consultant.sent();
    const row = await put(eid, { kind, state: 'parked', problem: gone });
    const links = await worker.db.links.toArray();
    expect(await ask('sendEvents', { eids: [eid] })).toEqual([
      { eid, kind: 'refused', problem: gone },
    ]);
    expect(await worker.db.outbox.get(row.id)).toEqual(row);
    expect(await worker.db.links.toArray()).toEqual(links);
  });

  it.each(['adopt', 'relink'] as const)('leaves alone one in line to %s', async (kind) => {
    const { eid } = await consultant.tagged();
    const row = await put(eid, { kind });
    expect(await ask('sendEvents', { eids: [eid] })).toEqual([
      { eid, kind: 'left-out', reason: 'queued' },
    ]);
    expect(await worker.db.outbox.get(row.id)).toEqual(row);
  });

  it('heeds what was said of one while another was read', async () => {
    const [fine = '', second = ''] = await threeMeetings();
    await ask('tagEvents', { eids: [fine, second], change: meeting });
    const unknown = encodeEid({ eventId: 'never0000000', calendarId: anna });
    worker.network.delay = async (path) => {
      if (path.includes('never0000000'))
        await worker.view('tagEvent', { eid: fine, change: { sending: 'never' } });
    };
    expect(await ask('sendEvents', { eids: [fine, unknown, second] })).toEqual([
      { eid: fine, kind: 'left-out', reason: 'set-aside' },
      { eid: unknown, kind: 'refused', problem: { kind: 'event-gone' } },
      { eid: second, kind: 'done' },
    ]);
  });

  it('is cancelled without the update of what was sent', async () => {
    const { eid } = await consultant.sent();
    const row = await put(eid, { kind: 'update' });
    await ask('cancelSendings', { eids: [eid] });
    expect(await worker.db.outbox.get(row.id)).toEqual(row);
  });
});

describe('tagging many', () => {
  it('does not overrun what is said of one while the others are written', async () => {
    const eids = Array.from({ length: 100 }, (_, at) => worker.add(`Meeting ${at}`).eid);
    await worker.connect();
    const last = eids.at(-1) ?? '';
    const tagging = ask('tagEvents', { eids, change: meeting });
    await vi.waitFor(async () => expect(await worker.db.tags.count()).toBeGreaterThan(0), {
      interval: 1,
    });
    await worker.view('tagEvent', { eid: last, change: { sending: 'never' } });
    await tagging;
    expect(await consultant.state(last)).toEqual({ kind: 'ignored' });
  });

  it('takes neither a note nor a way of sending', async () => {
    const [eid = ''] = await threeMeetings();
    await worker.ask('tagEvents', {
      eids: [eid],
      change: { note: 'x', sending: 'never' } as never,
    });
    expect((await worker.view('describeEvent', { eid })).tag).toMatchObject({
      ...{ note: '', sending: 'manual' },
    });
  });

  it('leaves out what is not the person’s to send, and what they said is never sent', async () => {
    const secret = worker.add('Doctor', { visibility: 'private' }).eid;
    const [fine = '', ignored = ''] = await threeMeetings();
    await worker.view('tagEvent', { eid: ignored, change: { sending: 'never' } });
    expect(await ask('tagEvents', { eids: [secret, ignored, fine], change: meeting })).toEqual([
      { eid: secret, kind: 'refused', problem: { kind: 'not-sendable', reason: 'private' } },
      { eid: ignored, kind: 'left-out', reason: 'set-aside' },
      { eid: fine, kind: 'done' },
    ]);
    expect(await consultant.state(ignored)).toEqual({ kind: 'ignored' });
  });

  it('keeps what each had besides, and is the last tag of the next one', async () => {
    const [first = '', second = '', third = ''] = await threeMeetings();
    await worker.view('tagEvent', { eid: first, change: { note: 'Agenda' } });
    await ask('tagEvents', { eids: [first, second], change: meeting });
    expect((await worker.view('describeEvent', { eid: first })).tag).toMatchObject({
      ...meeting,
      note: 'Agenda',
    });
    expect((await worker.view('tagAsLast', { eid: third })).tag).toMatchObject(meeting);
  });

  it('tags an occurrence of a series alone', async () => {
    const { id } = worker.add('Weekly', {
      start: { dateTime: '2026-11-25T09:00:00+02:00', timeZone: 'Europe/Helsinki' },
      end: { dateTime: '2026-11-25T10:00:00+02:00', timeZone: 'Europe/Helsinki' },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    });
    await worker.connect();
    const occurrences = (await worker.db.events.toArray()).filter(
      ({ event }) => event.seriesId === id,
    );
    const [one = '', ...others] = occurrences.map(({ event }) => event.eid);
    await ask('tagEvents', { eids: [one], change: meeting });
    const { events } = await ask('describeEvents', { eids: [one, ...others] });
    expect(events.map(({ state }) => state.kind)).toEqual(['tagged', 'untagged', 'untagged']);
  });
});

describe('the list of many', () => {
  it('tells title, time, tag and state in the order asked, and nothing of a colleague’s', async () => {
    const eids = await threeMeetings();
    const theirs = encodeEid({ eventId: 'theirs000000', calendarId: colleague });
    const { events, psa, problem } = await ask('describeEvents', {
      eids: [theirs, ...eids.toReversed()],
    });
    expect(events.map(({ event }) => event?.title)).toEqual([undefined, 'Three', 'Two', 'One']);
    expect(events[0]?.state).toEqual({ kind: 'not-sendable', reason: 'not-mine' });
    expect(events[1]).toMatchObject({ state: { kind: 'untagged' }, event: { when: {} } });
    expect(psa.system).toBe('practice');
    expect(problem).toBeUndefined();
  });

  it('tells a page nothing else of an event', async () => {
    const guests = [{ email: 'maria@acme.example' }, { email: anna, self: true }];
    const { eid } = worker.add('Kick-off', { attendees: guests, location: 'Room 2' });
    await worker.connect();
    await worker.view('tagEvent', { eid, change: { ...meeting, note: 'Their prices' } });
    const { events } = await ask('describeEvents', { eids: [eid] });
    expect(events[0]?.event).toEqual({ title: 'Kick-off', when: expect.anything() });
    expect(events[0]?.tag).toEqual(meeting);
  });

  it('says why events are not read', async () => {
    const { eid } = worker.add('One');
    expect(await ask('describeEvents', { eids: [eid] })).toMatchObject({
      events: [{ eid, state: { kind: 'untagged' } }],
      problem: { kind: 'not-connected', side: 'google' },
    });
  });

  it('has at most as many as can be sent', async () => {
    const eids = Array.from({ length: 201 }, (_, index) => `eid-${index}`);
    expect(await worker.ask('describeEvents', { eids })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-input' },
    });
  });

  it('does not tell of activities that one may be', async () => {
    const { eid } = await consultant.tagged();
    const candidates = [
      {
        ...{ activityId: 'a1', title: 'Kick-off', ownerName: 'Anna', source: 'copy' as const },
        when: { kind: 'timed' as const, startAt: 0, endAt: 1 },
      },
    ];
    await worker.db.outbox.put(sampleRow({ ...(await place(eid)), state: 'found', candidates }));
    expect((await ask('describeEvents', { eids: [eid] })).events[0]?.state).toEqual({
      ...{ kind: 'already-there', candidates: [] },
    });
  });

  it.each([0, 201])('refuses to send %i events', async (count) => {
    const eids = Array.from({ length: count }, (_, index) => `eid-${index}`);
    expect(await worker.ask('sendEvents', { eids })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-input' },
    });
  });
});
