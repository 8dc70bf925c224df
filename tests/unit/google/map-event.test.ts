import { describe, expect, it } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import { mapEvent } from '@/lib/google/map-event';
import { apiEventSchema } from '@/lib/google/schema';

const calendarId = 'aino@firma.example';
const timed = {
  id: 'abc123',
  status: 'confirmed',
  start: { dateTime: '2026-03-24T07:30:00-05:00', timeZone: 'America/Chicago' },
  end: { dateTime: '2026-03-24T08:15:00-05:00', timeZone: 'America/Chicago' },
};
const map = (event: object) => mapEvent(apiEventSchema.parse(event), calendarId);
const mapTimed = (fields: object) => map({ ...timed, ...fields });
const me = { email: calendarId, self: true };

describe('times', () => {
  it('turns times with offsets into instants', () => {
    expect(map(timed)?.when).toEqual({
      kind: 'timed',
      startAt: Date.parse('2026-03-24T12:30:00Z'),
      endAt: Date.parse('2026-03-24T13:15:00Z'),
    });
  });

  it('keeps the dates of an all-day event as they are', () => {
    expect(
      map({ id: 'abc123', start: { date: '2026-02-22' }, end: { date: '2026-02-23' } })?.when,
    ).toEqual({
      kind: 'all-day',
      startDate: '2026-02-22',
      endDate: '2026-02-23',
    });
  });

  it('gives nothing for a living event without times', () => {
    expect(map({ id: 'abc123', status: 'confirmed' })).toBeUndefined();
  });

  const spellings = [
    '2026-03-24T07:30:00-05:00',
    '2026-03-24T12:30:00Z',
    '2026-03-24T14:30:00.000+02:00',
  ];

  it.each(spellings)('spells the original start %s in one way', (dateTime) => {
    const event = mapTimed({ recurringEventId: 'series', originalStartTime: { dateTime } });
    expect(event).toMatchObject({ seriesId: 'series', originalStart: '2026-03-24T12:30:00Z' });
  });

  it('keeps the original date of an all-day occurrence', () => {
    expect(mapTimed({ originalStartTime: { date: '2026-03-24' } })?.originalStart).toBe(
      '2026-03-24',
    );
  });
});

describe('tombstones', () => {
  it('leaves a bare one at the epoch, cancelled, without a title', () => {
    expect(
      map({ kind: 'calendar#event', etag: '"1"', id: 'abc123', status: 'cancelled' }),
    ).toMatchObject({
      eventId: 'abc123',
      status: 'cancelled',
      iCalUid: '',
      title: '',
      when: { kind: 'timed', startAt: 0, endAt: 0 },
      eid: encodeEid({ eventId: 'abc123', calendarId }),
    });
  });

  it('puts a cancelled occurrence where it stood in its series', () => {
    const originalStartTime = { dateTime: '2013-05-08T16:00:00-06:00' };
    const startAt = Date.parse('2013-05-08T22:00:00Z');
    expect(
      map({ id: 'a_1', status: 'cancelled', recurringEventId: 'a', originalStartTime }),
    ).toMatchObject({
      seriesId: 'a',
      originalStart: '2013-05-08T22:00:00Z',
      when: { kind: 'timed', startAt, endAt: startAt },
    });
  });

  it('takes an exception without its series for what it is', () => {
    const event = map({ id: 'a_20211123T170000Z', status: 'cancelled' });
    expect(event).toMatchObject({ eventId: 'a_20211123T170000Z', status: 'cancelled' });
    expect(event).not.toHaveProperty('seriesId');
  });
});

describe('what the event says of itself', () => {
  const claims: [string, object, object][] = [
    ['no title', {}, { title: '', location: '' }],
    [
      'public and busy unless said otherwise',
      {},
      { isPrivate: false, isBusy: true, eventType: 'default' },
    ],
    ['private', { visibility: 'private' }, { isPrivate: true }],
    ['confidential', { visibility: 'confidential' }, { isPrivate: true }],
    ['public', { visibility: 'public' }, { isPrivate: false }],
    ['shown as free', { transparency: 'transparent' }, { isBusy: false }],
    ['tentative', { status: 'tentative' }, { status: 'tentative' }],
    ['a status of a later day', { status: 'postponed' }, { status: 'confirmed' }],
    [
      'fields that the API does not promise',
      { private: { origin: 'googleimport' }, kind: 7 },
      { eventId: 'abc123' },
    ],
    ['locked', { locked: true }, { isLocked: true }],
    [
      'a tag',
      { extendedProperties: { private: { merkkiTag: '{}', theirs: 'x' } } },
      { carriedTag: '{}' },
    ],
    ['a working location', { eventType: 'workingLocation' }, { eventType: 'workingLocation' }],
  ];
  it.each(claims)('%s', (_, fields, expected) => {
    expect(mapTimed(fields)).toMatchObject(expected);
  });
});

