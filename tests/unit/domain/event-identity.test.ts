import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import { decodeEid } from '@/lib/domain/event-identity';
import { makeEvent } from '@/tests/model/make-event';

describe('an eid from a page we do not control', () => {
  it('never throws, and never names half an event', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const identity = decodeEid(text);
        expect(identity?.eventId).not.toBe('');
        expect(identity?.calendarId).not.toBe('');
      }),
    );
  });
});

describe('an item', () => {
  const occurrence = makeEvent({
    iCalUid: 'weekly@google.com',
    originalStart: '2026-11-23T07:00:00Z',
  });

  it('is the same one on another calendar', () => {
    const copy = { ...occurrence, calendarId: 'c_x@group.calendar.google.com', eventId: 'copy' };
    expect(itemKeyOf(copy)).toBe(itemKeyOf(occurrence));
  });

  it('stays the same when it is moved', () => {
    const moved = { ...occurrence, when: { kind: 'timed', startAt: 1, endAt: 2 } } as const;
    expect(itemKeyOf(moved)).toBe(itemKeyOf(occurrence));
  });

  it('is another one than the next occurrence', () => {
    const next = { ...occurrence, originalStart: '2026-11-30T07:00:00Z' };
    expect(itemKeyOf(next)).not.toBe(itemKeyOf(occurrence));
  });
});
