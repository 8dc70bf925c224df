import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eidOf } from '../sandbox/google/event-id';
import type { EventBody } from '../sandbox/google/resource';
import { at, daily, meeting, timed, week } from './google-samples';
import { createGoogleSession, email, type GoogleSession } from './google-session';

const colleague = 'eino@firma.example';
const secondary = 'c_team@group.calendar.google.com';
let session: GoogleSession;

beforeEach(() => {
  session = createGoogleSession();
  session.google.addAccount({ email: colleague, name: 'Eino', timeZone: 'Europe/Helsinki' });
});

afterEach(() => {
  expect(session.complaints()).toEqual([]);
});

const create = (event: EventBody, calendarId = email) =>
  session.google.create(calendarId, event).id as string;

describe('calendars', () => {
  it('tells own calendars from a colleague’s, whatever the role', async () => {
    session.google.addCalendar({ id: secondary, owner: email, summary: 'Team', timeZone: 'UTC' });
    session.google.share(colleague, email, 'owner');
    session.google.show(secondary, email, false);
    expect(await session.port.calendars()).toMatchObject([
      {
        id: email,
        primary: true,
        role: 'owner',
        mine: true,
        shown: true,
        timeZone: 'Europe/Helsinki',
      },
      { id: secondary, name: 'Team', primary: false, role: 'owner', mine: true, shown: false },
      { id: colleague, primary: false, role: 'owner', mine: false, shown: true },
    ]);
  });

  it('leaves out a calendar that was taken away', async () => {
    session.google.share(colleague, email, 'reader');
    session.google.unshare(colleague, email);
    expect((await session.port.calendars()).map(({ id }) => id)).toEqual([email]);
  });
});

describe('events in a window', () => {
  const read = (calendarId = email) => session.port.eventsIn(calendarId, week);

  it('gives a timed event whole', async () => {
    const id = create({ ...meeting, summary: 'Kick-off', location: 'Room 1' });
    const eid = eidOf(id, email);
    expect(await read()).toEqual([
      {
        eid,
        calendarId: email,
        eventId: id,
        iCalUid: `${id}@google.com`,
        status: 'confirmed',
        title: 'Kick-off',
        location: 'Room 1',
        when: {
          kind: 'timed',
          startAt: at('2026-11-03T08:00:00Z'),
          endAt: at('2026-11-03T09:00:00Z'),
        },
        isPrivate: false,
        isBusy: true,
        response: 'none',
        organizedByMe: true,
        organizer: email,
        hasOtherGuests: false,
        eventType: 'default',
        htmlLink: `https://www.google.com/calendar/event?eid=${eid}`,
      },
    ]);
  });

  it('brings our own property along, and nobody else’s', async () => {
    const own = { merkkiTag: '{"v":1}', theirs: 'Secret private' };
    create({
      ...meeting,
      extendedProperties: { private: own, shared: { theirs: 'Secret shared' } },
    });
    expect(await read()).toMatchObject([{ carriedTag: '{"v":1}' }]);
    expect(session.answers.join()).not.toContain('Secret');
  });

  it('tells that the main fields of a copy are locked', async () => {
    create({ ...meeting, locked: true });
    expect(await read()).toMatchObject([{ isLocked: true }]);
  });

  it('keeps the dates of an all-day event', async () => {
    create({
      start: { date: '2026-11-04' },
      end: { date: '2026-11-06' },
      transparency: 'transparent',
    });
    expect(await read()).toMatchObject([
      {
        title: '',
        isBusy: false,
        when: { kind: 'all-day', startDate: '2026-11-04', endDate: '2026-11-06' },
      },
    ]);
  });

  it('gives the occurrences of a series instead of its master, each with its original start', async () => {
    const id = create(daily);
    const found = await read();
    expect(found.map(({ eventId }) => eventId)).not.toContain(id);
    expect(found.map(({ seriesId, originalStart }) => [seriesId, originalStart])).toEqual([
      [id, '2026-11-03T08:00:00Z'],
      [id, '2026-11-04T08:00:00Z'],
      [id, '2026-11-05T08:00:00Z'],
      [id, '2026-11-06T08:00:00Z'],
    ]);
  });

  it('keeps the original start of a moved occurrence, and leaves out a cancelled one', async () => {
    const id = create(daily);
    const moved = timed('2026-11-05T15:00:00+02:00', '2026-11-05T16:00:00+02:00');
    session.google.move(email, `${id}_20261104T080000Z`, moved.start, moved.end);
    session.google.delete(email, `${id}_20261106T080000Z`);
    const found = await read();
    expect(found).toHaveLength(3);
    expect(
      found.find(({ originalStart }) => originalStart === '2026-11-04T08:00:00Z')?.when,
    ).toEqual({
      kind: 'timed',
      startAt: at('2026-11-05T13:00:00Z'),
      endAt: at('2026-11-05T14:00:00Z'),
    });
  });

  it('knows an invitation, the own answer and the other guests', async () => {
    const id = create({ ...meeting, summary: 'Theirs' }, colleague);
    session.google.invite(colleague, id, email);
    session.google.respond(email, id, 'declined');
    expect(await read()).toMatchObject([
      { response: 'declined', organizedByMe: false, organizer: colleague, hasOtherGuests: true },
    ]);
  });

  it('asks neither for descriptions nor for guests’ names, and takes but the domains of their addresses', async () => {
    const id = create({ ...meeting, description: 'Secret plan' });
    session.google.invite(email, id, 'guest@customer.example');
    const events = await read();
    expect(events).toMatchObject([{ guests: { count: 1, domains: ['customer.example'] } }]);
    expect(JSON.stringify(events)).not.toContain('guest@customer');
    expect(session.answers.join()).not.toMatch(/Secret plan|displayName/);
  });

  it('knows private events and the special kinds', async () => {
    create({ ...meeting, visibility: 'private' });
    create({
      ...meeting,
      start: { date: '2026-11-03' },
      end: { date: '2026-11-04' },
      eventType: 'workingLocation',
    });
    expect((await read()).map(({ isPrivate, eventType }) => [isPrivate, eventType])).toEqual([
      [true, 'default'],
      [false, 'workingLocation'],
    ]);
  });

  it('reads a secondary calendar under its own id', async () => {
    session.google.addCalendar({ id: secondary, owner: email, summary: 'Team', timeZone: 'UTC' });
    const id = create(meeting, secondary);
    expect(await read(secondary)).toMatchObject([
      { calendarId: secondary, eid: eidOf(id, secondary), organizedByMe: true },
    ]);
  });

  it('goes on through short and empty pages to the end', async () => {
    for (let count = 0; count < 5; count += 1) create(meeting);
    Object.assign(session.google.switches, { pageLimit: 2, emptyPages: 2 });
    expect(await read()).toHaveLength(5);
    expect(session.requests).toHaveLength(5);
  });

  it('takes the smallest window around an event without length', async () => {
    create(timed('2026-11-03T10:00:00+02:00', '2026-11-03T10:00:00+02:00'));
    const startAt = at('2026-11-03T08:00:00Z');
    await expect(
      session.port.eventsIn(email, { startAt, endAt: startAt + 1 }),
    ).resolves.toBeDefined();
  });

  it('tells that a calendar is out of reach', async () => {
    await expect(read(colleague)).rejects.toMatchObject({
      problem: { kind: 'not-found', side: 'google' },
    });
  });
});

