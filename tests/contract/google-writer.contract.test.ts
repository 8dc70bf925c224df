import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarPort, CalendarWriter, EventDraft } from '@/lib/domain/ports';
import { daily, meeting, timed, week } from '@/tests/contract/google-samples';
import {
  allScopes,
  anna,
  mikko,
  startWriterWorld,
  type WriterWorld,
} from '@/tests/contract/google-writer-world';
import type { EventBody } from '@/tests/sandbox/google/resource';

const id = 'merkki0a1b2c3d4e';
const startAt = Date.parse('2026-11-03T08:00:00Z');
const endAt = Date.parse('2026-11-03T09:00:00Z');
const draft: EventDraft = {
  title: 'Kick-off',
  when: { kind: 'timed', startAt, endAt },
  location: 'Room 1',
};
const days = { kind: 'all-day', startDate: '2026-11-04', endDate: '2026-11-06' } as const;
const team = 'c_team@group.calendar.google.com';
const problem = (kind: string) => ({ problem: { kind, side: 'google' } });

let world: WriterWorld;
let writer: CalendarWriter;
let port: CalendarPort;

beforeEach(async () => {
  world = await startWriterWorld();
  ({ writer, port } = world.connect());
});

afterEach(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.offences()).toEqual([]);
  expect(world.google.world.mails).toEqual([]);
  await world.sandbox.close();
});

const create = (event: EventBody, calendarId = anna) =>
  world.google.create(calendarId, event).id as string;

async function versionOf(eventId: string): Promise<string> {
  return (await writer.read(anna, eventId))?.version ?? 'none';
}

describe('creating an event', () => {
  it('makes it under the given id, and answers it as a reading does', async () => {
    const made = await writer.create(anna, id, draft);
    expect(made).toMatchObject({ eventId: id, ...draft, organizedByMe: true });
    expect(await port.event(anna, id)).toEqual(made);
  });

  it('says title, time and place in UTC and nothing else', async () => {
    await writer.create(anna, id, draft);
    expect(world.writes()[0]?.body).toEqual({
      id,
      summary: 'Kick-off',
      location: 'Room 1',
      start: { dateTime: '2026-11-03T08:00:00Z' },
      end: { dateTime: '2026-11-03T09:00:00Z' },
    });
  });

  it('keeps the dates of an all-day event', async () => {
    expect((await writer.create(anna, id, { ...draft, when: days })).when).toEqual(days);
  });

  it('stretches a point in time to a minute, and no days to one', async () => {
    const point = { ...draft, when: { kind: 'timed', startAt, endAt: startAt } } as const;
    const noDay = { ...draft, when: { ...days, endDate: days.startDate } };
    expect((await writer.create(anna, id, point)).when).toMatchObject({ endAt: startAt + 60_000 });
    expect((await writer.create(anna, `${id}1`, noDay)).when).toMatchObject({
      endDate: '2026-11-05',
    });
  });

  it('learns that an id is taken, by a deleted event too', async () => {
    await writer.create(anna, id, draft);
    await expect(writer.create(anna, id, draft)).rejects.toMatchObject(problem('taken'));
    await writer.remove(anna, id, await versionOf(id));
    await expect(writer.create(anna, id, draft)).rejects.toMatchObject(problem('taken'));
  });

  it('does not know the outcome when the answer is lost, and finds the event by its id', async () => {
    world.sandbox.faults.add({ method: 'POST', times: 1, fault: { kind: 'lostResponse' } });
    await expect(writer.create(anna, id, draft)).rejects.toMatchObject(problem('unreachable'));
    expect((await writer.read(anna, id))?.event).toMatchObject(draft);
  });

  it('does not know the outcome when Google fails', async () => {
    world.sandbox.faults.add({ method: 'POST', times: 1, fault: { kind: 'status', status: 503 } });
    await expect(writer.create(anna, id, draft)).rejects.toMatchObject(problem('unavailable'));
  });
});

describe('reading for a write', () => {
  it('gives a deleted event as cancelled, and nothing for one that never was', async () => {
    const eventId = create(meeting);
    world.google.delete(anna, eventId);
    expect((await writer.read(anna, eventId))?.event.status).toBe('cancelled');
    expect(await writer.read(anna, 'neverwas')).toBeUndefined();
  });

  it('gives nothing for the master of a series, which is no event of its own', async () => {
    expect(await writer.read(anna, create(daily))).toBeUndefined();
  });

  it('is refused where the whole calendar is out of reach', async () => {
    await expect(writer.read(mikko, 'any')).rejects.toMatchObject(problem('not-found'));
  });
});

