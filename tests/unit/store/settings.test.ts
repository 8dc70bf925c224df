import { beforeEach, describe, expect, it } from 'vitest';
import { defaultMapping } from '@/lib/domain/mapping';
import { settingsSchema } from '@/lib/domain/settings';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import type { MerkkiDatabase } from '@/lib/store/database';
import { createMemory, eraseMemory } from '@/lib/store/memory';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { openDatabase } from './open-database';
import { sampleLink, sampleRow } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});
const defaults = settingsSchema.parse({});

describe('settings', () => {
  it('are a newcomer’s at first', async () => {
    expect(await readSettings(db)).toEqual(defaults);
  });

  it('change only where they are named', async () => {
    await changeSettings(db, { googleClientId: 'client', pausedUntil: null });
    await changeSettings(db, { privateEvents: 'in-full' });
    expect(await readSettings(db)).toEqual({
      ...defaults,
      googleClientId: 'client',
      pausedUntil: null,
      privateEvents: 'in-full',
    });
  });

  it('return to the default by undefined', async () => {
    await changeSettings(db, { pausedUntil: 5, googleClientId: 'client' });
    await changeSettings(db, { pausedUntil: undefined });
    expect(await readSettings(db)).toEqual({ ...defaults, googleClientId: 'client' });
  });

  it('all arrive when they are changed at the same time', async () => {
    await Promise.all([
      changeSettings(db, { googleClientId: 'client' }),
      changeSettings(db, { privateEvents: 'in-full' }),
      changeSettings(db, { pausedUntil: 5 }),
    ]);
    expect(await readSettings(db)).toMatchObject({
      googleClientId: 'client',
      privateEvents: 'in-full',
      pausedUntil: 5,
    });
  });

  it.each(['text', 5, null, ['list']])(
    'fall back to the defaults when %j was stored',
    async (value) => {
      await db.memory.put({ key: 'settings', value });
      expect(await readSettings(db)).toEqual(defaults);
    },
  );

  it('fall back only where the stored value is broken, and keep the rest through a change', async () => {
    const value = { googleClientId: 'client', pausedUntil: 'soon', privateEvents: 'by-mail' };
    await db.memory.put({ key: 'settings', value });
    await changeSettings(db, { activeConnectionId: 'practice' });
    expect(await readSettings(db)).toEqual({
      ...defaults,
      googleClientId: 'client',
      activeConnectionId: 'practice',
    });
  });
});

describe('the places in Google’s page', () => {
  const all = { chips: true, popover: true, draft: true, editor: true };

  it('are all shown at first, also those that came after the choice was made', async () => {
    expect((await readSettings(db)).surfaces).toEqual(all);
    await db.memory.put({ key: 'settings', value: { surfaces: { chips: false } } });
    expect((await readSettings(db)).surfaces).toEqual({ ...all, chips: false });
  });

  it('keep the choice beside a place that is not known any more', async () => {
    await db.memory.put({ key: 'settings', value: { surfaces: { editor: false, banner: false } } });
    expect((await readSettings(db)).surfaces).toEqual({ ...all, editor: false });
  });

  it('concern nothing that is synced', async () => {
    await changeSettings(db, { surfaces: { ...all, chips: false } });
    expect(await db.journal.count()).toBe(0);
  });
});

describe('a changed setting', () => {
  const automatic = syncSettingsSchema.parse({ automatic: true });
  const noted = async () => (await db.journal.toArray()).map(({ id: _, ...note }) => note);

  it('of a connection has everything of it planned anew, and its questions asked anew', async () => {
    const parked = { kind: 'reconcile', state: 'parked', runId: 'r' } as const;
    await db.outbox.bulkAdd([
      sampleRow({ id: 'a', connectionId: 'a', itemKey: 'a#', ...parked }),
      sampleRow({ id: 'b', connectionId: 'b', itemKey: 'b#', ...parked }),
    ]);
    await changeSettings(db, { sync: { a: automatic } });
    expect(await noted()).toEqual([{ connectionId: 'a', itemKey: 'a#' }, { connectionId: 'a' }]);
    expect((await db.outbox.toArray()).map(({ id }) => id)).toEqual(['b']);
  });

  it('of a connection takes what runs have not begun out of line', async () => {
    const planned = { connectionId: 'a', runId: 'r' };
    await db.outbox.bulkAdd([
      sampleRow({ id: 'planned', ...planned }),
      sampleRow({ id: 'begun', ...planned, unclearSince: 1 }),
      sampleRow({ id: 'failed', ...planned, state: 'parked' }),
      sampleRow({ id: 'click', connectionId: 'a' }),
      sampleRow({ id: 'elsewhere', connectionId: 'b', runId: 'r' }),
    ]);
    await changeSettings(db, { sync: { a: automatic } });
    const left = (await db.outbox.toArray()).map(({ id }) => id);
    expect(left).toEqual(['begun', 'click', 'elsewhere', 'failed']);
  });

  it('leaves in line what was asked for on a connection that does nothing by itself', async () => {
    await db.outbox.add(sampleRow({ id: 'planned', connectionId: 'a', runId: 'r' }));
    await changeSettings(db, { sync: { a: { ...automatic, automatic: false } } });
    expect(await db.outbox.count()).toBe(1);
  });

  it('concerns only the connections whose sync differs', async () => {
    await changeSettings(db, { sync: { a: automatic, b: automatic } });
    await db.journal.clear();
    await changeSettings(db, { sync: { a: automatic, b: { ...automatic, conflicts: 'ask' } } });
    expect(await noted()).toEqual([{ connectionId: 'b' }]);
  });

  it('of what events become has the connection’s judged anew, and no other’s', async () => {
    await db.links.bulkAdd([
      sampleLink({ id: 'one', connectionId: 'a', itemKey: 'a#' }),
      sampleLink({ id: 'two', connectionId: 'b', itemKey: 'b#', activityId: 'a2' }),
    ]);
    await db.journal.clear();
    await db.touched.clear();
    await changeSettings(db, { mapping: { a: { ...defaultMapping, location: false } } });
    expect(await noted()).toEqual([{ connectionId: 'a' }]);
    expect((await db.touched.toArray()).map(({ linkId }) => linkId)).toEqual(['one']);
    await changeSettings(db, { historyDays: 30 });
    expect(await db.touched.count()).toBe(1);
  });

  it('of private events concerns everything', async () => {
    await changeSettings(db, { privateEvents: 'in-full' });
    await changeSettings(db, { privateEvents: 'in-full', googleClientId: 'client' });
    expect(await noted()).toEqual([{}]);
  });
});

describe('a memory', () => {
  it('keeps to its own prefix', async () => {
    const short = createMemory(db, 'psa/a');
    const long = createMemory(db, 'psa/ab');
    await short.set('token', 1);
    await long.set('token', 2);
    await eraseMemory(db, 'psa/a');
    expect([await short.get('token'), await long.get('token')]).toEqual([undefined, 2]);
  });

  it('forgets one value', async () => {
    const memory = createMemory(db, 'x');
    await memory.set('a', { deep: [1] });
    expect(await memory.get('a')).toEqual({ deep: [1] });
    await memory.remove('a');
    expect(await memory.get('a')).toBeUndefined();
  });
});
