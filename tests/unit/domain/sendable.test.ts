import { describe, expect, it } from 'vitest';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import { type NotSendableReason, notSendableReasonSchema } from '@/lib/domain/problem';
import { whyNotSendable } from '@/lib/domain/sendable';
import { makeEvent } from '@/tests/model/make-event';

const mine: Calendar = {
  id: 'anna@konsultti.example',
  name: 'Anna',
  primary: true,
  role: 'owner',
  mine: true,
  shown: true,
  timeZone: 'Europe/Helsinki',
};
const colleagues = (role: Calendar['role']): Calendar => ({
  ...mine,
  primary: false,
  mine: false,
  role,
});

const bounds = { privateEvents: 'dont-send' } as const;
const second: Calendar = { ...mine, id: 'c_projects', primary: false };

type Case = [string, Partial<CalendarEvent>, Calendar | undefined, NotSendableReason | undefined];

const cases: Case[] = [
  ['an own event', {}, mine, undefined],
  ['a tentative one', { status: 'tentative' }, mine, undefined],
  ['one not answered yet', { response: 'needsAction' }, mine, undefined],
  ['one shown as free', { isBusy: false }, mine, undefined],
  ['a focus time', { eventType: 'focusTime' }, mine, undefined],
  ['an out-of-office', { eventType: 'outOfOffice' }, mine, undefined],
  ['one that Gmail made', { eventType: 'fromGmail' }, mine, undefined],
  ['a cancelled one', { status: 'cancelled' }, mine, 'cancelled'],
  ['a declined one', { response: 'declined' }, mine, 'declined'],
  ['a birthday', { eventType: 'birthday' }, mine, 'event-kind'],
  ['a working location', { eventType: 'workingLocation' }, mine, 'event-kind'],
  ['a kind that Google has yet to invent', { eventType: 'nap' }, mine, 'event-kind'],
  ['a private one', { isPrivate: true }, mine, 'private'],
  ['one on an unknown calendar', {}, undefined, 'not-mine'],
  ['one on a colleague’s calendar that I may edit', {}, colleagues('writer'), 'not-mine'],
  ['one on a colleague’s calendar that I co-own', {}, colleagues('owner'), 'not-mine'],
  ['one on a calendar that I may only read', {}, colleagues('reader'), 'read-only-calendar'],
  ['one of which I see only the time', {}, colleagues('freeBusyReader'), 'read-only-calendar'],
  [
    'a cancelled one on a colleague’s calendar',
    { status: 'cancelled' },
    colleagues('writer'),
    'cancelled',
  ],
];

describe('sendability', () => {
  it.each(cases)('of %s', (_, change, calendar, reason) => {
    expect(whyNotSendable(makeEvent(change), calendar, bounds)).toBe(reason);
  });

  it.each(['neutral-title', 'in-full'] as const)(
    'of a private event, when private ones go out %s',
    (setting) => {
      expect(
        whyNotSendable(makeEvent({ isPrivate: true }), mine, { privateEvents: setting }),
      ).toBeUndefined();
    },
  );

  it.each(['birthday', 'workingLocation'])('of a %s that was chosen', (eventType) => {
    const event = makeEvent({ eventType });
    expect(whyNotSendable(event, mine, { ...bounds, chosenKinds: [eventType] })).toBeUndefined();
    expect(whyNotSendable(event, mine, { ...bounds, chosenKinds: ['default'] })).toBe('event-kind');
  });

  it('has a case here for every reason that an event itself can give', () => {
    const tried = new Set(cases.map(([, , , reason]) => reason));
    const missing = notSendableReasonSchema.options.filter((reason) => !tried.has(reason));
    // A task has no event behind it at all, and what is set aside is told by the tag; what is allowed is below.
    expect(missing).toEqual(['task', 'not-allowed', 'set-aside']);
  });

  it.each<[string, Calendar, string[] | undefined, NotSendableReason | undefined]>([
    ['every own calendar where nobody bounds it', second, undefined, undefined],
    ['a calendar that is named', second, ['c_projects'], undefined],
    ['the main one by its id', mine, ['anna@konsultti.example'], undefined],
    ['the main one as such', mine, ['primary'], undefined],
    ['no other calendar of mine', second, ['primary'], 'not-allowed'],
    ['none at all where none is named', mine, [], 'not-allowed'],
    [
      'no calendar of somebody else, though it is named',
      colleagues('writer'),
      [mine.id],
      'not-mine',
    ],
  ])('lets go, by the administrator’s word, %s', (_, calendar, allowedCalendars, reason) => {
    const event = makeEvent({});
    expect(whyNotSendable(event, calendar, { ...bounds, allowedCalendars })).toBe(reason);
  });
});