describe('changing an event', () => {
  it('changes only what is named', async () => {
    const rest = {
      description: 'Agenda',
      colorId: '9',
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
      visibility: 'private',
      attendees: [{ email: anna, responseStatus: 'accepted' }],
    };
    const eventId = create({ ...meeting, summary: 'Old', location: 'Here', ...rest });
    const changed = await writer.change(anna, eventId, { title: 'New' }, await versionOf(eventId));
    expect(changed).toMatchObject({ title: 'New', location: 'Here', when: draft.when });
    expect(world.google.event(anna, eventId)).toMatchObject({
      ...rest,
      attendees: [{ email: anna }],
    });
    expect(world.writes()[0]?.body).toEqual({ summary: 'New' });
  });

  it('empties a location', async () => {
    const eventId = create({ ...meeting, location: 'Here' });
    const changed = await writer.change(anna, eventId, { location: '' }, await versionOf(eventId));
    expect(changed.location).toBe('');
  });

  it('turns a timed event into an all-day one and back', async () => {
    const eventId = create(meeting);
    const { when } = await writer.change(anna, eventId, { when: days }, await versionOf(eventId));
    expect(when).toEqual(days);
    const { when: again } = await writer.change(anna, eventId, draft, await versionOf(eventId));
    expect(again).toEqual(draft.when);
  });

  it('moves one occurrence of a series and no other', async () => {
    const series = create(daily);
    const occurrence = `${series}_20261104T080000Z`;
    const nextDayAndHour = 25 * 3_600_000;
    const when = {
      kind: 'timed',
      startAt: startAt + nextDayAndHour,
      endAt: endAt + nextDayAndHour,
    } as const;
    await writer.change(anna, occurrence, { when }, await versionOf(occurrence));
    const starts = (await port.eventsIn(anna, week)).map(({ when, originalStart }) => [
      originalStart,
      'startAt' in when && new Date(when.startAt).toISOString().slice(8, 16),
    ]);
    expect(starts.sort()).toEqual([
      ['2026-11-03T08:00:00Z', '03T08:00'],
      ['2026-11-04T08:00:00Z', '04T09:00'],
      ['2026-11-05T08:00:00Z', '05T08:00'],
      ['2026-11-06T08:00:00Z', '06T08:00'],
    ]);
  });

  it('is refused when the event changed since it was read', async () => {
    const eventId = create(meeting);
    const version = await versionOf(eventId);
    world.google.patch(anna, eventId, { summary: 'Theirs' });
    const change = writer.change(anna, eventId, { title: 'Mine' }, version);
    await expect(change).rejects.toMatchObject(problem('changed-meanwhile'));
    expect(world.google.event(anna, eventId)?.summary).toBe('Theirs');
  });

  it('says why Google refuses the content', async () => {
    const eventId = create(meeting);
    const never = { ...days, startDate: '2026-02-30', endDate: '2026-03-40' };
    const change = writer.change(anna, eventId, { when: never }, await versionOf(eventId));
    await expect(change).rejects.toMatchObject({
      problem: { kind: 'rejected', side: 'google', cause: expect.any(String) },
    });
  });

  it('is forbidden on a guest’s copy', async () => {
    const eventId = create({ ...meeting, attendees: [{ email: anna }] }, mikko);
    const change = writer.change(anna, eventId, { title: 'Mine' }, await versionOf(eventId));
    await expect(change).rejects.toMatchObject(problem('forbidden'));
  });
});

