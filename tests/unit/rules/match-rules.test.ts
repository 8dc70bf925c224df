import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { coloursOf } from '@/lib/domain/event-colour';
import { type Condition, type Rule, ruleSchema } from '@/lib/domain/rule';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import {
  createFindRule,
  isOpenToRules,
  type RuleReading,
  tagOfRule,
} from '@/lib/rules/match-rules';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';

/** The calendar `work` is of the green that the page calls Pistachio. */
const reading: RuleReading = {
  ...{ timeZone: 'Europe/Helsinki', privateEvents: 'in-full' },
  calendarColours: coloursOf([{ id: 'work', colour: '#7cb342' }]),
};
const rule = (id: string, ...when: Condition[]): Rule =>
  ruleSchema.parse({ id, name: id, when, tag: { activityTypeId: id } });
const matches = (condition: Condition, change: Partial<CalendarEvent>) =>
  createFindRule([rule('one', condition)], reading)(makeEvent(change)) !== undefined;

const at = (startAt: number, minutes = 60): Partial<CalendarEvent> => ({
  when: { kind: 'timed', startAt, endAt: startAt + minutes * 60_000 },
});
const allDay = (startDate: string, endDate: string): Partial<CalendarEvent> => ({
  when: { kind: 'all-day', startDate, endDate },
});
const invited = (count: number, ...domains: string[]): Partial<CalendarEvent> => ({
  hasOtherGuests: true,
  guests: { count, domains },
});
const guestCount = (atLeast: number, atMost: number): Condition => ({
  ...{ kind: 'guest-count', atLeast, atMost },
});
const guestOf = (...any: string[]): Condition => ({ kind: 'guest-domain', any });
const colour = (...any: Extract<Condition, { kind: 'colour' }>['any']): Condition => ({
  ...{ kind: 'colour', any },
});
const seen = (...any: Extract<Condition, { kind: 'colour' }>['any']): Condition => ({
  ...{ kind: 'colour', any, asSeen: true },
});
const title = (...any: string[]): Condition => ({ kind: 'title', any });
const where = (...any: string[]): Condition => ({ kind: 'location', any });
const organizer = (...any: string[]): Condition => ({ kind: 'organizer', any });
const weekday = (...any: number[]): Condition => ({ kind: 'weekday', any });
const time = (from: string, until: string): Condition => ({ kind: 'time', from, until });