it.each([
  {},
  { locked: false },
  { extendedProperties: {} },
  { extendedProperties: { private: { theirs: 'x' } } },
])('has no word for what %j does not say', (fields) => {
  expect(Object.keys(mapTimed(fields) ?? {})).toEqual(Object.keys(map(timed) ?? {}));
  expect(Object.values(mapTimed(fields) ?? {})).not.toContain(undefined);
});

describe('organizer and guests', () => {
  const other = { email: 'guest@customer.example', responseStatus: 'accepted' };
  const rows: [string, object, object][] = [
    [
      'nobody invited',
      { organizer: me },
      { organizedByMe: true, organizer: calendarId, response: 'none', hasOtherGuests: false },
    ],
    ['somebody else’s', { organizer: other }, { organizedByMe: false, organizer: other.email }],
    [
      'own answer',
      { attendees: [other, { ...me, responseStatus: 'tentative' }] },
      { response: 'tentative', hasOtherGuests: true },
    ],
    [
      'no answer yet',
      { attendees: [{ ...me, responseStatus: 'needsAction' }] },
      { response: 'needsAction', hasOtherGuests: false },
    ],
    [
      'an answer of a later day',
      { attendees: [{ ...me, responseStatus: 'maybeLater' }] },
      { response: 'needsAction' },
    ],
    [
      'only me and a room',
      { attendees: [me, { resource: true, responseStatus: 'accepted' }] },
      { hasOtherGuests: false },
    ],
    ['guests left out', { attendees: [me], attendeesOmitted: true }, { hasOtherGuests: true }],
  ];
  it.each(rows)('%s', (_, fields, expected) => {
    expect(mapTimed(fields)).toMatchObject(expected);
  });
});

describe('what rules ask of guests', () => {
  const guest = (email: string) => ({ email, responseStatus: 'accepted' });
  const others = [guest('b@Customer.example'), guest('a@customer.example'), guest('c@own.example')];

  it('is their number and the domains of their addresses, never who they are', () => {
    const event = mapTimed({
      attendees: [me, ...others, { email: 'r@x.example', resource: true }],
    });
    expect(event?.guests).toEqual({ count: 3, domains: ['customer.example', 'own.example'] });
    expect(JSON.stringify(event)).not.toMatch(/[abc]@(customer|own)/i);
  });

  it.each([
    ['where there are none', { attendees: [me] }],
    ['where Google leaves some out', { attendees: [me, others[0]], attendeesOmitted: true }],
  ])('is not known %s', (_, fields) => {
    expect(mapTimed(fields)).not.toHaveProperty('guests');
  });

  it('counts whose address is hidden', () => {
    const hidden = { displayName: 'Somebody', responseStatus: 'accepted' };
    expect(mapTimed({ attendees: [me, hidden] })?.guests).toEqual({ count: 1, domains: [] });
  });

  it('the colour is the event’s own, where it has one', () => {
    expect(mapTimed({ colorId: '11' })?.colorId).toBe('11');
    expect(mapTimed({})).not.toHaveProperty('colorId');
  });
});

it('takes an event made from a mail, with its long id, for private, free and somebody else’s', () => {
  const event = mapTimed({
    id: '_6tlnaqrle5p6cpb4dhmj4phpehpj0c1g60o30c1g60o30c1g60o30c1g',
    organizer: { email: 'unknownorganizer@calendar.google.com', displayName: 'Unknown Organizer' },
    attendees: [{ ...me, responseStatus: 'accepted' }],
    transparency: 'transparent',
    visibility: 'private',
    privateCopy: true,
    eventType: 'fromGmail',
  });
  expect(event).toMatchObject({
    isPrivate: true,
    isBusy: false,
    response: 'accepted',
    organizedByMe: false,
    hasOtherGuests: false,
    eventType: 'fromGmail',
  });
});

describe('the eid', () => {
  // Of another calendar, so that it differs from what the ids make.
  const linked = encodeEid({ eventId: 'abc123', calendarId: 'shown@firma.example' });

  it('is the one in the link', () => {
    expect(
      mapTimed({ htmlLink: `https://www.google.com/calendar/event?eid=${linked}&ctz=UTC` })?.eid,
    ).toBe(linked);
  });

  it.each([
    'https://www.google.com/calendar/event?eid=REDACTED',
    'no address',
    `https://x.example/?eid=${linked}x`,
  ])('is made from the ids when the link %s does not name this event', (htmlLink) => {
    expect(mapTimed({ id: 'other1', htmlLink })?.eid).toBe(
      encodeEid({ eventId: 'other1', calendarId }),
    );
  });
});
