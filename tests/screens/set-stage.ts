import { addDays } from 'date-fns';
import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { crowdDay } from '../sandbox/google/crowd-day.ts';
import type { EventTime } from '../sandbox/google/resource.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { hosts } from '../sandbox/hosts.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SampleTenant } from '../sandbox/severa/sample-tenant.ts';

/** No space to break at, as Finnish makes them. */
const longTitle =
  'Toiminnanohjausjärjestelmänkäyttöönottoprojektinohjausryhmänkokous ja sen muistio';
const longType = 'Vaatimusmäärittelytyöpaja asiakkaan tiloissa (etäosallistujat mukaan lukien)';

/** One event of the sample week for each state that the panel can be in. */
export const titles = {
  untagged: 'Soita Sannalle sopimuksesta',
  tagged: longTitle,
  incomplete: 'Satama Logistiikka: ohjausryhmä',
  queued: 'Aamiaisseminaari: tekoäly taloushallinnossa',
  sent: 'Tuntikirjaukset ja laskutus',
  changed: 'Energiatukku: käyttöönoton loppukatselmus',
  failed: 'Satama Logistiikka: sprintin katselmointi',
  ignored: 'Lounas Petrin kanssa',
  alreadyThere: 'Pohjolan Puu: testauksen tilanne',
  notSendable: 'Lääkäri',
  series: 'Viikkopalaveri',
  /** Others like it are tagged, a contact person comes, and something else stands in Severa at its time. */
  helped: 'Asiakkuudenhallintajärjestelmän suunnittelu 2',
} as const;

/** On the days after. */
const likeHelped = [
  'Asiakkuudenhallintajärjestelmän suunnittelu 3',
  'Asiakkuudenhallintajärjestelmän suunnittelu 4',
] as const;

export interface Stage {
  readonly sandbox: Sandbox;
  readonly tenant: SampleTenant;
  readonly consultant: Consultant;
}

/** Before anything is connected: the longest names that are met in life, and what Severa has already. */
export function setScene({ sandbox, tenant }: Pick<Stage, 'sandbox' | 'tenant'>): void {
  sandbox.severa.tenant.addActivityType({ name: longType, category: 'CalendarEntry' });
  crowdDay(sandbox, eventOf(sandbox, 'Tarjouksen viimeistely')?.end?.dateTime ?? '');
  change(sandbox, 'Tarjouksen viimeistely', { summary: titles.tagged });
  bookFor(sandbox, tenant, titles.alreadyThere);
  const { start = {}, end = {} } = eventOf(sandbox, 'Tuntikirjaukset ja laskutus') ?? {};
  const guests = [
    anna.email,
    'sanna.makinen@metsajarvi.example',
    'juha.heikkinen@metsajarvi.example',
  ];
  const attendees = guests.map((email) => ({ email, responseStatus: 'accepted' }));
  for (const [index, summary] of [titles.helped, ...likeHelped].entries()) {
    const on = { start: daysAfter(start, index), end: daysAfter(end, index) };
    sandbox.google.create(anna.email, { summary, ...on, attendees });
  }
  sandbox.severa.tenant.createActivity({
    name: 'Kirjanpitoaineistojen tarkastus ja tilinpäätöspalaveri',
    startDateTime: start.dateTime ?? '',
    endDateTime: end.dateTime ?? '',
    activityType: { guid: tenant.types.training },
    ownerUser: { guid: tenant.users.anna },
  });
}

/** Brings events of the week into every state. */
export async function setStage({
  sandbox,
  consultant,
}: Pick<Stage, 'sandbox' | 'consultant'>): Promise<void> {
  const calendar = await consultant.openCalendar();
  await tag(calendar);
  await sendEach(calendar, sandbox);
  change(sandbox, 'Energiatukku: käyttöönotto', { summary: titles.changed });
  await consultant.checkNow();
  await calendar.page.close();
}

async function tag(calendar: CalendarPage): Promise<void> {
  const { panel, page } = calendar;
  await calendar.openEvent(titles.ignored);
  await calendar.press('Don’t send this event');
  await calendar.sees('Won’t be sent');
  for (const title of likeHelped) {
    await calendar.openEvent(title);
    await calendar.chooseType(longType);
    await calendar.sees('Ready to send to Severa');
  }
  await calendar.openEvent(titles.incomplete);
  await calendar.chooseType('Projektityö');
  await calendar.sees('Choose first: project');
  await calendar.openEvent(titles.tagged);
  await calendar.chooseType(longType);
  await panel.getByText('More', { exact: true }).click();
  await choose(calendar, 'Customer', 'Pohjolan Pankki');
  await choose(calendar, 'Project', 'Toiminnanohjaus');
  await panel.getByRole('textbox', { name: 'Note' }).fill('Muista kirjata matka-aika erikseen.');
  await calendar.sees('Ready to send to Severa');
  await page.keyboard.press('Tab');
  await calendar.closeEvent();
}

async function choose({ panel }: CalendarPage, field: string, name: string): Promise<void> {
  await panel.getByRole('combobox', { name: field }).fill(name);
  await panel.getByRole('option', { name }).first().click();
}

async function sendEach(calendar: CalendarPage, sandbox: Sandbox): Promise<void> {
  const type = 'Asiakaspalaveri';
  const creates = { host: hosts.severa, method: 'POST', path: /\/activities$/ } as const;
  await calendar.send(titles.sent, type);
  await calendar.send('Energiatukku: käyttöönotto', type);
  await sendTo(calendar, titles.alreadyThere, 'Already in Severa');
  const body = { Message: 'Kirjausjakso on suljettu, eikä siihen voi enää lisätä aktiviteetteja' };
  const accept = sandbox.faults.add({ ...creates, fault: { kind: 'status', status: 400, body } });
  await sendTo(calendar, titles.failed, 'Not sent to Severa');
  accept();
  // From here on Severa makes nothing any more.
  sandbox.faults.add({ ...creates, fault: { kind: 'droppedRequest' } });
  await sendTo(calendar, titles.queued, 'Waiting to be sent to Severa');
}

async function sendTo(calendar: CalendarPage, title: string, outcome: string): Promise<void> {
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees(outcome);
}

/** Severa has it already: Anna's own, and a colleague's that she takes part in. */
function bookFor({ google, severa }: Sandbox, tenant: SampleTenant, title: string): void {
  const { start, end } = eventOf({ google }, title) ?? {};
  for (const ownerUser of [{ guid: tenant.users.anna }, { guid: tenant.users.mikko }]) {
    const activityGuid = severa.tenant.createActivity({
      name: title,
      startDateTime: start?.dateTime ?? '',
      endDateTime: end?.dateTime ?? '',
      activityType: { guid: tenant.types.customerMeeting },
      ownerUser,
    });
    const isMikkos = ownerUser.guid === tenant.users.mikko;
    if (isMikkos)
      severa.tenant.addParticipant({ activityGuid, participantGuid: tenant.users.anna });
  }
}

function change({ google }: Sandbox, title: string, changes: Record<string, unknown>): void {
  google.patch(anna.email, String(eventOf({ google }, title)?.id), changes);
}

function daysAfter({ dateTime = '' }: EventTime, days: number): EventTime {
  return { dateTime: addDays(dateTime, days).toISOString() };
}

function eventOf({ google }: Pick<Sandbox, 'google'>, title: string) {
  return google.events(anna.email).find(({ summary }) => summary === title);
}
