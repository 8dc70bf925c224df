import { expect, it } from 'vitest';
import type { Rule } from '@/lib/domain/rule';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { changeRules, forgetRules, readRules } from '@/lib/store/rules';
import { changeSettings } from '@/lib/store/settings';
import { openDatabase } from './open-database';
import { sampleRow } from './samples';

const rule = (id: string): Rule => ({
  ...{ id, name: id, when: [{ kind: 'title', any: [id] }], tag: { sending: 'never' } },
});

it('keeps the rules of each connection apart, in their order, until they are forgotten', async () => {
  const db = openDatabase();
  await changeRules(db, 'practice', () => [rule('b'), rule('a')]);
  await changeRules(db, 'severa', (former) => [...former, rule('c')]);
  await changeRules(db, 'practice', (former) => [...former, rule('d')]);
  expect((await readRules(db, 'practice')).map(({ id }) => id)).toEqual(['b', 'a', 'd']);
  await forgetRules(db, 'practice');
  expect(await readRules(db, 'practice')).toEqual([]);
  expect(await readRules(db, 'severa')).toEqual([rule('c')]);
});

it('leaves out what is no rule any more', async () => {
  const db = openDatabase();
  await db.memory.put({ key: 'rules/practice', value: [{ id: 'old' }, rule('a')] });
  expect(await readRules(db, 'practice')).toEqual([rule('a')]);
  await db.memory.put({ key: 'rules/practice', value: 'broken' });
  expect(await readRules(db, 'practice')).toEqual([]);
});

it.each([
  ['plans anew what was in line by itself', true, []],
  ['leaves in line what was asked for once', false, ['row']],
] as const)('%s', async (_, automatic, left) => {
  const db = openDatabase();
  await changeSettings(db, { sync: { practice: syncSettingsSchema.parse({ automatic }) } });
  await db.outbox.put(sampleRow({ id: 'row', runId: 'run' }));
  await changeRules(db, 'practice', () => [rule('a')]);
  expect((await db.outbox.toArray()).map(({ id }) => id)).toEqual(left);
  expect((await db.journal.toArray()).at(-1)).toMatchObject({ connectionId: 'practice' });
});
