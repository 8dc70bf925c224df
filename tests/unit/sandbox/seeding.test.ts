// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { eidOf, importedEventId } from '../../sandbox/google/event-id.ts';
import { createGoogle } from '../../sandbox/google/google.ts';
import { createPageSource } from '../../sandbox/google/page-source.ts';
import { sampleWeek, seedSampleWeek } from '../../sandbox/google/sample-week.ts';
import { seedIcs } from '../../sandbox/google/seed-ics.ts';
import { anna, meeting, mikko, startedAt } from './test-calendar.ts';

const monday = new Date('2026-11-16T00:00:00+02:00');
const nextMonday = new Date('2026-11-23T00:00:00+02:00');

function googleWithAnna() {
  const google = createGoogle(() => startedAt);
  google.addAccount({ email: anna, name: 'Anna Virtanen', timeZone: 'Europe/Helsinki' });
  return google;
}

const file = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//
BEGIN:VTIMEZONE
TZID:FLE Standard Time
X-LIC-LOCATION:Europe/Helsinki
BEGIN:STANDARD
DTSTART:19701025T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:weekly@example.com
SUMMARY:Weekly
DTSTART;TZID=FLE Standard Time:20261019T090000
DTEND;TZID=FLE Standard Time:20261019T100000
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE;TZID=FLE Standard Time:20261102T090000
ATTENDEE;CN=Pirjo;PARTSTAT=TENTATIVE:mailto:Pirjo@example.com
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.com
SUMMARY:Moved
RECURRENCE-ID;TZID=FLE Standard Time:20261109T090000
DTSTART;TZID=FLE Standard Time:20261110T090000
DTEND;TZID=FLE Standard Time:20261110T100000
END:VEVENT
BEGIN:VEVENT
UID:day@example.com
SUMMARY:Doctor
DTSTART;VALUE=DATE:20261117
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR`.replaceAll('\n', '\r\n');

describe('an .ics export', () => {
  it('becomes events under imported ids', () => {
    const google = googleWithAnna();
    const ids = seedIcs(google, anna, file);
    const weekly = importedEventId('weekly@example.com');
    expect(ids).toEqual([weekly, importedEventId('day@example.com'), `${weekly}_20261109T070000Z`]);
    expect(google.event(anna, importedEventId('day@example.com'))).toMatchObject({
      start: { date: '2026-11-17' },
      end: { date: '2026-11-18' },
      visibility: 'private',
      transparency: 'transparent',
    });
    expect(google.event(anna, weekly)?.attendees).toEqual([
      { email: 'pirjo@example.com', displayName: 'Pirjo', responseStatus: 'tentative' },
    ]);
  });

  it('keeps its series in the file’s zone, with what was left out and moved', () => {
    const google = googleWithAnna();
    seedIcs(google, anna, file);
    const events = createPageSource(google.world).events(
      anna,
      new Date('2026-10-01'),
      new Date('2026-12-01'),
    );
    expect(events.map(({ title, start }) => [title, start])).toEqual([
      ['Weekly', '2026-10-19T09:00:00+03:00'],
      ['Weekly', '2026-10-26T09:00:00+02:00'],
      ['Moved', '2026-11-10T09:00:00+02:00'],
      ['Doctor', '2026-11-17'],
    ]);
  });
});

describe('the sample week', () => {
  it('shows Anna her own events, the colleague’s and a task', () => {
    const google = createGoogle(() => startedAt);
    seedSampleWeek(google, new Date(startedAt));
    const shown = createPageSource(google.world).events(anna, monday, nextMonday);
    const own = shown.filter(({ calendarId, kind }) => calendarId === anna && kind === 'event');
    expect(own).toHaveLength(17);
    expect(
      shown
        .filter(({ calendarId }) => calendarId === mikko)
        .map(({ title, editable }) => [title, editable]),
    ).toContainEqual(['busy', false]);
    expect(shown.filter(({ kind }) => kind === 'task')).toHaveLength(1);
    expect(own.filter(({ declined }) => declined)).toHaveLength(1);
    expect(own.some(({ location }) => location?.length === 1000)).toBe(true);
    expect(own.some(({ title }) => title === '')).toBe(true);
  });

  it('gives Mikko his own copies under the same ids', () => {
    const google = createGoogle(() => startedAt);
    seedSampleWeek(google, new Date(startedAt));
    const ids = (calendarId: string) => google.events(calendarId).map(({ id }) => id);
    const shared = ids(anna).filter((id) => ids(mikko).includes(id));
    expect(shared).toHaveLength(2);
  });

  it('is the same at any moment of one week and another in the next', () => {
    const first = sampleWeek(monday);
    const sunday = new Date(nextMonday.getTime() - 1);
    expect(sampleWeek(sunday)).toEqual(first);
    expect(sampleWeek(nextMonday).events[0]?.event.id).not.toBe(first.events[0]?.event.id);
  });
});

describe('the page', () => {
  it('finds an event by the eid of its htmlLink', () => {
    const google = googleWithAnna();
    const created = google.create(anna, meeting('one', 18, 9));
    const [event] = createPageSource(google.world).events(anna, monday, nextMonday);
    expect(created.htmlLink).toBe(`https://www.google.com/calendar/event?eid=${event?.eid}`);
  });

  it('shortens Google’s own domains in the eid as recorded ids do', () => {
    const encoded = 'NDdvYzM1aGlwMDh0azJkMjJmNjE1djkyOGggNnU1cnJ0Y2U2bHJ0djA3cGZpM2RhbWdqdXNAZw';
    const id = '47oc35hip08tk2d22f615v928h';
    expect(eidOf(id, '6u5rrtce6lrtv07pfi3damgjus@group.calendar.google.com')).toBe(encoded);
  });

  it('shows a colleague’s calendar that is looked at, as far as it is shared, and no calendar twice', () => {
    const google = googleWithAnna();
    google.addAccount({ email: mikko, name: 'Mikko Laine', timeZone: 'Europe/Helsinki' });
    google.create(mikko, { ...meeting('one', 18, 9), summary: 'Pay talk' });
    const titles = () =>
      createPageSource(google.world)
        .events(anna, monday, nextMonday, [mikko])
        .map(({ title, calendarId }) => [title, calendarId]);
    expect(titles()).toEqual([['busy', mikko]]);
    google.share(mikko, anna, 'reader');
    expect(titles()).toEqual([['Pay talk', mikko]]);
  });

  it('redraws after every change and draws no hidden calendar', () => {
    const google = googleWithAnna();
    const source = createPageSource(google.world);
    google.create(anna, meeting('one', 18, 9));
    const version = source.version();
    google.show(anna, anna, false);
    expect(source.version()).toBeGreaterThan(version);
    expect(source.events(anna, monday, nextMonday)).toEqual([]);
  });
});