describe('removing an event', () => {
  it('takes it off the calendar', async () => {
    const eventId = create(meeting);
    await writer.remove(anna, eventId, await versionOf(eventId));
    expect(await port.event(anna, eventId)).toMatchObject({ status: 'cancelled' });
  });

  it('is done as well when it was deleted before, or never was', async () => {
    const eventId = create(meeting);
    const version = await versionOf(eventId);
    world.google.delete(anna, eventId);
    await expect(writer.remove(anna, eventId, version)).resolves.toBeUndefined();
    await expect(writer.remove(anna, 'neverwas', version)).resolves.toBeUndefined();
  });

  it('is not done when the whole calendar is out of reach', async () => {
    const eventId = create(meeting, mikko);
    await expect(writer.remove(mikko, eventId, '"1"')).rejects.toMatchObject(problem('not-found'));
  });

  it('is refused when the event changed since it was read', async () => {
    const eventId = create(meeting);
    const version = await versionOf(eventId);
    world.google.patch(anna, eventId, { summary: 'Theirs' });
    const removing = writer.remove(anna, eventId, version);
    await expect(removing).rejects.toMatchObject(problem('changed-meanwhile'));
  });

  it('can be taken back', async () => {
    const made = await writer.create(anna, id, draft);
    await writer.remove(anna, id, await versionOf(id));
    expect(await writer.restore(anna, id, await versionOf(id))).toEqual(made);
  });

  it('is not taken back when somebody changed it since it was read', async () => {
    await writer.create(anna, id, draft);
    await writer.remove(anna, id, await versionOf(id));
    const version = await versionOf(id);
    world.google.patch(anna, id, { status: 'confirmed', summary: 'Theirs' });
    const restoring = writer.restore(anna, id, version);
    await expect(restoring).rejects.toMatchObject(problem('changed-meanwhile'));
  });
});

