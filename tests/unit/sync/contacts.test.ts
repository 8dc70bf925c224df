import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';
import { areContactsChanged, areContactsOpen, wantedContacts } from '@/lib/sync/contacts';
import { whyNotUndoable } from '@/lib/sync/undo';
import type { Installation } from '@/tests/model/installation';
import { makeEvent } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

let world: SmallWorld;
let browser: Installation;
const event = makeEvent();
const sanna = { id: 'sanna', name: 'Sanna' };
const olli = { id: 'olli', name: 'Olli' };
const rejected: Problem = { kind: 'rejected', side: 'psa', fields: ['participantGuid'] };
const unreachable: Problem = { kind: 'unreachable', side: 'psa' };

beforeEach(() => {
  world = new SmallWorld();
  browser = world.install();
  world.put(event);
});
afterEach(() => {
  expect(world.psa.offences).toEqual([]);
  return world.end();
});

const only = () => {
  const [activity] = world.psa.activities.values();
  if (!activity) throw new Error('no activity');
  return activity;
};
const taking = (id = only().id) =>
  (world.psa.participants.get(id) ?? []).map(({ personId, kind }) => `${kind} ${personId}`);

async function send(...contacts: (typeof sanna)[]): Promise<void> {
  await browser.tag(event, contacts.length > 0 ? { contacts } : {});
  await browser.send(event);
  await browser.run();
  world.wait(1_000);
}

async function choose(...contacts: (typeof sanna)[]): Promise<void> {
  await browser.tag(event, { contacts });
}

async function update(consented = false): Promise<void> {
  await browser.update(event, consented);
  await browser.run();
}

describe('who is wanted', () => {
  const tag = { note: '', sending: 'manual', contacts: [sanna, olli] } as const;

  it('is who was chosen, but nobody where the event’s words stay here', () => {
    const chosen = { ...tag, contacts: [...tag.contacts] };
    expect(wantedContacts({ tag: chosen, isRedacted: false })).toEqual(['sanna', 'olli']);
    expect(wantedContacts({ tag: chosen, isRedacted: true })).toEqual([]);
    expect(wantedContacts({ tag: { note: '', sending: 'manual' }, isRedacted: false })).toEqual([]);
  });

  const added = (...ids: string[]) => ({
    activityId: 'a1',
    contacts: {
      activityId: 'a1',
      people: ids.map((personId) => ({ personId, participationId: `p-${personId}` })),
    },
  });

  it.each([
    ['nobody, and nobody was added', { activityId: 'a1' }, [], false],
    ['somebody, and nobody was added', { activityId: 'a1' }, ['sanna'], true],
    ['who was added, in any order', added('olli', 'sanna'), ['sanna', 'olli'], false],
    ['fewer than were added', added('olli', 'sanna'), ['sanna'], true],
    ['who was added to another activity', { ...added('sanna'), activityId: 'a2' }, ['sanna'], true],
  ])('is open when it is %s', (_, link, wanted, expected) => {
    expect(areContactsOpen(link, wanted)).toBe(expected);
    expect(areContactsChanged(link, wanted)).toBe(expected);
    expect(areContactsChanged({ ...link, contactsLeftOut: wanted }, wanted)).toBe(false);
  });
});

