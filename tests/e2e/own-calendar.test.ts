import { readFileSync } from 'node:fs';
import { seedIcs } from '../sandbox/google/seed-ics.ts';
import { anna, expect, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

const folder = new URL('./test/', import.meta.resolve('ical/package.json'));

/** An event of somebody's real calendar: the start its file gives it, and when that is. */
interface Imported {
  readonly kind: string;
  /** A test file of the package `ical`. */
  readonly file: string;
  readonly line: string;
  readonly title: string;
  /** The day of Helsinki on which its chip stands. */
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly isAllDay?: boolean;
}

const imported: readonly Imported[] = [
  {
    kind: 'a flight in UTC (TripIt)',
    file: 'test4.ics',
    line: 'DTSTART:20111011T144500Z',
    title: 'US403 PHX to SFO',
    day: '2011-10-11',
    start: '2011-10-11T14:45:00.000Z',
    end: '2011-10-11T16:55:00.000Z',
  },
  {
    kind: 'a journey of three days (TripIt)',
    file: 'test4.ics',
    line: 'DTSTART;VALUE=DATE:20111011',
    title: 'South San Francisco, CA, October 2011;',
    day: '2011-10-11',
    start: '2011-10-10T21:00:00.000Z',
    end: '2011-10-13T21:00:00.000Z',
    isAllDay: true,
  },
  {
    kind: 'an evening in another zone (Meetup)',
    file: 'test5.ics',
    line: 'DTSTART;TZID=America/Phoenix:20111109T190000',
    title: 'Phoenix Drupal User Group Monthly Meetup',
    day: '2011-11-10',
    start: '2011-11-10T02:00:00.000Z',
    end: '2011-11-10T04:00:00.000Z',
  },
  {
    kind: 'a yearly holiday, ten years on (ownCloud)',
    file: 'test7.ics',
    line: 'DTSTART;VALUE=DATE:20120714',
    title: 'Fête Nationale - Férié',
    day: '2022-07-14',
    start: '2022-07-13T21:00:00.000Z',
    end: '2022-07-14T21:00:00.000Z',
    isAllDay: true,
  },
  {
    kind: 'an occurrence between two that are left out',
    file: 'test12.ics',
    line: 'EXDATE;TZID=America/Los_Angeles:20150708T120000',
    title: 'Treasure Hunting',
    day: '2015-07-09',
    start: '2015-07-09T19:00:00.000Z',
    end: '2015-07-09T20:00:00.000Z',
  },
  {
    kind: 'a changed occurrence (Google)',
    file: 'test13.ics',
    line: 'RECURRENCE-ID;TZID=Europe/Kiev:20160826T140000',
    title: 'bla bla',
    day: '2016-08-26',
    start: '2016-08-26T11:00:00.000Z',
    end: '2016-08-26T12:00:00.000Z',
  },
  {
    kind: 'a summer occurrence of a series that began in winter',
    file: 'test14.ics',
    line: 'DTSTART;TZID=US/Central:20170216T090000',
    title: 'Example of comma-separated exdates',
    day: '2017-06-08',
    start: '2017-06-08T14:00:00.000Z',
    end: '2017-06-09T00:00:00.000Z',
  },
  {
    kind: 'a meeting in a zone that only its file explains (Exchange)',
    file: 'test15.ics',
    line: 'DTSTART;TZID="(UTC+07:00) Bangkok, Hanoi, Jakarta":20190430T090000',
    title: 'Test event',
    day: '2019-04-30',
    start: '2019-04-30T02:00:00.000Z',
    end: '2019-04-30T05:00:00.000Z',
  },
];

test('events of imported calendars arrive at the times their files give', async ({
  consultant,
  sandbox,
}) => {
  for (const file of new Set(imported.map((one) => one.file))) {
    seedIcs(sandbox.google, anna.email, fileText(file));
  }
  for (const { kind, file, line, title, day, start, end, isAllDay = false } of imported) {
    await test.step(kind, async () => {
      expect(fileText(file)).toContain(line);
      const calendar = await consultant.openCalendar(`day/${day.replaceAll(/-0?/g, '/')}`);
      await calendar.send(title, 'Asiakaspalaveri');
      const activity = activityNamed(sandbox, title);
      const times = [activity.startDateTime, activity.endDateTime ?? ''].map(inUtc);
      expect({ times, isAllDay: activity.isAllDay }).toEqual({ times: [start, end], isAllDay });
      await calendar.page.close();
    });
  }
});

function fileText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function inUtc(time: string): string {
  return new Date(time).toISOString();
}
