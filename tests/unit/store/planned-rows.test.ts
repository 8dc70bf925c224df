import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { MerkkiDatabase } from '@/lib/store/database';
import { countLeftUndone, isLeftUndone } from '@/lib/store/left-undone';
import { answerRow, cancelRun, runProgress, wakeQuestions } from '@/lib/store/planned-rows';
import { openDatabase } from './open-database';
import { sampleRow } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const row = (id: string, change: Partial<OutboxRow> = {}) =>
  sampleRow({ id, itemKey: `${id}#`, kind: 'reconcile', runId: 'run', ...change });
const question = (id: string, change: Partial<OutboxRow> = {}) =>
  row(id, { state: 'parked', problem: { kind: 'deleted-in-calendar' }, ...change });
const left = async () => (await db.outbox.toArray()).map(({ id }) => id);

describe('a run', () => {
  beforeEach(async () => {
    await db.outbox.bulkAdd([
      row('waiting'),
      row('unclear', { unclearSince: 1 }),
      row('writing', { step: 'write', unclearSince: 1 }),
      row('swept', { kind: 'create', step: 'sweep' }),
      question('question'),
      row('found', { kind: 'create-event', state: 'found' }),
      row('other', { runId: 'other' }),
      sampleRow({ id: 'click' }),
    ]);
  });

  it('tells what is left of it', async () => {
    expect(await runProgress(db, 'run')).toEqual({ waiting: 3, parked: 2 });
    expect(await runProgress(db, 'none')).toEqual({ waiting: 0, parked: 0 });
  });

  it('loses what has not begun when it is cancelled, and nothing else', async () => {
    await db.runs.add({
      id: 'run',
      connectionId: 'practice',
      trigger: 'sync-now',
      startedAt: 1,
      planned: 3,
      done: 0,
      failed: 0,
    });
    await cancelRun(db, 'run');
    expect(await left()).toEqual([
      'click',
      'found',
      'other',
      'question',
      'swept',
      'unclear',
      'writing',
    ]);
    expect(await db.runs.toArray()).toMatchObject([{ isCancelled: true }]);
    const place = (itemKey: string) => ({ connectionId: 'practice', itemKey });
    expect(await isLeftUndone(db, place('waiting#'))).toBe(true);
    expect(await isLeftUndone(db, place('unclear#'))).toBe(false);
    expect(await countLeftUndone(db, 'practice')).toBe(1);
  });
});

describe('an answer', () => {
  it('puts the question in line, due at once', async () => {
    await db.outbox.add(question('q', { attempts: 3, nextAttemptAt: 0, versions: 'v' }));
    expect(await answerRow(db, 'q', { answer: 'psa' }, 50)).toBe(true);
    const { problem: _, ...rest } = question('q');
    expect(await db.outbox.get('q')).toEqual({
      ...rest,
      state: 'waiting',
      answer: 'psa',
      versions: 'v',
      attempts: 0,
      nextAttemptAt: 50,
    });
  });

  it('takes consent along, and never takes it back', async () => {
    await db.outbox.bulkAdd([question('q'), question('agreed', { consented: true })]);
    await answerRow(db, 'q', { answer: 'calendar', consented: true }, 50);
    await answerRow(db, 'agreed', { answer: 'calendar' }, 50);
    expect((await db.outbox.toArray()).map(({ consented }) => consented)).toEqual([true, true]);
  });

  it.each([
    ['what waits', row('q')],
    ['a failed send', sampleRow({ id: 'q', state: 'parked' })],
  ])('to %s changes nothing', async (_, present) => {
    await db.outbox.add(present);
    expect(await answerRow(db, 'q', { answer: 'psa' }, 50)).toBe(false);
    expect(await db.outbox.get('q')).toEqual(present);
  });

  it('to what is not there any more changes nothing', async () => {
    expect(await answerRow(db, 'q', { answer: 'psa' }, 50)).toBe(false);
  });
});

it('wakes the questions of a connection: they are decided anew', async () => {
  await db.outbox.bulkAdd([
    question('q'),
    row('alike', { kind: 'create-event', state: 'found' }),
    question('unclear', { unclearSince: 1 }),
    question('elsewhere', { connectionId: 'severa' }),
    row('waiting'),
    row('copy', { kind: 'create', state: 'found' }),
    sampleRow({ id: 'send', state: 'found' }),
  ]);
  await wakeQuestions(db, 'practice');
  expect(await left()).toEqual(['elsewhere', 'send', 'unclear', 'waiting']);
  expect(await db.journal.toArray()).toMatchObject([
    { connectionId: 'practice', itemKey: 'alike#' },
    { connectionId: 'practice', itemKey: 'copy#' },
    { connectionId: 'practice', itemKey: 'q#' },
  ]);
});
