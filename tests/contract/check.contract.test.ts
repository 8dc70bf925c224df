import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { CalendarPort } from '@/lib/domain/ports';
import { createCalendarPort } from '@/lib/google/calendar-port';
import { readScopes } from '@/lib/google/scopes';
import { createCheckStore } from '@/lib/store/check-store';
import { MerkkiDatabase } from '@/lib/store/database';
import { linkOf } from '@/lib/sync/agree';
import { check } from '@/lib/sync/check';
import { assembleItem } from '@/lib/sync/item';
import { newRow } from '@/lib/sync/outbox';
import { meeting } from '@/tests/model/installation';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';

const anna = {
  email: 'anna@konsultti.example',
  name: 'Anna Virtanen',
  timeZone: 'Europe/Helsinki',
};
const window = {
  startAt: Date.parse('2026-11-01T00:00:00+02:00'),
  endAt: Date.parse('2027-02-01T00:00:00+02:00'),
};
const timed = (day: string, hour: string) => ({
  dateTime: `2026-11-${day}T${hour}:00:00+02:00`,
  timeZone: 'Europe/Helsinki',
});

let now: number;
let sandbox: Sandbox;
let db: MerkkiDatabase;
let calendar: CalendarPort;
let serial = 0;

beforeEach(async () => {
  now = Date.parse('2026-11-23T08:00:00+02:00');
  sandbox = await startSandbox({ now: () => now });
  sandbox.google.addAccount(anna);
  serial += 1;
  db = new MerkkiDatabase(`check-${serial}`);
  const token = sandbox.google.identity.tokens.issue(
    { email: anna.email, clientId: 'test', scopes: [...readScopes] },
    36_000,
  ).value;
  calendar = createCalendarPort({
    account: { email: anna.email, clientId: 'test' },
    signIn: { accessToken: async () => token, dropToken: async () => undefined },
    fetch: sandbox.fetch as typeof fetch,
    now: () => now,
  });
});

afterEach(async () => {
  await db.delete();
  await sandbox.close();
});

const run = () =>
  check({
    calendar,
    store: createCheckStore(db, now),
    window,
    needed: new Set(),
    now: () => now,
  });
const titles = async () => (await db.events.toArray()).map(({ event }) => event.title).toSorted();
const requests = () =>
  sandbox.record.to('www.googleapis.com').filter(({ method }) => method !== 'OPTIONS');

async function cached(title: string): Promise<CalendarEvent> {
  const row = (await db.events.toArray()).find(({ event }) => event.title === title);
  if (!row) throw new Error(`no event ${title}`);
  return row.event;
}

/** As if the event had been sent. */
async function link(title: string): Promise<CalendarEvent> {
  const event = await cached(title);
  const tag = { activityTypeId: meeting.id, note: '', sending: 'manual' } as const;
  const item = assembleItem({
    event,
    calendar: undefined,
    tag,
    activityTypes: [meeting],
    wording: {
      capabilities: { maxTitle: 100, maxLocation: 100 },
      privateEvents: 'dont-send',
      neutralTitle: 'Private',
    },
  });
  if (!item.desired) throw new Error('nothing desired');
  const { title: name, when, location, notes, activityTypeId } = item.desired;
  const activity = {
    id: `of ${title}`,
    title: name,
    when,
    location,
    notes,
    activityTypeId,
    ownerId: 'anna',
    ownerName: 'Anna',
    isClosed: false,
    hasHours: false,
    createdAt: now,
  };
  const row = newRow(
    { connectionId: 'fake', itemKey: event.iCalUid + title, eid: event.eid, kind: 'create' },
    now,
  );
  await db.links.put(
    linkOf(row, item, item.desired, activity, 'created', { now, newId: () => title }),
  );
  return event;
}

const isGone = async (title: string) => (await db.links.get(title))?.eventGone;

