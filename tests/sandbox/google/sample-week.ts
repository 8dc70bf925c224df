import { eventIdFor } from './event-id.ts';
import type { Google } from './google.ts';
import type { Attendee, EventBody, EventTime } from './resource.ts';
import { formatInstant, instantOfWall, wallOf } from './times.ts';
import type { Account, Task } from './world.ts';

const zone = 'Europe/Helsinki';
const day = 86_400_000;

export const anna: Account = {
  email: 'anna@konsultti.example',
  name: 'Anna Virtanen',
  timeZone: zone,
};
export const mikko: Account = {
  email: 'mikko@konsultti.example',
  name: 'Mikko Laine',
  timeZone: zone,
};

/** The week's content: what stands on which calendar, in seeding order. */
export interface SampleWeek {
  readonly accounts: readonly Account[];
  readonly events: readonly {
    readonly calendarId: string;
    readonly event: EventBody & { id: string };
  }[];
  readonly tasks: readonly Task[];
}

/** A Finnish consultant's week around `now`, Monday to Sunday in Helsinki. The same week gives the same ids. */
export function sampleWeek(now: Date): SampleWeek {
  const week = weekOf(now);
  const own = annasEvents(week).map((event) => ({ calendarId: anna.email, event }));
  const shared = mikkosEvents(week).map((event) => ({ calendarId: mikko.email, event }));
  return { accounts: [anna, mikko], events: [...own, ...shared], tasks: [hoursTask(week)] };
}

/** Seeds both accounts, their events and the task; Anna may read Mikko's calendar. */
export function seedSampleWeek(google: Google, now: Date): void {
  const { accounts, events, tasks } = sampleWeek(now);
  for (const account of accounts) google.addAccount(account);
  google.share(mikko.email, anna.email, 'reader');
  for (const { calendarId, event } of events) google.create(calendarId, event);
  for (const task of tasks) google.addTask(task);
}

/** Times in a week, by weekday (0 = Monday) and Helsinki wall clock. */
interface Week {
  readonly name: string;
  at(weekday: number, time: string): EventTime;
  on(weekday: number): EventTime;
}

function weekOf(now: Date): Week {
  const wall = wallOf(now.getTime(), zone);
  const today = Math.floor(wall / day) * day;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * day;
  const dateOf = (weekday: number) => new Date(monday + weekday * day).toISOString().slice(0, 10);
  return {
    name: dateOf(0),
    at(weekday, time) {
      const instant = instantOfWall(Date.parse(`${dateOf(weekday)}T${time}:00Z`), zone);
      return { dateTime: formatInstant(instant, zone), timeZone: zone };
    },
    on: (weekday) => ({ date: dateOf(weekday) }),
  };
}

function guest(email: string, displayName: string, responseStatus: string): Attendee {
  return { email, displayName, responseStatus };
}

const annaComes = guest(anna.email, anna.name, 'accepted');
const mikkoComes = guest(mikko.email, mikko.name, 'accepted');
const pirjo = guest('pirjo.salonen@pohjolanpuu.example', 'Pirjo Salonen', 'accepted');
const jari = guest('jari.makinen@pohjolanpuu.example', 'Jari Mäkinen', 'needsAction');
const sanna = guest('sanna.koski@satamalogistiikka.example', 'Sanna Koski', 'accepted');
const petri = guest('petri.aho@energiatukku.example', 'Petri Aho', 'accepted');

const longLocation =
  'Satama Logistiikka Oy, Tyynenmerenkatu 11 A, 00220 Helsinki, 4. kerros, neuvotteluhuone Ahti. ' +
  'Ilmoittaudu aulassa ja pyydä vierailijakortti. Pysäköinti P-Verkkokauppa, taso 2. '.repeat(12);