describe('one event', () => {
  it('is found with what a listing says of it', async () => {
    const id = create(daily);
    const [first] = await session.port.eventsIn(email, week);
    expect(await session.port.event(email, `${id}_20261103T080000Z`)).toEqual(first);
  });

  it('is given as cancelled after its deletion', async () => {
    const id = create(meeting);
    session.google.delete(email, id);
    expect(await session.port.event(email, id)).toMatchObject({ eventId: id, status: 'cancelled' });
  });

  it('is undefined when it never existed', async () => {
    expect(await session.port.event(email, 'neverwas')).toBeUndefined();
  });

  it('is undefined for the master of a series', async () => {
    expect(await session.port.event(email, create(daily))).toBeUndefined();
  });

  it('is not taken for missing when the whole calendar is out of reach', async () => {
    const id = create(meeting, colleague);
    await expect(session.port.event(colleague, id)).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});

it('lists the occurrences of a series in a window, cancelled ones included', async () => {
  const id = create(daily);
  session.google.delete(email, `${id}_20261104T080000Z`);
  const window = { startAt: at('2026-11-04T00:00:00Z'), endAt: at('2026-11-06T00:00:00Z') };
  const found = await session.port.occurrences(email, id, window);
  expect(found.map(({ originalStart, status }) => [originalStart, status]).sort()).toEqual([
    ['2026-11-04T08:00:00Z', 'cancelled'],
    ['2026-11-05T08:00:00Z', 'confirmed'],
  ]);
});

it('replaces a token that Google no longer takes, once', async () => {
  session.google.expireAccessTokens();
  expect(await session.port.calendars()).toHaveLength(1);
  expect(session.dropped).toHaveLength(1);
});

describe('the guests of an event', () => {
  const invited = (...attendees: NonNullable<EventBody['attendees']>) =>
    create({ ...meeting, attendees: [{ email, responseStatus: 'accepted' }, ...attendees] });

  it('are told by their addresses, without the person and rooms, and nothing else of the event', async () => {
    const id = invited(
      { email: 'sanna@metsajarvi.example', displayName: 'Sanna Mäkinen' },
      { email: 'room-6@resource.calendar.google.com', resource: true },
      { email: colleague },
    );
    expect(await session.port.guestsOf(email, id)).toEqual(['sanna@metsajarvi.example', colleague]);
    const { summary, start, attendees } = JSON.parse(session.answers.at(-1) ?? '{}');
    expect({ summary, start }).toEqual({});
    expect(JSON.stringify(attendees)).not.toContain('Sanna');
  });

  it('are none where nobody is invited, and of an event that never was', async () => {
    expect(await session.port.guestsOf(email, create(meeting))).toEqual([]);
    expect(await session.port.guestsOf(email, 'neverthere00000000000000')).toEqual([]);
  });

  it('are a problem on a calendar that is out of reach', async () => {
    const reading = session.port.guestsOf('nobody@firma.example', 'neverthere00000000000000');
    await expect(reading).rejects.toMatchObject({ problem: { side: 'google' } });
  });
});
