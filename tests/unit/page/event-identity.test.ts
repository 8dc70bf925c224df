import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEid, encodeEid } from '@/lib/domain/event-identity';

const id = '0a1b2c3d4e5f6g7h8i9j0k1l2m';
const vectors: [eventId: string, calendarId: string, eid: string][] = [
  [id, 'user@gmail.com', 'MGExYjJjM2Q0ZTVmNmc3aDhpOWowazFsMm0gdXNlckBt'],
  [
    `${id}_20260914T070000Z`,
    'user@gmail.com',
    'MGExYjJjM2Q0ZTVmNmc3aDhpOWowazFsMm1fMjAyNjA5MTRUMDcwMDAwWiB1c2VyQG0',
  ],
  [`${id}_20260914`, 'user@gmail.com', 'MGExYjJjM2Q0ZTVmNmc3aDhpOWowazFsMm1fMjAyNjA5MTQgdXNlckBt'],
  [id, 'ann@example.com', 'MGExYjJjM2Q0ZTVmNmc3aDhpOWowazFsMm0gYW5uQGV4YW1wbGUuY29t'],
  [
    `${id}_20260914T070000Z`,
    'ann.lee@example.co.uk',
    'MGExYjJjM2Q0ZTVmNmc3aDhpOWowazFsMm1fMjAyNjA5MTRUMDcwMDAwWiBhbm4ubGVlQGV4YW1wbGUuY28udWs',
  ],
  [
    '20260101_aaaaaaaaaaaaaaaaaaaaaaaaaa',
    'fi.finnish#holiday@group.v.calendar.google.com',
    'MjAyNjAxMDFfYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWEgZmkuZmlubmlzaCNob2xpZGF5QHY',
  ],
  [
    '_abc123',
    'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz@import.calendar.google.com',
    'X2FiYzEyMyB6enp6enp6enp6enp6enp6enp6enp6enp6enp6enp6ekBp',
  ],
];

describe('an eid', () => {
  it.each(vectors)('names %s on %s', (eventId, calendarId, eid) => {
    expect(decodeEid(eid)).toEqual({ eventId, calendarId });
    expect(encodeEid({ eventId, calendarId })).toBe(eid);
  });

  it('shortens a company calendar that lives on Google’s group domain', () => {
    const eid = encodeEid({ eventId: id, calendarId: 'example.com_q1@group.calendar.google.com' });
    expect(atob(eid)).toBe(`${id} example.com_q1@g`);
  });

  it('is read in the standard alphabet as well as in the URL-safe one', () => {
    const eid = encodeEid({ eventId: 'ÿÿ>', calendarId: 'ä?@example.com' });
    const standard = eid.replaceAll('-', '+').replaceAll('_', '/');
    expect(standard).not.toBe(eid);
    expect(decodeEid(standard)).toEqual({ eventId: 'ÿÿ>', calendarId: 'ä?@example.com' });
  });

  it.each([
    'tasks_MGExYjJjM2Q0ZTVmNmc3aDhp',
    'tasks.abc',
    'ttb_MGExYjJjM2Q0ZTVmNmc3aDhpOWowazFsMm0gdXNlckBt',
    'MGExYjJj',
    'gICAgA',
    'A',
    '',
    'not base64!',
  ])('that is none (%s) names no event', (eid) => {
    expect(decodeEid(eid)).toBeUndefined();
  });

  it('survives the way there and back', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[^\s@\p{Cc}]+$/u.test(text));
    const domain = fc.constantFrom('gmail.com', 'group.calendar.google.com', 'example.com', 'x.y');
    fc.assert(
      fc.property(word, word, domain, (eventId, local, end) => {
        const identity = { eventId, calendarId: `${local}@${end}` };
        expect(decodeEid(encodeEid(identity))).toEqual(identity);
      }),
    );
  });
});