describe('a calendar that may only be read', () => {
  beforeEach(() => {
    world.google.addCalendar({ id: team, owner: mikko, summary: 'Team', timeZone: 'UTC' });
    world.google.share(team, anna, 'reader');
  });

  it('forbids every write', async () => {
    const eventId = create(meeting, team);
    const { version = '' } = (await writer.read(team, eventId)) ?? {};
    const writes = [
      () => writer.create(team, id, draft),
      () => writer.change(team, eventId, { title: 'Mine' }, version),
      () => writer.remove(team, eventId, version),
      () => writer.restore(team, eventId, version),
      () => writer.carryTag(team, eventId, 'text', version),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject(problem('forbidden'));
  });
});

describe('the tag that an event carries', () => {
  const carry = (eventId: string, text: string | null) =>
    writer.carryTag(anna, eventId, text, String(world.google.event(anna, eventId)?.etag));

  it('is not written when the event changed since it was read, as by inviting a guest', async () => {
    const eventId = create(meeting);
    const version = await versionOf(eventId);
    world.google.patch(anna, eventId, { summary: 'Theirs' });
    const carrying = writer.carryTag(anna, eventId, 'ours', version);
    await expect(carrying).rejects.toMatchObject(problem('changed-meanwhile'));
    expect(world.google.event(anna, eventId)?.extendedProperties).toBeUndefined();
  });

  it('is written, read with the event, and taken off', async () => {
    const eventId = create(meeting);
    const before = await port.event(anna, eventId);
    await carry(eventId, '{"v":1}');
    expect(await port.event(anna, eventId)).toEqual({ ...before, carriedTag: '{"v":1}' });
    await carry(eventId, null);
    expect(await port.event(anna, eventId)).toEqual(before);
  });

  it('leaves the properties of other programs alone', async () => {
    const extendedProperties = { private: { theirs: 'a' }, shared: { all: 'b' } };
    const eventId = create({ ...meeting, extendedProperties });
    await carry(eventId, 'ours');
    await carry(eventId, null);
    expect(world.google.event(anna, eventId)?.extendedProperties).toEqual(extendedProperties);
  });

  it('of a series shows on its occurrences, and makes none an exception', async () => {
    const series = create(daily);
    await carry(series, 'ours');
    const carried = (await port.eventsIn(anna, week)).map(({ carriedTag }) => carriedTag);
    expect(carried).toEqual(['ours', 'ours', 'ours', 'ours']);
    expect(world.google.events(anna)).toHaveLength(1);
  });

  it('of a series is read with the series itself, and written in the version that was read', async () => {
    const series = create(daily);
    await carry(series, 'ours');
    const read = await writer.readSeries(anna, series);
    expect(read?.event).toMatchObject({ eventId: series, carriedTag: 'ours' });
    await writer.carryTag(anna, series, 'newer', read?.version ?? '');
    const carrying = writer.carryTag(anna, series, 'newest', read?.version ?? '');
    await expect(carrying).rejects.toMatchObject(problem('changed-meanwhile'));
  });

  it('is not looked for in a series where there is none', async () => {
    const [single, series] = [create(meeting), create(daily)];
    world.google.delete(anna, series);
    for (const eventId of [single, series, 'never0000000'])
      expect(await writer.readSeries(anna, eventId)).toBeUndefined();
  });

  it('may have 1024 characters; a longer one is refused before any call', async () => {
    const eventId = create(meeting);
    await carry(eventId, 'x'.repeat(1024));
    world.sandbox.record.clear();
    await expect(writer.carryTag(anna, eventId, 'x'.repeat(1025), '"1"')).rejects.toMatchObject({
      problem: { kind: 'invalid-input', field: 'carriedTag' },
    });
    expect(world.sandbox.record.requests).toEqual([]);
  });

  it('is not taken for written when Google kept something else', async () => {
    const eventId = create(meeting);
    const body = { id: eventId, extendedProperties: { private: { merkkiTag: 'our' } } };
    world.sandbox.faults.add({ method: 'GET', fault: { kind: 'status', status: 200, body } });
    await expect(carry(eventId, 'ours')).rejects.toMatchObject({
      problem: { kind: 'unexpected-answer', cause: 'merkkiTag' },
    });
  });
});

describe('a calendar of our own', () => {
  const make = () => writer.createCalendar('Konsultti Events', 'Made by Merkki', 'Europe/Helsinki');

  it('is made, and listed as it was answered', async () => {
    const made = await make();
    expect(made).toMatchObject({ name: 'Konsultti Events', mine: true, role: 'owner' });
    // Its colour is not among what making it answers.
    expect(await port.calendars()).toContainEqual(expect.objectContaining(made));
    expect(await writer.create(made.id, id, draft)).toMatchObject({ calendarId: made.id });
  });

  it('is deleted once and for all', async () => {
    const { id: calendarId } = await make();
    await writer.removeCalendar(calendarId);
    expect((await port.calendars()).map((calendar) => calendar.id)).toEqual([anna]);
    await expect(writer.removeCalendar(calendarId)).resolves.toBeUndefined();
  });

  it('is the only one that may be deleted', async () => {
    world.google.addCalendar({ id: team, owner: anna, summary: 'Team', timeZone: 'UTC' });
    await expect(writer.removeCalendar(team)).rejects.toMatchObject(problem('forbidden'));
    expect(await port.calendars()).toHaveLength(2);
  });
});

describe('a right that was not granted', () => {
  const [eventsRead, listRead, write, own] = allScopes;
  const reading = [eventsRead, listRead].map(String);

  it('is named before any call', async () => {
    const reader = world.connect(reading).writer;
    const missing = (right: unknown) => ({
      problem: { kind: 'rights-missing', side: 'google', rights: [right] },
    });
    const writes: [() => Promise<unknown>, unknown][] = [
      [() => reader.create(anna, id, draft), write],
      [() => reader.change(anna, id, { title: 'x' }, '"1"'), write],
      [() => reader.remove(anna, id, '"1"'), write],
      [() => reader.restore(anna, id, '"1"'), write],
      [() => reader.carryTag(anna, id, 'x', '"1"'), write],
      [() => reader.createCalendar('x', '', 'UTC'), own],
      [() => reader.removeCalendar(team), own],
    ];
    for (const [attempt, right] of writes) {
      await expect(attempt()).rejects.toMatchObject(missing(right));
    }
    expect(world.sandbox.record.requests).toEqual([]);
  });

  it('is named when only Google knows that it is missing', async () => {
    const { writer: mistaken } = world.connect(reading, allScopes);
    await expect(mistaken.create(anna, id, draft)).rejects.toMatchObject({
      problem: { kind: 'rights-missing', rights: [write] },
    });
    await expect(mistaken.createCalendar('x', '', 'UTC')).rejects.toMatchObject({
      problem: { kind: 'rights-missing', rights: [own] },
    });
    expect(world.complaints.splice(0)).toHaveLength(2);
  });

  it('does not keep anybody from reading', async () => {
    const eventId = create({ ...timed('2026-11-03T10:00:00Z', '2026-11-03T11:00:00Z') });
    expect(await world.connect(reading).writer.read(anna, eventId)).toBeDefined();
  });
});