describe('contact persons of an event that is sent', () => {
  it('take part in the activity when they were chosen, and nobody else does', async () => {
    await send(sanna, olli);
    expect(taking()).toEqual(['contact sanna', 'contact olli']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
    expect(await browser.db.outbox.count()).toBe(0);
  });

  it('are not spoken of when nobody was chosen', async () => {
    await send();
    expect(world.psa.writes).toEqual(['create']);
  });

  it('are added by the sweep when it failed at first', async () => {
    let attempts = 0;
    browser.checkpoint = async (name) => {
      if (name !== 'before invite') return;
      attempts += 1;
      world.psa.uninvitable = attempts === 1 ? unreachable : undefined;
    };
    await send(sanna);
    expect(taking()).toEqual(['contact sanna']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('are added later, once, when the worker died right after the activity was made', async () => {
    let isDead = false;
    browser.checkpoint = async (name) => {
      if (name === 'before invite') isDead = true;
      if (isDead) await new Promise(() => undefined);
    };
    await browser.tag(event, { contacts: [sanna] });
    await browser.send(event);
    void browser.run();
    await expect.poll(() => isDead).toBe(true);
    browser.checkpoint = async () => undefined;
    world.wait(90_000);
    await browser.run();
    expect(world.psa.activities.size).toBe(1);
    expect(taking()).toEqual(['contact sanna']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('show as changed when the PSA refuses them, and the activity is there all the same', async () => {
    world.psa.uninvitable = rejected;
    await send(sanna);
    expect(world.psa.activities.size).toBe(1);
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes: ['tag'] });
    await update();
    expect(await browser.state(event)).toMatchObject({ kind: 'failed', problem: rejected });
  });

  it('are not added to an activity in which somebody worked meanwhile', async () => {
    let isMade = false;
    browser.checkpoint = async (name) => {
      if (name === 'before invite' && !isMade) {
        isMade = true;
        world.psa.uninvitable = unreachable;
      } else world.psa.uninvitable = undefined;
      if (name === 'before look' && isMade) world.psa.edit(only().id, { hasHours: true });
    };
    await send(sanna);
    expect(taking()).toEqual([]);
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes: ['tag'] });
  });
});

describe('contact persons of an event that was sent', () => {
  it('show as a change when the choice changes, and follow it by a press', async () => {
    await send(sanna);
    await choose(olli);
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes: ['tag'] });
    expect(taking()).toEqual(['contact sanna']);
    await update();
    expect(taking()).toEqual(['contact olli']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
    expect(world.psa.writes.filter((write) => write.startsWith('update'))).toEqual([]);
  });

  it('go along with other changes', async () => {
    await send();
    world.put({ ...event, title: 'Renamed' });
    await choose(sanna);
    await update();
    expect(only().title).toBe('Renamed');
    expect(taking()).toEqual(['contact sanna']);
  });

  it('are taken out when nobody is chosen any more, but whoever else takes part stays', async () => {
    await send(sanna);
    const { id } = only();
    const present = world.psa.participants.get(id) ?? [];
    const mikko = { ...present[0], id: 'p-mikko', personId: 'mikko', kind: 'user' } as const;
    world.psa.participants.set(id, [...present, { ...mikko, name: 'Mikko', response: 'unknown' }]);
    await browser.tag(event);
    await update();
    expect(taking()).toEqual(['user mikko']);
  });

  it('are added once when the update dies in the middle', async () => {
    await send();
    await choose(sanna, olli);
    let invites = 0;
    browser.checkpoint = async (name) => {
      if (name === 'after invite') invites += 1;
      if (invites > 0) await new Promise(() => undefined);
    };
    await browser.update(event);
    void browser.run();
    await expect.poll(() => invites).toBe(1);
    browser.checkpoint = async () => undefined;
    await browser.run();
    expect(taking()).toEqual(['contact sanna', 'contact olli']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('are taken out when the event becomes private', async () => {
    await send(sanna);
    world.put({ ...event, isPrivate: true });
    expect(await browser.state(event)).toMatchObject({ kind: 'changed' });
    await update();
    expect(taking()).toEqual([]);
  });

  it('ask before an activity with booked hours is changed', async () => {
    await send();
    world.psa.edit(only().id, { hasHours: true });
    await choose(sanna);
    await update();
    expect(await browser.state(event)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'worked-time', reason: 'hours' },
    });
    expect(taking()).toEqual([]);
    world.psa.agreedTo.add(only().id);
    await update(true);
    expect(taking()).toEqual(['contact sanna']);
  });
});

describe('the history of contact persons', () => {
  const entries = () => browser.db.history.toArray();
  const last = async () => (await entries()).at(-1);

  it('names who was added with a new activity', async () => {
    await send(sanna, olli);
    expect(await last()).toMatchObject({
      operation: 'create',
      contacts: { added: ['Sanna', 'Olli'], removed: [] },
    });
  });

  it('names who was added and who was taken out by an update', async () => {
    await send(sanna);
    await choose(olli);
    await update();
    expect(await last()).toMatchObject({
      operation: 'update',
      contacts: { added: ['Olli'], removed: ['Sanna'] },
    });
  });

  it('says nothing of them where nobody came or went', async () => {
    await send(sanna);
    world.put({ ...event, title: 'Renamed' });
    await update();
    expect(await last()).not.toHaveProperty('contacts');
  });

  it('names who was added by the sweep, in an entry of its own', async () => {
    let attempts = 0;
    browser.checkpoint = async (name) => {
      if (name !== 'before invite') return;
      attempts += 1;
      world.psa.uninvitable = attempts === 1 ? unreachable : undefined;
    };
    await send(sanna);
    expect(await entries()).toMatchObject([
      { operation: 'create' },
      { operation: 'update', contacts: { added: ['Sanna'], removed: [] } },
    ]);
    expect((await entries())[0]).not.toHaveProperty('contacts');
  });

  it('names who would have been added when it fails', async () => {
    await send();
    await choose(sanna);
    world.psa.uninvitable = rejected;
    await update();
    expect(await last()).toMatchObject({
      outcome: 'failed',
      contacts: { added: ['Sanna'], removed: [] },
    });
  });

  it('knows no name of somebody who was added before names were kept', async () => {
    await send(sanna);
    const link = await browser.link(event);
    const people = [{ personId: 'sanna', participationId: `${only().id}/sanna` }];
    await browser.db.links.update(link?.id ?? '', { contacts: { activityId: only().id, people } });
    await browser.tag(event);
    await update();
    expect(await last()).toMatchObject({ contacts: { added: [], removed: [''] } });
  });

  it('offers no undoing of them alone: the tag is where they are chosen', async () => {
    await send(sanna);
    await choose(olli);
    await update();
    expect(whyNotUndoable((await last()) as HistoryEntry)).toBe('by-tag');
  });
});