describe('a check', () => {
  it('reads the whole window first, occurrences one by one', async () => {
    sandbox.google.create(anna.email, {
      summary: 'Single',
      start: timed('23', '10'),
      end: timed('23', '11'),
    });
    sandbox.google.create(anna.email, {
      summary: 'Weekly',
      start: timed('24', '10'),
      end: timed('24', '11'),
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
    });
    sandbox.google.create(anna.email, {
      summary: 'Outside',
      start: { date: '2027-03-01' },
      end: { date: '2027-03-02' },
    });
    await run();
    expect(await titles()).toEqual(['Single', 'Weekly', 'Weekly', 'Weekly']);
  });

  it('reads the one occurrence that somebody invited me to, though its series is not here', async () => {
    const colleague = 'mikko@konsultti.example';
    sandbox.google.addAccount({ ...anna, email: colleague, name: 'Mikko' });
    await run();
    const series = sandbox.google.create(colleague, {
      summary: 'Their weekly',
      start: { dateTime: '2026-11-24T10:00:00Z', timeZone: 'Europe/Helsinki' },
      end: { dateTime: '2026-11-24T11:00:00Z', timeZone: 'Europe/Helsinki' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
    });
    sandbox.google.invite(colleague, `${series.id}_20261201T100000Z`, anna.email);
    await run();
    expect(await titles()).toEqual(['Their weekly']);
  });

  it('asks once per calendar, besides the list of calendars, when nothing changed', async () => {
    sandbox.google.create(anna.email, {
      summary: 'Single',
      start: timed('23', '10'),
      end: timed('23', '11'),
    });
    await run();
    sandbox.record.clear();
    expect(await run()).toMatchObject({ changed: false, failed: [], skipped: 0 });
    expect(requests().map(({ path }) => path.split('/').at(-1))).toEqual([
      'calendarList',
      'events',
    ]);
  });

  it('hears of an edit, a move out of the window, a new event and a deletion', async () => {
    const { google } = sandbox;
    const edited = google.create(anna.email, {
      summary: 'Edited',
      start: timed('23', '10'),
      end: timed('23', '11'),
    });
    const moved = google.create(anna.email, {
      summary: 'Moved',
      start: timed('23', '12'),
      end: timed('23', '13'),
    });
    const deleted = google.create(anna.email, {
      summary: 'Deleted',
      start: timed('23', '14'),
      end: timed('23', '15'),
    });
    await run();
    await link('Moved');
    await link('Deleted');
    google.patch(anna.email, String(edited.id), { summary: 'Edited again' });
    google.move(anna.email, String(moved.id), { date: '2027-05-01' }, { date: '2027-05-02' });
    google.delete(anna.email, String(deleted.id));
    google.create(anna.email, { summary: 'New', start: timed('25', '10'), end: timed('25', '11') });
    expect(await run()).toMatchObject({ changed: true });
    expect(await titles()).toEqual(['Edited again', 'Moved', 'New']);
    expect(await isGone('Deleted')).toBe(true);
    expect(await isGone('Moved')).toBe(false);
  });

  it('notices one cancelled occurrence, and later the whole series', async () => {
    const { google } = sandbox;
    const series = google.create(anna.email, {
      summary: 'Daily',
      start: timed('23', '10'),
      end: timed('23', '11'),
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    });
    await run();
    const first = (await db.events.toArray())[0]?.event;
    google.delete(anna.email, String(first?.eventId));
    await run();
    expect(await db.events.count()).toBe(2);
    google.delete(anna.email, String(series.id));
    await run();
    expect(await db.events.count()).toBe(0);
  });

  it('keeps links when the sync token is lost, and reads anew', async () => {
    sandbox.google.create(anna.email, {
      summary: 'Single',
      start: timed('23', '10'),
      end: timed('23', '11'),
    });
    await run();
    await link('Single');
    sandbox.google.expireSyncTokens();
    sandbox.google.create(anna.email, {
      summary: 'New',
      start: timed('25', '10'),
      end: timed('25', '11'),
    });
    await run();
    expect(await titles()).toEqual(['New', 'Single']);
    expect(await isGone('Single')).toBe(false);
  });

  it('does not take an empty listing for deletions: each sent event is asked for by itself', async () => {
    sandbox.google.create(anna.email, {
      summary: 'Single',
      start: timed('23', '10'),
      end: timed('23', '11'),
    });
    await run();
    await link('Single');
    sandbox.google.expireSyncTokens();
    const empty = { kind: 'calendar#events', items: [], nextSyncToken: 'x' };
    sandbox.faults.add({
      host: 'www.googleapis.com',
      path: /\/events$/,
      // The bell answers that its token is lost; the listings of the full read that follows are empty.
      after: 1,
      times: 2,
      fault: { kind: 'status', status: 200, body: empty },
    });
    sandbox.record.clear();
    await run();
    expect(await isGone('Single')).toBe(false);
    const outcomes = requests().map(({ path, outcome }) => [path.split('/').at(-1), outcome]);
    expect(outcomes.slice(1, 4)).toEqual([
      ['events', 410],
      ['events', 200],
      ['events', 200],
    ]);
    expect(outcomes).toHaveLength(5);
  });

  it('S51 concludes nothing from a listing that breaks off, whichever of its pages fails', async () => {
    const days = ['23', '24', '25', '26', '27'];
    for (const day of days)
      sandbox.google.create(anna.email, {
        summary: `On ${day}`,
        start: timed(day, '10'),
        end: timed(day, '11'),
      });
    await run();
    for (const day of days) await link(`On ${day}`);
    const all = days.map((day) => `On ${day}`);
    sandbox.google.switches.pageLimit = 2;
    let isBroken = true;
    let broken = 0;
    for (let answered = 0; isBroken; answered += 1) {
      sandbox.google.expireSyncTokens();
      const restore = sandbox.faults.add({
        path: '/events$',
        after: answered,
        fault: { kind: 'status', status: 503 },
      });
      isBroken = await run().then(
        () => false,
        () => true,
      );
      restore();
      if (isBroken) broken += 1;
      expect(await titles()).toEqual(all);
      expect(await Promise.all(all.map(isGone))).toEqual(all.map(() => false));
    }
    // The bell that lost its token, and three pages each of the token's listing and of the window.
    expect(broken).toBe(7);
    await run();
    expect(await titles()).toEqual(all);
  });

  it('reads the other calendars when one fails', async () => {
    const { google } = sandbox;
    google.addCalendar({
      id: 'c_projects@group.calendar.google.com',
      owner: anna.email,
      summary: 'Projects',
      timeZone: 'Europe/Helsinki',
    });
    google.create('c_projects@group.calendar.google.com', {
      summary: 'Of the second',
      start: timed('23', '10'),
      end: timed('23', '11'),
    });
    sandbox.faults.add({
      host: 'www.googleapis.com',
      path: /anna.*\/events$/,
      fault: {
        kind: 'status',
        status: 404,
        body: { error: { code: 404, errors: [{ reason: 'notFound' }] } },
      },
    });
    expect(await run()).toMatchObject({
      failed: [{ calendarId: anna.email, problem: { kind: 'not-found' } }],
    });
    expect(await titles()).toEqual(['Of the second']);
  });

  it('reads the new edge once time has moved the window', async () => {
    sandbox.google.create(anna.email, {
      summary: 'Later',
      start: { date: '2027-02-03' },
      end: { date: '2027-02-04' },
    });
    await run();
    expect(await titles()).toEqual([]);
    const later = { startAt: window.startAt, endAt: window.endAt + 28 * 86_400_000 };
    await check({
      calendar,
      store: createCheckStore(db, now),
      window: later,
      needed: new Set(),
      now: () => now,
    });
    expect(await titles()).toEqual(['Later']);
  });
});