describe('a condition holds of', () => {
  it.each<[string, Condition, Partial<CalendarEvent>]>([
    ['a word in any capitals', title('SPRINT'), { title: 'Weekly sprint review' }],
    ['the beginning of a word', title('palaveri'), { title: 'Palaverit, osa 2' }],
    ['a later place where a word begins', title('hr'), { title: 'Chris meets HR' }],
    ['words after a mark', title('acme'), { title: '[ACME] Kick-off' }],
    ['words that begin with a mark', title('#42'), { title: 'Case#42' }],
    ['words apart by any spaces', title('kick  off'), { title: 'Kick   off' }],
    ['any of several words', title('x', 'lunch'), { title: 'Lunch' }],
    ['letters in other forms', title('café'), { title: 'Cafe\u0301' }],
    ['a word in the place', where('room'), { location: 'Room 3' }],
    ['its calendar', { kind: 'calendar', any: ['work'] }, { calendarId: 'work' }],
    ['who organizes it', organizer('Maria@acme.example'), { organizer: 'maria@ACME.example' }],
    ['their domain', organizer('acme.example'), { organizer: 'maria@acme.example' }],
    ['a domain within it', organizer('acme.example'), { organizer: 'm@fi.acme.example' }],
    ['an occurrence', { kind: 'series', is: 'repeating' }, { seriesId: 's' }],
    ['a single event', { kind: 'series', is: 'single' }, {}],
    ['its kind', { kind: 'event-kind', any: ['focusTime'] }, { eventType: 'focusTime' }],
    ['its day', weekday(1), {}],
    ['its day in the person’s zone', weekday(2), at(Date.parse('2026-11-23T22:30:00Z'))],
    ['the first of its all-day days', weekday(7), allDay('2026-11-29', '2026-12-01')],
    ['its hour in the person’s zone', time('09:00', '10:00'), at(monday)],
    ['a time past midnight', time('22:00', '06:00'), at(Date.parse('2026-11-24T03:00:00Z'))],
    ['any time, from and until the same', time('08:00', '08:00'), at(monday)],
    ['just long enough', { kind: 'duration', atLeast: 60 }, at(monday, 60)],
    ['just short enough', { kind: 'duration', atMost: 60 }, at(monday, 60)],
    ['days in hours', { kind: 'duration', atLeast: 2880 }, allDay('2026-10-24', '2026-10-26')],
    ['what was answered', { kind: 'response', any: ['tentative'] }, { response: 'tentative' }],
    ['a private event', { kind: 'visibility', is: 'private' }, { isPrivate: true }],
    ['an open event', { kind: 'visibility', is: 'open' }, {}],
    ['one with guests', { kind: 'guests', is: 'others' }, { hasOtherGuests: true }],
    ['one without', { kind: 'guests', is: 'none' }, {}],
    ['just guests enough', guestCount(3, 9), invited(3)],
    ['just not too many', guestCount(0, 3), invited(3)],
    ['nobody but me, as no guests', guestCount(0, 0), {}],
    ['a guest’s domain', guestOf('ACME.example'), invited(2, 'acme.example', 'own.example')],
    ['a domain within it', guestOf('acme.example'), invited(1, 'fi.acme.example')],
    ['the domain of an address', guestOf('maria@acme.example'), invited(1, 'acme.example')],
    ['its colour', colour('5', '11'), { colorId: '11' }],
    ['that of its calendar', colour('calendar'), {}],
    ['the colour it is seen in', seen('2'), { calendarId: 'work' }],
    ['its own colour, as it is seen', seen('11'), { calendarId: 'work', colorId: '11' }],
    ['any colour of its calendar, as it is seen', seen('calendar'), { calendarId: 'home' }],
  ])('%s', (_, condition, change) => {
    expect(matches(condition, change)).toBe(true);
  });

  it.each<[string, Condition, Partial<CalendarEvent>]>([
    ['the middle of a word', title('hr'), { title: 'Chris' }],
    ['the middle of a word after a rare letter', title('b'), { title: '\u{1D49E}b' }],
    ['words apart', title('kick off'), { title: 'Kick the ball off' }],
    ['words of the place', title('room'), { title: 'Talk', location: 'Room 3' }],
    ['another calendar', { kind: 'calendar', any: ['work'] }, { calendarId: 'home' }],
    ['a domain that ends alike', organizer('acme.example'), { organizer: 'm@notacme.example' }],
    ['part of an address', organizer('a@acme.example'), { organizer: 'maria@acme.example' }],
    ['nobody', organizer('acme.example'), { organizer: '' }],
    ['a single event', { kind: 'series', is: 'repeating' }, {}],
    ['another kind', { kind: 'event-kind', any: ['focusTime'] }, {}],
    ['another day', weekday(2, 3, 4, 5, 6, 7), {}],
    ['what begins when it ends', time('08:00', '09:00'), at(monday)],
    ['an all-day event', time('00:00', '23:59'), allDay('2026-11-23', '2026-11-24')],
    ['what is shorter', { kind: 'duration', atLeast: 61 }, at(monday, 60)],
    ['what is longer', { kind: 'duration', atLeast: 1, atMost: 59 }, at(monday, 60)],
    ['another answer', { kind: 'response', any: ['accepted'] }, { response: 'tentative' }],
    ['an open event', { kind: 'visibility', is: 'private' }, {}],
    ['one without guests', { kind: 'guests', is: 'others' }, {}],
    ['too few guests', guestCount(3, 9), invited(2)],
    ['too many', guestCount(0, 2), invited(3)],
    ['guests that nobody counted', guestCount(0, 9), { hasOtherGuests: true }],
    ['a guest’s domain that ends alike', guestOf('acme.example'), invited(1, 'notacme.example')],
    ['nobody’s domain', guestOf('acme.example'), {}],
    ['another colour', colour('5'), { colorId: '11' }],
    ['a colour of its own', colour('calendar'), { colorId: '11' }],
    ['its calendar’s colour, where that was not asked', colour('2'), { calendarId: 'work' }],
    ['its calendar’s colour under its own', seen('2'), { calendarId: 'work', colorId: '11' }],
    ['a calendar whose colour nobody knows', seen('2'), { calendarId: 'home' }],
    ['what was cancelled', title('kick'), { status: 'cancelled' }],
  ])('and not of %s', (_, condition, change) => {
    expect(matches(condition, change)).toBe(false);
  });

  it('the wall clock through a change of it', () => {
    const eight = time('08:00', '09:00');
    expect(matches(eight, at(Date.parse('2026-10-23T05:30:00Z')))).toBe(true);
    expect(matches(eight, at(Date.parse('2026-10-26T06:30:00Z')))).toBe(true);
    expect(matches(eight, at(Date.parse('2026-10-26T05:30:00Z'), hourMs))).toBe(false);
  });
});

