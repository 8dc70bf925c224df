import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findByKeys } from '@/lib/store/find-by-keys';
import { openDatabase } from './open-database';
import { sampleLink } from './samples';

const db = () => openDatabase();
const links = (numbers: readonly number[]) =>
  numbers.map((number) =>
    sampleLink({
      id: `${number}`,
      itemKey: `${number % 250}#`,
      activityId: `${number}`,
      connectionId: `c${number}`,
    }),
  );

it('finds exactly the rows that have one of the keys, few or many, dense or sparse', async () => {
  const numbers = fc.uniqueArray(fc.nat(999), { maxLength: 400 });
  const keys = fc.array(fc.nat(300), { maxLength: 350 });
  await fc.assert(
    fc.asyncProperty(numbers, keys, async (present, asked) => {
      const full = db();
      await full.links.bulkAdd(links(present));
      const wanted = new Set(asked.map((key) => `${key}#`));
      const found = await findByKeys(
        full.links,
        'itemKey',
        asked.map((key) => `${key}#`),
      );
      const expected = links(present).filter(({ itemKey }) => wanted.has(itemKey));
      const ids = (rows: typeof found) => rows.map(({ id }) => id).toSorted();
      expect(ids(found)).toEqual(ids(expected));
    }),
    { numRuns: 40 },
  );
});

it('finds by several parts of a key', async () => {
  const full = db();
  await full.links.bulkAdd(links(Array.from({ length: 200 }, (_, index) => index)));
  const keys = Array.from({ length: 150 }, (_, index) => [`c${index}`, `${index}`]);
  expect(await findByKeys(full.links, '[connectionId+activityId]', keys)).toHaveLength(150);
  const few = keys.slice(0, 3);
  expect(await findByKeys(full.links, '[connectionId+activityId]', few)).toHaveLength(3);
});
