import { describe, expect, it } from 'vitest';
import { calendarEventSchema, calendarSchema } from '@/lib/domain/calendar-event';
import { connectionSchema } from '@/lib/domain/connection';
import { linkSchema } from '@/lib/domain/link';
import { outboxRowSchema } from '@/lib/domain/outbox';
import { tagSchema } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { type SchemaStep, schemaSteps } from '@/lib/store/schema';
import { openDatabase } from './open-database';
import { event, itemKey, sampleLink, sampleRow } from './samples';

type Rows = Readonly<Record<string, readonly object[]>>;

/** What a database of each released step holds, as that release wrote it. A new step adds its own, none is changed. */
const rowsAtStep: readonly Rows[] = [
  {
    links: [sampleLink()],
    outbox: [sampleRow({ id: 'waiting' })],
    tags: [
      {
        key: itemKey,
        connectionId: 'practice',
        tag: { note: 'Agenda', sending: 'manual' },
        changedAt: 1,
      },
      { key: 'early#', tag: { note: '', sending: 'never' }, changedAt: 1 },
    ],
    events: [
      {
        calendarId: event.calendarId,
        eventId: event.eventId,
        itemKey,
        startAt: 1,
        endAt: 2,
        readAt: 3,
        event,
      },
    ],
    calendars: [
      {
        id: 'c',
        name: 'C',
        primary: true,
        role: 'owner',
        mine: true,
        shown: true,
        timeZone: 'UTC',
      },
    ],
    connections: [
      {
        id: 'severa/staging/k',
        system: 'severa',
        name: 'Severa',
        credentials: { system: 'severa', environment: 'staging', clientId: 'k', clientSecret: 's' },
        tenant: 'Konsultti',
        health: {},
      },
    ],
    memory: [{ key: 'settings', value: { googleClientId: 'client' } }],
  },
  {
    links: [sampleLink()],
    touched: [{ id: 1, connectionId: 'practice', linkId: sampleLink().id }],
  },
];

async function writeAt(steps: readonly SchemaStep[], rows: Rows, name: string): Promise<void> {
  const db = openDatabase(name, steps);
  for (const [table, list] of Object.entries(rows)) await db.table(table).bulkAdd([...list]);
  db.close();
}

/** What the newest code expects of every table that an older release may have filled. */
async function look(db: MerkkiDatabase): Promise<void> {
  const read = <T>(table: string) => db.table<T>(table).toArray();
  for (const link of await read('links')) linkSchema.parse(link);
  for (const row of await read('outbox')) outboxRowSchema.parse(row);
  for (const { tag } of await db.tags.toArray()) tagSchema.parse(tag);
  for (const row of await db.events.toArray()) calendarEventSchema.parse(row.event);
  for (const calendar of await read('calendars')) calendarSchema.parse(calendar);
  for (const connection of await read('connections')) connectionSchema.parse(connection);
}

describe('a database of an older release', () => {
  it('has sample rows here for every step that was released', () => {
    expect(rowsAtStep).toHaveLength(schemaSteps.length);
  });

  it.each(rowsAtStep.map((rows, index) => [index + 1, rows] as const))(
    'keeps all that step %d wrote, in a shape that today’s code understands',
    async (step, rows) => {
      const name = `schema-${step}`;
      await writeAt(schemaSteps.slice(0, step), rows, name);
      const db = openDatabase(name);
      for (const [table, list] of Object.entries(rows))
        expect(await db.table(table).count(), table).toBe(list.length);
      await look(db);
      expect(db.verno).toBe(schemaSteps.length);
    },
  );

  it('runs each upgrade that it has missed once, in order', async () => {
    const note = (text: string): SchemaStep => ({
      stores: {},
      upgrade: async (transaction) => {
        await transaction
          .table('memory')
          .toCollection()
          .modify((row) => {
            row.value += text;
          });
      },
    });
    const steps = [...schemaSteps, note(' second'), note(' third')];
    await writeAt(schemaSteps, { memory: [{ key: 'x', value: 'first' }] }, 'schema-upgrades');
    for (let opening = 0; opening < 2; opening += 1) {
      const db = openDatabase('schema-upgrades', steps);
      expect((await db.memory.get('x'))?.value).toBe('first second third');
      db.close();
    }
  });
});

describe('the newest schema', () => {
  it.each([
    ['an item', { id: 'other', activityId: 'a2' }],
    ['an activity', { id: 'other', itemKey: 'other#' }],
  ])('refuses two links of one connection to %s', async (_, change) => {
    const db = openDatabase();
    await db.links.add(sampleLink());
    await expect(db.links.add(sampleLink(change))).rejects.toThrow();
    await db.links.add(sampleLink({ ...change, connectionId: 'severa' }));
    expect(await db.links.count()).toBe(2);
  });
});
