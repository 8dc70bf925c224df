import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { type Remark, remarkSchema, remarksOf } from '@/lib/domain/remark';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';

const limits = { maxTitle: 10, maxLocation: 10 };
const event = makeEvent({ title: 'Kick-off' });
const timed = (hours: number) =>
  ({ kind: 'timed', startAt: monday, endAt: monday + hours * hourMs }) as const;
const allDay = (startDate: string, endDate: string) =>
  ({ kind: 'all-day', startDate, endDate }) as const;

const cases: [string, Partial<CalendarEvent>, Remark[]][] = [
  ['an ordinary event', {}, []],
  ['one that the organizer is unsure of', { status: 'tentative' }, ['tentative']],
  ['one that I am unsure of', { response: 'tentative' }, ['tentative']],
  ['one shown as free', { isBusy: false }, ['free']],
  ['somebody else’s', { organizedByMe: false }, ['guest']],
  ['one without title', { title: '' }, ['no-title']],
  ['one with a blank title', { title: ' \n' }, ['no-title']],
  ['a title that just fits', { title: '0123456789 ' }, []],
  ['a title too long', { title: '01234567890' }, ['title-cut']],
  ['a location too long', { location: '01234567890' }, ['location-cut']],
  ['one without duration', { when: timed(0) }, ['no-duration']],
  ['one of 24 hours', { when: timed(24) }, []],
  ['one of 25 hours', { when: timed(25) }, ['multi-day']],
  ['one whole day', { when: allDay('2026-11-23', '2026-11-24') }, []],
  ['the day of 25 hours', { when: allDay('2026-10-25', '2026-10-26') }, []],
  ['two whole days', { when: allDay('2026-11-23', '2026-11-25') }, ['multi-day']],
];

const besides: Remark[] = ['left-undone', 'tag-stays'];

describe('remarks', () => {
  it.each(cases)('on %s', (_, change, remarks) => {
    expect(remarksOf({ ...event, ...change }, limits, { isRedacted: false })).toEqual(remarks);
  });

  it('tell first what became of it besides', () => {
    const facts = { isRedacted: false, isLeftUndone: true, isTagKept: true };
    expect(remarksOf({ ...event, isBusy: false }, limits, facts)).toEqual([...besides, 'free']);
  });

  it('come most important first', () => {
    const all = remarksOf(
      { ...event, response: 'tentative', isBusy: false, organizedByMe: false, when: timed(48) },
      limits,
      { isRedacted: false },
    );
    expect(all).toEqual(['tentative', 'free', 'guest', 'multi-day']);
  });

  it('are of the words as the mapping says them', () => {
    const said = { title: 'Anna: 01234', location: '' };
    const facts = { isRedacted: false, said };
    const longPlace = { ...event, title: '01234', location: '01234567890' };
    expect(remarksOf(longPlace, limits, facts)).toEqual(['title-cut']);
  });

  it.each([
    ['no title', { title: '' }],
    ['a title too long', { title: '01234567890' }],
    ['a location too long', { location: '01234567890' }],
  ])('say nothing of %s when the words stay here', (_, change) => {
    const remarks = remarksOf({ ...event, ...change, isBusy: false }, limits, {
      isRedacted: true,
    });
    expect(remarks).toEqual(['free']);
  });

  it('each have a case here', () => {
    const tried = new Set([...cases.flatMap(([, , remarks]) => remarks), ...besides]);
    expect(remarkSchema.options.filter((remark) => !tried.has(remark))).toEqual([]);
  });
});
