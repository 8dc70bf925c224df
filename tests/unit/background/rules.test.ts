import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rule } from '@/lib/domain/rule';
import { hourMs } from '@/tests/model/make-event';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const connectionId = 'practice';
const acme = { id: 'birch', name: 'Birch & Sons Joinery' };
const kickOff: Rule = {
  ...{ id: 'kick', name: 'Kick-offs' },
  when: [{ kind: 'title', any: ['kick-off'] }],
  tag: { activityTypeId: 'workshop', customer: acme, note: 'By the rule' },
};
const save = (...rules: Rule[]) => worker.askAsExtension('saveRules', { connectionId, rules });
const described = (eid: string) => worker.view('describeEvent', { eid });
const change = (eid: string, wish: object) => worker.view('tagEvent', { eid, change: wish });
/** Tagged events go by themselves, in one direction. */
const byTag = {
  outgoing: { select: 'auto' },
  incoming: { select: 'none' },
};

async function connected(title = 'Kick-off', more: Record<string, unknown> = {}): Promise<string> {
  const { eid } = worker.add(title, more);
  await worker.connect();
  await described(eid);
  await vi.waitFor(async () => expect((await described(eid)).psa.activityTypes).not.toEqual([]));
  return eid;
}

describe('an event that nobody tagged', () => {
  it('is tagged by the first rule that speaks of it, and says by which', async () => {
    const eid = await connected();
    await save({ ...kickOff, when: [{ kind: 'title', any: ['lunch'] }], id: 'lunch' }, kickOff);
    expect(await described(eid)).toMatchObject({
      rule: 'Kick-offs',
      state: { kind: 'tagged', missing: [] },
      tag: { activityTypeId: 'workshop', customer: acme, note: 'By the rule' },
      sends: { notes: expect.stringContaining('By the rule') },
    });
    expect(await worker.db.tags.count()).toBe(0);
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('is kept back by a rule that says so, which takes no word of the person to undo', async () => {
    const eid = await connected();
    await save({ ...kickOff, tag: { sending: 'never' } });
    expect(await described(eid)).toMatchObject({ rule: 'Kick-offs', state: { kind: 'ignored' } });
    const view = await change(eid, { sending: 'manual' });
    expect(view.state.kind).toBe('untagged');
    expect(view.rule).toBeUndefined();
    expect((await described(eid)).state.kind).toBe('untagged');
  });

  it('gets what a rule said as its own with the first change', async () => {
    const eid = await connected();
    await save(kickOff);
    const view = await change(eid, { note: 'My own' });
    expect(view).toMatchObject({ tag: { activityTypeId: 'workshop', customer: acme } });
    expect(view.tag.note).toBe('My own');
    expect(view.rule).toBeUndefined();
    await save();
    expect((await described(eid)).tag.activityTypeId).toBe('workshop');
  });

  it('gets it with many others, too', async () => {
    const eid = await connected();
    await save(kickOff);
    await worker.ask('tagEvents', { eids: [eid], change: { activityTypeId: 'training' } });
    expect((await described(eid)).tag).toMatchObject({
      ...{ activityTypeId: 'training', customer: acme },
    });
  });

  it('goes back to the rule when a change is undone', async () => {
    const eid = await connected();
    await save(kickOff);
    const { lastAct } = await change(eid, { activityTypeId: 'training' });
    const view = await worker.view('undoLast', { eid, act: lastAct?.id ?? '' });
    expect(view).toMatchObject({ rule: 'Kick-offs', tag: { activityTypeId: 'workshop' } });
  });

  it('is for the person to tag, whatever the rules', async () => {
    const eid = await connected();
    await change(eid, { activityTypeId: 'training' });
    await save(kickOff);
    const view = await described(eid);
    expect(view.rule).toBeUndefined();
    expect(view.tag).toMatchObject({ activityTypeId: 'training' });
  });

  it('is not told anything once the rule is gone', async () => {
    const eid = await connected();
    await save(kickOff);
    await save();
    expect((await described(eid)).state.kind).toBe('untagged');
  });

  it('of a series has the rule’s tag for itself, and passes it on with a change for all', async () => {
    const eid = await connected('Kick-off', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    const found = (await worker.db.events.toArray()).map(({ event }) => event.eid);
    await save(kickOff);
    const [first = eid, second = eid] = found;
    expect((await described(first)).series).toEqual({ scope: 'event' });
    const wish = { eid: first, change: { note: 'All' }, scope: 'series' as const };
    await worker.view('tagEvent', wish);
    expect((await described(second)).tag).toMatchObject({ note: 'All', customer: acme });
  });
});

describe('a rule by colour as it is seen', () => {
  const peacock: Rule = { ...kickOff, when: [{ kind: 'colour', any: ['7'], asSeen: true }] };

  it('goes by the calendar’s colour until that is another one', async () => {
    const eid = await connected();
    const { calendars } = await save(peacock);
    expect(calendars).toContainEqual({ id: anna, name: anna, colour: '#039be5' });
    expect((await described(eid)).rule).toBe('Kick-offs');
    const wish = { connectionId, rules: [peacock], ruleId: 'kick' };
    expect((await worker.askAsExtension('tryRule', wish)).counts).toEqual({});
    for (const listing of worker.google.world.listings)
      Object.assign(listing, { colour: '#f83a22', stamp: worker.google.world.nextStamp() });
    await both.later(hourMs);
    expect((await described(eid)).rule).toBeUndefined();
  });
});

describe('a private event', () => {
  it('is kept here by the setting, whatever a rule says', async () => {
    const eid = await connected('Kick-off', { visibility: 'private' });
    await both.save(byTag);
    await save({ ...kickOff, when: [{ kind: 'visibility', is: 'private' }] });
    await both.later();
    expect((await described(eid)).state).toEqual({ kind: 'not-sendable', reason: 'private' });
    expect(await worker.activities()).toEqual([]);
  });

  it('tells no rule its words, unless they go in full', async () => {
    const eid = await connected('Kick-off', { visibility: 'private' });
    await save(kickOff);
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    expect((await described(eid)).rule).toBeUndefined();
    await worker.askAsExtension('saveSettings', { privateEvents: 'in-full' });
    expect((await described(eid)).rule).toBe('Kick-offs');
  });

  it('is counted among those that would go by a rule', async () => {
    await connected('Kick-off', { visibility: 'private' });
    await both.save(byTag);
    await save({ ...kickOff, tag: { ...kickOff.tag, sending: 'auto' } });
    const count = (privateEvents: 'in-full' | 'neutral-title') =>
      worker.askAsExtension('countPrivate', { privateEvents });
    expect(await count('in-full')).toEqual({ count: 1 });
    expect(await count('neutral-title')).toEqual({ count: 0 });
  });
});

describe('a rule that sends', () => {
  const sending: Rule = { ...kickOff, tag: { ...kickOff.tag, sending: 'auto' } };

  it('lets the event go by itself where tags may do that, and only there', async () => {
    await connected();
    worker.add('Lunch');
    await save(sending);
    await both.later();
    expect(await worker.activities()).toEqual([]);
    await both.save(byTag);
    await vi.waitFor(async () =>
      expect(await worker.activities()).toMatchObject([
        { title: 'Kick-off', activityTypeId: 'workshop', customerId: 'birch' },
      ]),
    );
  });

  it('takes up by itself what is there when it is made', async () => {
    await connected();
    await both.save(byTag);
    await both.later();
    expect(await worker.activities()).toEqual([]);
    await save(sending);
    await vi.waitFor(async () => expect(await worker.activities()).toHaveLength(1));
  });

  it('leaves what was sent as it was sent, whatever becomes of it', async () => {
    const eid = await connected();
    await both.save(byTag);
    await save(sending);
    await vi.waitFor(async () => expect((await described(eid)).state.kind).toBe('sent'));
    const before = await worker.activities();
    await save({ ...sending, tag: { activityTypeId: 'training', sending: 'auto' } });
    await both.later();
    expect(await described(eid)).toMatchObject({
      state: { kind: 'sent' },
      tag: { activityTypeId: 'workshop', customer: acme, note: 'By the rule' },
    });
    await save();
    await both.later();
    expect((await described(eid)).state.kind).toBe('sent');
    expect(await worker.activities()).toEqual(before);
  });

  it('sends by the rule’s tag on a press, too', async () => {
    const eid = await connected();
    await save(kickOff);
    await worker.view('sendEvent', { eid, anyway: false });
    await vi.waitFor(async () => expect((await described(eid)).state.kind).toBe('sent'));
    await save();
    expect((await described(eid)).state.kind).toBe('sent');
  });
});

describe('the rules of a connection', () => {
  it('are kept in their order, with what they can name', async () => {
    await connected();
    const other: Rule = { ...kickOff, id: 'other' };
    const view = await save(other, kickOff);
    expect(view.rules).toEqual([other, kickOff]);
    expect(view.calendars.map(({ id }) => id)).toContain('anna@konsultti.example');
    expect(view.sendsByTag).toBe(false);
    worker.restart();
    expect((await worker.askAsExtension('readRules', { connectionId })).rules).toEqual(view.rules);
  });

  it('are none of the calendar page’s business', async () => {
    await connected();
    expect(await worker.ask('readRules', { connectionId })).toMatchObject({ ok: false });
    const wish = { connectionId, rules: [kickOff] };
    expect(await worker.ask('saveRules', wish)).toMatchObject({ ok: false });
  });

  it('are not stored when one of them is none', async () => {
    await connected();
    await save(kickOff);
    const rules = [kickOff, { ...kickOff, id: 'b', when: [] }];
    await expect(worker.askAsExtension('saveRules', { connectionId, rules })).rejects.toThrow();
    expect((await worker.askAsExtension('readRules', { connectionId })).rules).toEqual([kickOff]);
  });
});

describe('what a rule would have done in the last eight weeks', () => {
  const hour = (day: string) => ({
    start: { dateTime: `${day}T09:00:00+02:00` },
    end: { dateTime: `${day}T10:00:00+02:00` },
  });
  const trial = () =>
    worker.askAsExtension('tryRule', { connectionId, rules: [kickOff], ruleId: 'kick' });

  it('is told of events that are not kept read, too, and changes nothing', async () => {
    worker.add('Kick-off in November', hour('2026-11-23'));
    worker.add('Kick-off in October', hour('2026-10-05'));
    worker.add('Kick-off in September', hour('2026-09-28'));
    worker.add('Lunch', hour('2026-11-20'));
    await connected('Kick-off to come', hour('2026-11-26'));
    const { known, counts, examples } = await trial();
    expect({ known, counts }).toEqual({ known: 3, counts: { open: 2 } });
    expect(examples.map(({ title }) => title)).toEqual([
      'Kick-off in November',
      'Kick-off in October',
    ]);
    expect(await worker.db.tags.count()).toBe(0);
    expect((await worker.askAsExtension('readRules', { connectionId })).rules).toEqual([]);
  });

  it('tells what the person chose the same, and what stays here', async () => {
    const { eid } = worker.add('Kick-off, mine', hour('2026-11-23'));
    worker.add('Kick-off, secret', { ...hour('2026-11-24'), visibility: 'private' });
    await connected('Lunch');
    await change(eid, { activityTypeId: 'workshop', customer: acme });
    // Of a private event whose words stay here, the rule does not even know.
    expect((await trial()).counts).toEqual({ same: 1 });
  });
});

describe('a file of rules', () => {
  const importing = (text: string) => worker.askAsExtension('importRules', { connectionId, text });
  const kept = async () => (await worker.askAsExtension('readRules', { connectionId })).rules;

  it('brings back what was saved', async () => {
    await connected();
    const other: Rule = { ...kickOff, id: 'other', tag: { sending: 'never' } };
    await save(kickOff, other);
    const { text } = await worker.askAsExtension('exportRules', { connectionId });
    await save();
    expect(await importing(text)).toEqual({ imported: 2, problems: [], more: 0 });
    expect(await kept()).toEqual([kickOff, other]);
  });

  it('with a problem changes nothing, and says where it is', async () => {
    await connected();
    await save(kickOff);
    const { text } = await worker.askAsExtension('exportRules', { connectionId });
    const good = JSON.stringify({ ...kickOff, id: 'new' });
    const bad = JSON.stringify({ ...kickOff, id: 'bad', tag: { activityTypeId: 'gone' } });
    expect(await importing(`${text}${good}\n${bad}\n`)).toEqual({
      ...{ imported: 0, problems: [{ line: 4, kind: 'unknown-type' }], more: 0 },
    });
    expect(await kept()).toEqual([kickOff]);
    const { problems, more } = await importing(`${text}${'not a line\n'.repeat(30)}`);
    expect([problems.length, more]).toEqual([20, 10]);
  });
});
