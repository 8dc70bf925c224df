import { describe, expect, it } from 'vitest';
import type { ActivityFields } from '@/lib/domain/activity';
import type { Agreement } from '@/lib/domain/link';
import { changesSince, differingFields, fingerprint } from '@/lib/sync/standing';
import { monday } from '@/tests/model/make-event';

const fields: ActivityFields = {
  title: 'Kick-off',
  when: { kind: 'timed', startAt: monday, endAt: monday + 1 },
  location: 'Room 1',
  notes: 'Agenda\n\nMark',
  activityTypeId: 'meeting',
  customerId: 'birch',
};
const agreement = (wasRedacted = false): Agreement => ({
  sent: fields,
  echo: fields,
  wasRedacted,
  agreedAt: 0,
});
const { customerId: _, ...withoutCustomer } = fields;

describe('two versions', () => {
  it.each([
    ['Windows line ends', { notes: 'Agenda\r\n\r\nMark' }],
    ['blanks at line ends', { notes: 'Agenda  \n\t\nMark\n' }],
    ['a customer', { customerId: 'birch' }],
  ])('are the same but for %s', (_name, change) => {
    expect(differingFields({ ...fields, ...change }, fields)).toEqual([]);
  });

  it('do not differ by an empty customer against none', () => {
    expect(differingFields({ ...fields, customerId: '' }, withoutCustomer)).toEqual([]);
  });

  it.each([
    ['title', { title: 'kick-off' }],
    ['when', { when: { kind: 'timed', startAt: monday, endAt: monday + 2 } }],
    ['when', { when: { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } }],
    ['location', { location: '' }],
    ['notes', { notes: 'agenda\n\nMark' }],
    ['activityTypeId', { activityTypeId: 'work' }],
    ['customerId', { customerId: 'fjord' }],
    ['projectId', { projectId: 'shop' }],
  ] as const)('differ in %s', (field, change) => {
    expect(differingFields({ ...fields, ...change }, fields)).toEqual([field]);
  });
});

describe('the changes since the agreement', () => {
  const event = (desired: ActivityFields | undefined, more = {}) => ({
    isGone: false,
    isRedacted: false,
    desired,
    ...more,
  });

  it.each([
    ['nothing', event(fields), []],
    ['an event that is not read yet', event(undefined), []],
    [
      'a deletion, whatever else changed',
      event({ ...fields, title: 'x' }, { isGone: true }),
      ['deleted'],
    ],
    ['a deletion of an unread event', event(undefined, { isGone: true }), ['deleted']],
    [
      'type, customer and note at once',
      event({ ...withoutCustomer, activityTypeId: 'x', notes: '' }),
      ['tag'],
    ],
    [
      'a redaction',
      event({ ...fields, title: 'Private', location: '', notes: '' }, { isRedacted: true }),
      ['became-private'],
    ],
    [
      'a redaction and a move',
      event(
        { ...fields, title: 'Private', when: { kind: 'timed', startAt: 1, endAt: 2 } },
        { isRedacted: true },
      ),
      ['became-private', 'time'],
    ],
  ] as const)('show %s', (_name, given, changes) => {
    expect(changesSince(agreement(), given)).toEqual(changes);
  });

  it('do not call an event newly private that was sent as private', () => {
    const redacted = event({ ...fields, title: 'Private' }, { isRedacted: true });
    expect(changesSince(agreement(true), redacted)).toEqual(['title']);
  });
});

describe('the fingerprint of a version', () => {
  it('differs as soon as one field does, and for a deletion', () => {
    const versions = [
      fields,
      { ...fields, title: 'x' },
      { ...fields, when: { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } },
      { ...fields, projectId: 'shop' },
      withoutCustomer,
      'gone',
    ] as const;
    expect(new Set(versions.map(fingerprint)).size).toBe(versions.length);
  });

  it('does not depend on the order in which fields were put down', () => {
    const turned = Object.fromEntries(Object.entries(fields).toReversed()) as ActivityFields;
    expect(fingerprint(turned)).toBe(fingerprint(fields));
  });
});
