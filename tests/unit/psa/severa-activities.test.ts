import { describe, expect, test } from 'vitest';
import type { Timespan } from '@/lib/domain/timespan';
import { toActivity, toActivityPatch, toNewActivity } from '@/lib/psa/severa/activities';
import { fromSeveraTimes, toSeveraTimes } from '@/lib/psa/severa/activity-times';
import { activityModelSchema, userModelSchema } from '@/lib/psa/severa/schema';

const helsinki = 'Europe/Helsinki';
const allDay = (startDate: string, endDate: string): Timespan => ({
  kind: 'all-day',
  startDate,
  endDate,
});

describe('all-day activities', () => {
  test.for([
    ['2026-12-16', '2026-12-21', '2026-12-15T22:00', '2026-12-20T22:00'],
    ['2026-03-29', '2026-03-30', '2026-03-28T22:00', '2026-03-29T21:00'],
    ['2026-10-25', '2026-10-26', '2026-10-24T21:00', '2026-10-25T22:00'],
  ] as const)('%s to %s stand at the midnights of the owner', ([start, end, from, to]) => {
    const times = toSeveraTimes(allDay(start, end), helsinki);
    expect(times).toEqual({
      startDateTime: `${from}:00.000Z`,
      endDateTime: `${to}:00.000Z`,
      isAllDay: true,
      hasDuration: true,
    });
  });

  test('without an end last one day', () => {
    const startDateTime = Date.parse('2026-11-23T22:00:00Z');
    expect(fromSeveraTimes({ startDateTime, endDateTime: null, isAllDay: true }, helsinki)).toEqual(
      allDay('2026-11-24', '2026-11-25'),
    );
  });

  test('of no length are written as one day', () => {
    const { endDateTime } = toSeveraTimes(allDay('2026-11-24', '2026-11-24'), helsinki);
    expect(endDateTime).toBe('2026-11-24T22:00:00.000Z');
  });
});

const model = {
  guid: 'g',
  name: 'Palaveri',
  startDateTime: '2026-11-24T09:00:00+02:00',
  activityType: { guid: 't', category: 'CalendarEntry' },
  ownerUser: { guid: 'u', name: 'Anna' },
};

describe('an activity of Severa', () => {
  test('is read with the least that the contract requires', () => {
    expect(toActivity(activityModelSchema.parse(model), helsinki)).toEqual({
      id: 'g',
      title: 'Palaveri',
      when: {
        kind: 'timed',
        startAt: Date.parse('2026-11-24T07:00:00Z'),
        endAt: Date.parse('2026-11-24T07:00:00Z'),
      },
      location: '',
      notes: '',
      activityTypeId: 't',
      ownerId: 'u',
      ownerName: 'Anna',
      isClosed: false,
      hasHours: false,
      createdAt: 0,
    });
  });

  test('brings the names of its customer and phase', () => {
    const customer = { guid: 'c', name: 'Forest Ltd' };
    const phase = { guid: 'p', name: 'Design' };
    const read = (fields: object) =>
      toActivity(activityModelSchema.parse({ ...model, ...fields }), helsinki);
    expect(read({ customer, phase })).toMatchObject({
      customerId: 'c',
      customerName: 'Forest Ltd',
      projectId: 'p',
      projectName: 'Design',
    });
    const nameless = read({ customer: { guid: 'c', name: null }, phase: null });
    expect(nameless).toMatchObject({ customerId: 'c' });
    for (const name of ['customerName', 'projectId', 'projectName']) {
      expect(nameless).not.toHaveProperty(name);
    }
  });

  test.for([
    ['2026-11-24T07:00:00Z'],
    ['2026-11-24T07:00:00'],
    ['2026-11-24T09:00:00+02:00'],
    ['2026-11-24T07:00:00.0000000Z'],
  ])('may write its times as %s', ([startDateTime]) => {
    const parsed = activityModelSchema.parse({ ...model, startDateTime });
    expect(parsed.startDateTime).toBe(Date.parse('2026-11-24T07:00:00Z'));
  });

  test('with a time that is none is refused', () => {
    expect(activityModelSchema.safeParse({ ...model, startDateTime: 'soon' }).success).toBe(false);
  });
});

describe('a patch', () => {
  test('holds what changed and nothing else', () => {
    expect(toActivityPatch({ title: 'x', customerId: 'c' }, helsinki)).toEqual([
      { op: 'replace', path: '/name', value: 'x' },
      { op: 'replace', path: '/customer', value: { guid: 'c' } },
    ]);
  });

  test('clears with null', () => {
    const change = { location: '', notes: '', customerId: null, projectId: null };
    expect(toActivityPatch(change, helsinki).map(({ path, value }) => [path, value])).toEqual([
      ['/location', null],
      ['/notes', null],
      ['/customer', null],
      ['/phase', null],
    ]);
  });

  test('of nothing is empty', () => {
    expect(toActivityPatch({}, helsinki)).toEqual([]);
  });
});

test('a new activity leaves out the customer and project that it does not have', () => {
  const draft = {
    title: 'x',
    when: { kind: 'timed', startAt: 0, endAt: 1 },
    location: '',
    notes: '',
    activityTypeId: 't',
  } as const;
  const body = toNewActivity(draft, { id: 'u', timeZone: helsinki });
  expect(body).not.toHaveProperty('customer');
  expect(body).not.toHaveProperty('phase');
});

test('personal data of users is dropped while reading', () => {
  const user = {
    guid: 'u',
    firstName: 'A',
    lastName: 'B',
    socialSecurityNumber: '010190-123A',
    birthDate: '1990-01-01T00:00:00Z',
    bankAccountNumber: 'FI00',
  };
  expect(userModelSchema.parse(user)).toEqual({
    guid: 'u',
    firstName: 'A',
    lastName: 'B',
    isActive: true,
  });
});
