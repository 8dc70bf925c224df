import { beforeEach, describe, expect, it } from 'vitest';
import type { ActivityAnswer } from '@/tests/sandbox/severa/activity-answer';
import type { Recurrence } from '@/tests/sandbox/severa/severa-words';
import { type Call, createWorld, rowsOf, signIn } from './severa-caller';

let world: ReturnType<typeof createWorld>;
let call: Call;

beforeEach(async () => {
  world = createWorld();
  call = await signIn(world.severa);
});

/** A series at nine in the morning from Monday 19 October 2026, a week before summer time ends. */
function addSeries(recurrence: Recurrence): string {
  const { types, users } = world.sample;
  return world.severa.tenant.createActivity({
    name: 'Viikkopalaveri',
    startDateTime: '2026-10-19T09:00:00+03:00',
    endDateTime: '2026-10-19T10:00:00+03:00',
    hasDuration: true,
    activityType: { guid: types.internalMeeting },
    ownerUser: { guid: users.anna },
    recurrence,
  });
}

const weekly: Recurrence = { frequency: 'Weekly', range: { maxOccurrences: 3 } };

async function list(query = ''): Promise<ActivityAnswer[]> {
  const rows = rowsOf<ActivityAnswer>(await call('GET', `/v1/activities?rowCount=100${query}`));
  return rows.sort((a, b) => (a.startDateTime < b.startDateTime ? -1 : 1));
}

const days = (rows: readonly ActivityAnswer[]) => rows.map((row) => row.startDateTime.slice(0, 10));

describe('a series', () => {
  it.each<[string, Recurrence, string[]]>([
    [
      'every other day',
      { frequency: 'Daily', pattern: { daily: { interval: 2 } } },
      ['2026-10-19', '2026-10-21', '2026-10-23'],
    ],
    [
      'every weekday',
      { frequency: 'Daily', pattern: { daily: { everyWeekday: true } } },
      ['2026-10-19', '2026-10-20', '2026-10-21'],
    ],
    [
      'Mondays and Fridays of every other week',
      { frequency: 'Weekly', pattern: { weekly: { interval: 2, monday: true, friday: true } } },
      ['2026-10-19', '2026-10-23', '2026-11-02'],
    ],
    [
      'the last Friday',
      {
        frequency: 'Monthly',
        pattern: { monthly: { dayOrdinal: 'Last', dayOrdinalOption: 'Friday' } },
      },
      ['2026-10-30', '2026-11-27', '2026-12-25'],
    ],
    [
      'the 31st',
      { frequency: 'Monthly', pattern: { monthly: { dayOfMonth: 31 } } },
      ['2026-10-31', '2026-12-31', '2027-01-31'],
    ],
  ])('occurs on %s', async (_, recurrence, expected) => {
    addSeries({ ...recurrence, range: { maxOccurrences: 3 } });
    expect(days(await list())).toEqual(expected);
  });

  it('keeps its wall time when summer time ends, and its last day', async () => {
    addSeries({ frequency: 'Weekly', range: { recursUntilDate: '2026-10-26' } });
    expect((await list()).map((row) => row.startDateTime)).toEqual([
      '2026-10-19T09:00:00.000+03:00',
      '2026-10-26T09:00:00.000+02:00',
    ]);
  });

  it('is listed as itself only when asked for', async () => {
    const guid = addSeries(weekly);
    const rows = await list();
    expect(rows.map((row) => [row.recurrenceType, row.recurrenceParentActivityGuid])).toEqual(
      Array(3).fill(['Occurrence', guid]),
    );
    expect((await list('&recurrenceType=Series')).map((row) => row.guid)).toEqual([guid]);
    expect(await list('&recurrenceType=None')).toEqual([]);
  });

  it('is gone with its occurrences and exceptions', async () => {
    const guid = addSeries(weekly);
    const [first] = await list();
    world.severa.tenant.editActivity(first?.guid ?? '', { name: 'Poikkeus' });
    await call('DELETE', `/v1/activities/${guid}`);
    expect(await list()).toEqual([]);
  });
});

describe('an occurrence', () => {
  it('becomes an exception by a change, until exceptions are reset', async () => {
    const guid = addSeries(weekly);
    const [first] = await list();
    const body = [{ op: 'replace', path: '/name', value: 'Poikkeus' }];
    await call('PATCH', `/v1/activities/${first?.guid}`, body);
    const changed = await list('&recurrenceType=Exception');
    expect(changed.map((row) => row.name)).toEqual(['Poikkeus']);
    expect(await list()).toHaveLength(3);
    expect((await call('DELETE', `/v1/activities/${guid}/exceptions`)).status).toBe(204);
    expect(await list('&recurrenceType=Exception')).toEqual([]);
  });

  it('can be deleted alone', async () => {
    addSeries(weekly);
    const [first] = await list();
    expect((await call('DELETE', `/v1/activities/${first?.guid}`)).status).toBe(204);
    expect(days(await list())).toEqual(['2026-10-26', '2026-11-02']);
    expect((await call('GET', `/v1/activities/${first?.guid}`)).status).toBe(404);
  });

  it('loses a participant without the series losing them', async () => {
    const guid = addSeries(weekly);
    const participantGuid = world.sample.users.mikko;
    const added = world.severa.tenant.addParticipant({ activityGuid: guid, participantGuid });
    const [first, second] = await list();
    const of = (row?: { guid: string }) => `/v1/activities/${row?.guid}/activityparticipants`;
    expect((await call('DELETE', `${of(first)}/${added}`)).status).toBe(204);
    expect(rowsOf(await call('GET', of(first)))).toEqual([]);
    expect(rowsOf(await call('GET', of(second)))).toHaveLength(1);
  });
});
