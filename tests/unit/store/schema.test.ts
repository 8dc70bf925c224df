import { describe, expect, it } from 'vitest';
import { calendarEventSchema, calendarSchema } from '@/lib/domain/calendar-event';
import { connectionSchema } from '@/lib/domain/connection';
import { historyEntrySchema, syncRunSchema } from '@/lib/domain/history';
import { type Agreement, linkSchema } from '@/lib/domain/link';
import { outboxRowSchema } from '@/lib/domain/outbox';
import { tagSchema } from '@/lib/domain/tag';
import { tombstoneSchema } from '@/lib/domain/tombstone';
import type { MerkkiDatabase } from '@/lib/store/database';
import { readExamples } from '@/lib/store/examples';
import { dueRows } from '@/lib/store/outbox';
import { createPlanStore } from '@/lib/store/plan-store';
import { type SchemaStep, schemaSteps } from '@/lib/store/schema';
import { makeEvent, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { event, itemKey, sampleActivity, sampleLink, sampleRow } from './samples';

/** A link as it was before the agreement told whether the event was redacted. */
function formerLink(isPrivate = false, change: Partial<Agreement['sent']> = {}) {
  const { agreement, ...rest } = sampleLink();
  const { wasRedacted: _, ...others } = agreement;
  const sent = { ...others.sent, ...change };
  return { ...rest, agreement: { ...others, sent, wasPrivate: isPrivate } };
}

type Rows = Readonly<Record<string, readonly object[]>>;

/** What a database of each released step holds, as that release wrote it. A new step adds its own, none is changed. */
const rowsAtStep: readonly Rows[] = [
  {
    links: [formerLink()],
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
    links: [formerLink()],
    touched: [{ id: 1, connectionId: 'practice', linkId: sampleLink().id }],
    events: [
      {
        calendarId: event.calendarId,
        eventId: event.eventId,
        itemKey,
        startAt: 1,
        endAt: 2,
        longUntil: 2,
        readAt: 3,
        event,
      },
    ],
    history: [
      { id: 1, at: 1, connectionId: 'practice', itemKey, operation: 'create', outcome: 'done' },
    ],
  },
  {
    links: [
      sampleLink({ activityKey: 'weekly@1', eventGone: true, eventGoneAt: 4, generation: 1 }),
    ],
    outbox: [sampleRow({ id: 'planned', kind: 'reconcile', runId: 'run', startAt: 1 })],
    tags: [{ key: 'series:weekly', tag: { note: '', sending: 'auto' }, changedAt: 1 }],
    events: [
      {
        calendarId: event.calendarId,
        eventId: event.eventId,
        itemKey,
        startAt: 1,
        endAt: 2,
        readAt: 4,
        seenAt: 3,
        event,
      },
    ],
    activities: [
      {
        connectionId: 'practice',
        key: 'a1',
        id: 'a1',
        startAt: 1,
        endAt: 2,
        readAt: 4,
        seenAt: 3,
        activity: sampleActivity(),
      },
    ],
    tombstones: [
      {
        id: 'former',
        connectionId: 'practice',
        itemKey,
        calendarId: event.calendarId,
        eventId: event.eventId,
        activityKey: 'a1',
        fate: 'deleted',
        generation: 0,
        at: 1,
      },
    ],
    journal: [{ id: 1, itemKey }, { id: 2 }],
    history: [
      {
        id: 1,
        at: 1,
        connectionId: 'practice',
        itemKey,
        operation: 'update-event',
        outcome: 'done',
        runId: 'run',
      },
    ],
    runs: [
      {
        id: 'run',
        connectionId: 'practice',
        trigger: 'clock',
        startedAt: 1,
        planned: 1,
        done: 0,
        failed: 0,
      },
    ],
  },
  {
    events: [
      {
        calendarId: event.calendarId,
        eventId: event.eventId,
        itemKey,
        startAt: 1,
        endAt: 2,
        readAt: 4,
        seenAt: 3,
        clues: [['title', 'kick off', monday]],
        event,
      },
    ],
  },
  {
    events: [
      {
        calendarId: event.calendarId,
        eventId: event.eventId,
        itemKey,
        startAt: 1,
        endAt: 2,
        readAt: 4,
        seenAt: 3,
        event: { ...event, colorId: '5', guests: { count: 1, domains: ['customer.example'] } },
      },
    ],
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
  for (const row of await db.events.toArray()) {
    calendarEventSchema.parse(row.event);
    expect(row.seenAt).toBeLessThanOrEqual(row.readAt);
  }
  for (const stone of await read('tombstones')) tombstoneSchema.parse(stone);
  for (const entry of await read('history')) historyEntrySchema.parse(entry);
  for (const run of await read('runs')) syncRunSchema.parse(run);
  for (const calendar of await read('calendars')) calendarSchema.parse(calendar);
  for (const connection of await read('connections')) connectionSchema.parse(connection);
}

describe('a database of an older release', () => {
  it('has sample rows here for every step that was released', () => {
    expect(rowsAtStep).toHaveLength(schemaSteps.length);
  });

  it.each(rowsAtStep.map((rows, index) => [index + 1, rows] as const))(
    'S54 keeps all that step %d wrote, in a shape that today’s code understands',
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

  it.each([1, 2])(
    'S54 keeps its links and is planned as a whole, by the new indexes, after step %d',
    async (step) => {
      const name = `schema-indexes-${step}`;
      await writeAt(schemaSteps.slice(0, step), rowsAtStep[step - 1] ?? {}, name);
      await writeAt(
        schemaSteps.slice(0, step),
        { outbox: [sampleRow({ nextAttemptAt: 1 })] },
        name,
      );
      const db = openDatabase(name);
      const news = await createPlanStore(db).news('practice');
      expect(news.itemKeys).toEqual([itemKey]);
      expect((await createPlanStore(db).known('practice', news)).links).toEqual([sampleLink()]);
      expect(await dueRows(db, 'practice', 1)).toMatchObject([{ id: sampleRow().id }]);
    },
  );

  it.each([1, 2, 3])(
    'lends the tags of its events to those like them, after step %d',
    async (step) => {
      const name = `schema-clues-${step}`;
      await writeAt(schemaSteps.slice(0, step), rowsAtStep[step - 1] ?? {}, name);
      const like = makeEvent({ eventId: 'like' });
      expect(await readExamples(openDatabase(name), 'practice', like)).toMatchObject([{ event }]);
    },
  );

  it('reads calendars anew for what rules ask since, and leaves links, tags and history', async () => {
    const name = 'schema-cursors';
    const memory = [
      { key: 'cursor/anna', value: { syncToken: 'old' } },
      { key: 'check/attemptedAt', value: 5 },
    ];
    const kept = {
      links: [sampleLink()],
      tags: [{ key: itemKey, tag: { note: '', sending: 'auto' } }],
    };
    const history = [{ id: 1, at: 1, operation: 'create', outcome: 'done' }];
    await writeAt(schemaSteps.slice(0, 4), { ...kept, history, memory }, name);
    const db = openDatabase(name);
    expect(await db.memory.toCollection().primaryKeys()).toEqual(['check/attemptedAt']);
    expect(await db.links.toArray()).toEqual(kept.links);
    expect(await db.tags.toArray()).toEqual(kept.tags);
    expect(await db.history.toArray()).toEqual(history);
  });

  it.each([
    ['one that was not private', false, {}, false],
    ['a private one that says nothing but its time', true, { location: '', notes: 'mark' }, true],
    ['a private one whose place was sent', true, { location: 'Clinic', notes: 'mark' }, false],
    ['a private one whose note was sent', true, { location: '', notes: 'note\n\nmark' }, false],
  ])('tells whether the activity was redacted, of %s', async (name, isPrivate, sent, expected) => {
    const links = [formerLink(isPrivate, sent)];
    await writeAt(schemaSteps.slice(0, 2), { links }, `schema-${name}`);
    const [link] = await openDatabase(`schema-${name}`).links.toArray();
    expect(link?.agreement).toMatchObject({ wasRedacted: expected });
    expect(link?.agreement).not.toHaveProperty('wasPrivate');
  });

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
