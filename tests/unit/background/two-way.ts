import { expect, vi } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import type { HistoryEntry } from '@/lib/domain/history';
import { type SyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import type { AnswerTo } from '@/lib/messages/questions';
import { atRest } from './at-rest';
import { anna, type Worker } from './worker';

export const minuteMs = 60_000;
const thursday = Date.parse('2026-11-26T10:00:00+02:00');

/** Settings by which everything of one calendar and all ordinary appointments travel, deletions too. */
export function twoWaySettings(more: Record<string, unknown> = {}): SyncSettings {
  return syncSettingsSchema.parse({
    automatic: true,
    outgoing: { select: 'calendars', calendarIds: [anna], delete: 'follow' },
    incoming: {
      select: 'chosen',
      categories: ['CalendarEntry'],
      into: { kind: 'calendar', calendarId: anna },
      delete: 'follow',
    },
    ...more,
  });
}

/** A person whose practice PSA and calendar are kept in step, seen from outside the worker. */
export function createTwoWay(worker: Worker, connectionId = 'practice') {
  const save = (more: Record<string, unknown> = {}) =>
    worker.askAsExtension('saveSync', { connectionId, settings: twoWaySettings(more) });

  async function connect(more: Record<string, unknown> = {}): Promise<void> {
    await worker.connect();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    await save(more);
  }

  /** The alarm rings so much later, and everything that it begins comes to its end. */
  async function later(ms = 2 * minuteMs): Promise<void> {
    worker.wait(ms);
    await worker.tick();
    await settled();
  }

  /** Nothing is asked of anybody any more, and nothing that is due is left in line. */
  async function settled(): Promise<void> {
    let asked = -1;
    let quietFor = 0;
    await vi.waitFor(
      async () => {
        await atRest(() => worker.requests.length);
        const due = await worker.db.outbox
          .where('nextAttemptAt')
          .belowOrEqual(Date.now())
          .toArray();
        const isDone = due.every(({ state }) => state !== 'waiting');
        quietFor = isDone && asked === worker.requests.length ? quietFor + 1 : 0;
        asked = worker.requests.length;
        if (quietFor < 2) throw new Error('still at it');
      },
      { interval: 60 },
    );
  }

  /** Somebody enters it in the practice PSA itself. */
  async function enter(title: string, more: Partial<Activity> = {}): Promise<Activity> {
    const activity: Activity = {
      id: `own-${title}`,
      title,
      when: { kind: 'timed', startAt: thursday, endAt: thursday + 60 * minuteMs },
      location: '',
      notes: '',
      activityTypeId: 'workshop',
      ownerId: 'practice-user',
      ownerName: 'You',
      isClosed: false,
      hasHours: false,
      createdAt: Date.now(),
      ...more,
    };
    await worker.db.practice.put(activity);
    return activity;
  }

  /** Somebody edits it in the practice PSA itself. */
  async function edit(title: string, change: Partial<Activity>): Promise<void> {
    const { id } = await activity(title);
    await worker.db.practice.update(id, { ...change, changedAt: Date.now() });
  }

  async function activity(title: string): Promise<Activity> {
    const found = (await worker.activities()).find((each) => each.title === title);
    if (!found) throw new Error(`no activity ${title}`);
    return found;
  }

  const events = () => worker.google.events(anna).filter(({ status }) => status !== 'cancelled');

  function event(title: string) {
    const found = events().find(({ summary }) => summary === title);
    if (!found) throw new Error(`no event ${title}`);
    return { ...found, id: String(found.id) };
  }

  const titles = async () => ({
    calendar: events()
      .map(({ summary }) => summary)
      .toSorted(),
    psa: (await worker.activities()).map(({ title }) => title).toSorted(),
  });

  /** Both sides come to hold exactly these. */
  const becomes = (...wanted: string[]) =>
    vi.waitFor(async () => {
      expect(await titles()).toEqual({ calendar: wanted.toSorted(), psa: wanted.toSorted() });
    });

  const overview = (): Promise<AnswerTo<'overview'>> => worker.askAsExtension('overview', {});

  /** What the popup shows of the brake, as far as its buttons need to know it. */
  async function brake() {
    const [first] = (await overview()).brakes;
    return { connectionId, at: first?.at ?? 0 };
  }

  const answerBrake = async (answer: 'go-on' | 'keep') =>
    worker.askAsExtension('answerBrake', { ...(await brake()), answer });

  const history = () => worker.history({ connectionId });

  /** Undoes the latest operation of this kind. */
  async function undo(operation: HistoryEntry['operation']) {
    const entry = (await history()).find((each) => each.operation === operation);
    if (!entry) throw new Error(`no ${operation} in the history`);
    return worker.askAsExtension('undoOperation', { id: entry.id });
  }

  return {
    ...{ save, connect, later, settled, enter, edit, activity, event, events },
    ...{ titles, becomes, overview, history, undo, brake, answerBrake },
  };
}

export type TwoWay = ReturnType<typeof createTwoWay>;