describe('of several rules', () => {
  const wide = rule('wide', title('kick'));
  const narrow = rule('narrow', title('kick'), weekday(1));

  it('the first that holds speaks, alone', () => {
    const find = (...rules: Rule[]) => createFindRule(rules, reading)(makeEvent())?.id;
    expect(find(narrow, wide)).toBe('narrow');
    expect(find(wide, narrow)).toBe('wide');
    expect(find(rule('no', title('lunch')), wide)).toBe('wide');
    expect(find()).toBeUndefined();
  });

  it('one speaks only where all its conditions hold', () => {
    const find = createFindRule([narrow], reading);
    const tuesday = makeEvent(at(monday + 24 * hourMs));
    expect(find(tuesday)).toBeUndefined();
  });
});

describe('a private event', () => {
  const secret = makeEvent({
    ...{ isPrivate: true, title: 'Layoffs', organizer: 'boss@acme.example' },
    ...invited(1, 'acme.example'),
  });
  const under = (privateEvents: 'dont-send' | 'neutral-title' | 'in-full', condition: Condition) =>
    createFindRule([rule('one', condition)], { ...reading, privateEvents })(secret) !== undefined;

  it.each([title('layoffs'), organizer('acme.example'), where('room'), guestOf('acme.example')])(
    'has words that no rule reads where they stay here: $kind',
    (condition) => {
      expect(under('neutral-title', condition)).toBe(false);
      expect(under('dont-send', condition)).toBe(false);
      expect(under('in-full', condition)).toBe(true);
    },
  );

  it('is met by what does not tell of its words', () => {
    expect(under('neutral-title', { kind: 'visibility', is: 'private' })).toBe(true);
  });
});

describe('rules speak', () => {
  it.each<[string, Tag, boolean, boolean]>([
    ['where nobody said anything', emptyTag, false, true],
    ['not of what is sent', emptyTag, true, false],
    ['not where a type was chosen', { ...emptyTag, activityTypeId: 'a' }, false, false],
    ['not where a note was written', { ...emptyTag, note: 'a' }, false, false],
    ['not where it is not to be sent', { ...emptyTag, sending: 'never' }, false, false],
    ['not where what they said was cleared', { ...emptyTag, withoutRule: true }, false, false],
  ])('%s', (_, tag, isSent, expected) => {
    expect(isOpenToRules(tag, isSent)).toBe(expected);
  });

  it('as a whole tag', () => {
    expect(tagOfRule({ tag: { sending: 'never' } })).toEqual({ note: '', sending: 'never' });
    expect(tagOfRule({ tag: { activityTypeId: 'a', note: 'b' } })).toEqual({
      ...{ activityTypeId: 'a', note: 'b', sending: 'manual' },
    });
  });
});

describe('a rule is refused', () => {
  const good = { id: 'a', name: 'A', when: [title('a')], tag: { sending: 'never' } };
  it.each<[string, object]>([
    ['without a name', { name: ' ' }],
    ['without conditions', { when: [] }],
    ['that says nothing', { tag: {} }],
    ['of a condition nobody knows', { when: [{ kind: 'moon', is: 'full' }] }],
    ['with two conditions of a kind', { when: [title('a'), title('b')] }],
    ['with words that are none', { when: [{ kind: 'title', any: [' '] }] }],
    ['with a time that no clock shows', { when: [time('24:00', '25:00')] }],
    ['with a duration of nothing', { when: [{ kind: 'duration' }] }],
    ['with a duration that ends before', { when: [{ kind: 'duration', atLeast: 2, atMost: 1 }] }],
    ['with a number of no guests at all', { when: [{ kind: 'guest-count' }] }],
    ['with less than no guests', { when: [{ kind: 'guest-count', atMost: -1 }] }],
    ['with a colour that Google has not', { when: [{ kind: 'colour', any: ['12'] }] }],
    ['with an eighth day', { when: [weekday(8)] }],
  ])('%s', (_, change) => {
    expect(ruleSchema.safeParse(good).success).toBe(true);
    expect(ruleSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