function annasEvents(week: Week): (EventBody & { id: string })[] {
  const event = (name: string, start: EventTime, end: EventTime, more: EventBody = {}) => ({
    id: eventIdFor(`${week.name} ${name}`),
    summary: name,
    start,
    end,
    ...more,
  });
  return [
    event('Viikkopalaveri', week.at(0, '09:00'), week.at(0, '09:45'), {
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
      attendees: [annaComes, mikkoComes],
      location: 'Neukkari Kuusi',
    }),
    event('Pohjolan Puu: ERP-määrittely, työpaja 2', week.at(0, '10:00'), week.at(0, '12:00'), {
      attendees: [annaComes, pirjo, jari],
      location: 'Pohjolan Puu Oy, Teollisuuskatu 21, Lahti',
      description: 'Käydään läpi tilausprosessi ja varaston liittymät.',
    }),
    event('Lounas Petrin kanssa', week.at(0, '12:00'), week.at(0, '13:00'), {
      transparency: 'transparent',
    }),
    event('Tarjouksen viimeistely', week.at(0, '13:30'), week.at(0, '15:30')),
    event('Satama Logistiikka: ohjausryhmä 🚢', week.at(1, '09:00'), week.at(1, '10:30'), {
      attendees: [annaComes, mikkoComes, sanna],
      location: longLocation.slice(0, 1000),
    }),
    event('Lääkäri', week.at(1, '14:00'), week.at(1, '15:00'), {
      visibility: 'private',
      location: 'Terveystalo Kamppi',
    }),
    withoutTitle(event('untitled', week.at(1, '15:30'), week.at(1, '16:00'))),
    event('Keskittymisaika: integraation testit', week.at(2, '08:30'), week.at(2, '11:30'), {
      eventType: 'focusTime',
      focusTimeProperties: { autoDeclineMode: 'declineNone', chatStatus: 'doNotDisturb' },
    }),
    event('Energiatukku: käyttöönotto', week.at(2, '12:30'), week.at(2, '14:30'), {
      attendees: [annaComes, petri],
      conferenceData: { conferenceId: 'abc-defg-hij', conferenceSolution: { name: 'Google Meet' } },
    }),
    event('Myyntiputken katselmus', week.at(2, '15:00'), week.at(2, '16:00'), {
      organizer: { email: 'myynti@konsultti.example', displayName: 'Myyntitiimi' },
      attendees: [guest(anna.email, anna.name, 'declined'), mikkoComes],
    }),
    event('Etäpäivä', week.on(3), week.on(4), { transparency: 'transparent' }),
    event('Pohjolan Puu: testauksen tilanne', week.at(3, '09:00'), week.at(3, '09:30'), {
      attendees: [annaComes, pirjo],
    }),
    event('Aamiaisseminaari: tekoäly taloushallinnossa', week.at(3, '08:00'), week.at(3, '08:50'), {
      organizer: { email: 'tapahtumat@taloustieto.example', displayName: 'Taloustieto' },
      attendees: [guest(anna.email, anna.name, 'tentative')],
    }),
    event('Soita Sannalle sopimuksesta', week.at(3, '13:00'), week.at(3, '13:00')),
    event('Satama Logistiikka: sprintin katselmointi', week.at(4, '10:00'), week.at(4, '11:00'), {
      attendees: [annaComes, sanna],
    }),
    event('Tuntikirjaukset ja laskutus', week.at(4, '14:30'), week.at(4, '15:30'), {
      visibility: 'default',
      colorId: '5',
    }),
    event('Konsulttipäivät, Tampere', week.on(4), week.on(7), { location: 'Tampere-talo' }),
  ];
}

function withoutTitle<E extends EventBody>({ summary: _, ...event }: E): Omit<E, 'summary'> {
  return event;
}

function mikkosEvents(week: Week): (EventBody & { id: string })[] {
  const event = (name: string, start: EventTime, end: EventTime, more: EventBody = {}) => ({
    id: eventIdFor(`${week.name} Mikko ${name}`),
    summary: name,
    start,
    end,
    ...more,
  });
  return [
    event('Energiatukku: arkkitehtuuri', week.at(1, '12:00'), week.at(1, '13:30'), {
      attendees: [mikkoComes, petri],
    }),
    event('Hammaslääkäri', week.at(4, '08:00'), week.at(4, '09:00'), { visibility: 'private' }),
  ];
}

function hoursTask(week: Week): Task {
  return {
    id: eventIdFor(`${week.name} task`),
    email: anna.email,
    title: 'Lähetä tarjous Pohjolan Puulle',
    start: week.at(3, '11:00').dateTime ?? '',
    end: week.at(3, '11:30').dateTime ?? '',
    allDay: false,
  };
}
