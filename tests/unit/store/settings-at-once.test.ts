import { expect, it } from 'vitest';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { openDatabase } from './open-database';

it('keeps what two connections are set to at the same time', async () => {
  const db = openDatabase();
  const set = (connectionId: string) =>
    changeSettings(db, ({ sync }) => ({ sync: { ...sync, [connectionId]: defaultSyncSettings } }));
  await Promise.all([set('severa'), set('practice')]);
  expect(Object.keys((await readSettings(db)).sync).toSorted()).toEqual(['practice', 'severa']);
});
