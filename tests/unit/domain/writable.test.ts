import { expect, it } from 'vitest';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import { whyNotWritable } from '@/lib/domain/writable';
import { makeEvent } from '@/tests/model/make-event';

const own: Calendar = {
  id: 'anna@konsultti.example',
  name: 'Anna',
  primary: true,
  role: 'owner',
  mine: true,
  shown: true,
  timeZone: 'Europe/Helsinki',
};

it.each<[string, Partial<CalendarEvent>, Partial<Calendar> | undefined, string | undefined]>([
  ['my own event', {}, {}, undefined],
  ['my own without organizer', { organizer: '', organizedByMe: false }, {}, undefined],
  ['a private one', { isPrivate: true }, {}, undefined],
  ['one on a calendar that I may write', {}, { role: 'writer' }, undefined],
  ['one with guests', { hasOtherGuests: true }, {}, 'guests'],
  ['one with guests, read-only besides', { hasOtherGuests: true }, { role: 'reader' }, 'guests'],
  [
    'somebody else’s',
    { organizer: 'mikko@konsultti.example', organizedByMe: false },
    {},
    'not-organizer',
  ],
  ['one on a read-only calendar', {}, { role: 'reader' }, 'read-only-calendar'],
  ['one of which only busy times show', {}, { role: 'freeBusyReader' }, 'read-only-calendar'],
  [
    'one that hides private parts',
    {},
    { role: 'writerWithoutPrivateAccess' },
    'read-only-calendar',
  ],
  ['one on a calendar that left my list', {}, undefined, 'read-only-calendar'],
  ['a locked one', { isLocked: true }, {}, 'locked'],
  ['a birthday', { eventType: 'birthday' }, {}, 'event-kind'],
  ['out of office', { eventType: 'outOfOffice' }, {}, 'event-kind'],
  ['a later invention of Google’s', { eventType: 'nap' }, {}, 'event-kind'],
])('%s', (_name, event, calendar, reason) => {
  expect(whyNotWritable(makeEvent(event), calendar && { ...own, ...calendar })).toBe(reason);
});
