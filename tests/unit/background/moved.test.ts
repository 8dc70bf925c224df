import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import { createConsultant } from './consultant';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, projects, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
  both = createTwoWay(worker);
  worker.google.addCalendar({
    id: projects,
    summary: 'Projects',
    owner: anna,
    timeZone: 'Europe/Helsinki',
  });
});

/** Sent by a click, and moved to another calendar of mine since. */
async function sentAndMoved() {
  const { id } = await consultant.sent();
  worker.google.moveToCalendar(anna, id, projects);
  await both.later();
  return { id, eid: encodeEid({ eventId: id, calendarId: projects }) };
}

describe('S114 an event that was sent by a click, and moved to another calendar of mine', () => {
  it('is sent still', async () => {
    const { eid } = await sentAndMoved();
    expect((await consultant.state(eid)).kind).toBe('sent');
  });

  it('is updated by a click where it stands now', async () => {
    const { id, eid } = await sentAndMoved();
    worker.google.patch(projects, id, { summary: 'Renamed' });
    await both.later();
    expect(await consultant.state(eid)).toMatchObject({ kind: 'changed', changes: ['title'] });
    await worker.ask('updateActivity', { eid, consented: false });
    await vi.waitFor(async () => expect(await worker.db.outbox.count()).toBe(0));
    expect(await worker.activities()).toMatchObject([{ title: 'Renamed' }]);
    expect((await consultant.state(eid)).kind).toBe('sent');
  });

  it('is taken out of the PSA by a click', async () => {
    const { eid } = await sentAndMoved();
    await worker.ask('deleteActivity', { eid, consented: false });
    await vi.waitFor(async () => expect(await worker.activities()).toEqual([]));
  });
});

it('S84 an occurrence that was sent by a click is sent still when its series is split there', async () => {
  const { id } = worker.add('Daily', {
    start: { dateTime: '2026-11-25T14:00:00+02:00', timeZone: 'Europe/Helsinki' },
    end: { dateTime: '2026-11-25T15:00:00+02:00', timeZone: 'Europe/Helsinki' },
    recurrence: ['RRULE:FREQ=DAILY;COUNT=4'],
  });
  await worker.connect();
  const eidIn = (seriesId: string) =>
    encodeEid({ eventId: `${seriesId}_20261126T120000Z`, calendarId: anna });
  const eid = eidIn(id);
  await worker.view('tagEvent', { eid, change: { activityTypeId: 'client-meeting' } });
  await worker.view('sendEvent', { eid, anyway: false });
  await consultant.becomes(eid, 'sent');
  const next = worker.google.splitSeries(anna, `${id}_20261126T120000Z`, { location: 'Room 2' });
  await both.later();
  expect(await consultant.state(eidIn(String(next.id)))).toMatchObject({
    kind: 'changed',
    changes: ['location'],
  });
});

it('S21 an event that was sent by a click, and is deleted, is still found deleted', async () => {
  const { id, eid } = await consultant.sent();
  worker.google.delete(anna, id);
  await both.later();
  await both.later();
  expect(await consultant.state(eid)).toMatchObject({ kind: 'changed', changes: ['deleted'] });
  expect(await worker.activities()).toHaveLength(1);
});
