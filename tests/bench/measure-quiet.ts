import { activityKeyOf } from '@/lib/domain/activity-key';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import { withMark } from '@/lib/domain/event-mark';
import { spanKeysOf } from '@/lib/store/span-keys';
import { FakeCalendar } from '@/tests/model/fake-calendar';
import { FakePsa } from '@/tests/model/fake-psa';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { agreed, sampleActivity, sampleLink } from '@/tests/model/plan-samples';
import { SyncInstallation } from '@/tests/model/sync-installation';
import { everythingBothWays } from '@/tests/model/sync-settings';
import { median, type Result } from './print-result.ts';

const few = 500;
const many = 50_000;
const runs = 41;
/** So many rows are put into the database at once. */
const atOnce = 5_000;
const connectionId = 'fake';

/**
 * The processor time of a run in which nothing has changed on either side, with many links against few: the real core
 * over the real database code, in memory; the two sides are asked, and have no news to tell.
 */
export async function measureQuietRun(): Promise<Result[]> {
  // Not counted: the engine has not compiled the code yet.
  await quietRunMs(few);
  const fewMs = await quietRunMs(few);
  const manyMs = await quietRunMs(many);
  const ratio = Number((manyMs / fewMs).toFixed(2));
  return [
    { name: `quiet.${few}.cpuMs`, unit: 'ms', value: fewMs },
    { name: `quiet.${many}.cpuMs`, unit: 'ms', value: manyMs },
    { name: `quiet.${many}to${few}`, unit: 'ratio', value: ratio, bound: 1.5 },
  ];
}

async function quietRunMs(links: number): Promise<number> {
  const now = () => monday - hourMs;
  const installation = new SyncInstallation({
    google: new FakeCalendar(now),
    psa: new FakePsa(now),
    sync: everythingBothWays,
    now,
    name: `quiet-${links}`,
  });
  // Both sides are read in full once; what follows are deltas.
  await installation.run();
  await link(installation, links);
  await installation.run();
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await cpuMsOf(installation));
  await installation.db.delete();
  return Number(median(samples).toFixed(2));
}

async function cpuMsOf(installation: SyncInstallation): Promise<number> {
  const before = process.cpuUsage();
  const { planned } = await installation.run();
  const { user, system } = process.cpuUsage(before);
  if (planned?.changes.operations.length !== 0) throw new Error('the run was not quiet');
  return (user + system) / 1000;
}

/** Puts so many linked pairs into the database, as the runs of months would have left them. */
async function link({ db }: SyncInstallation, links: number): Promise<void> {
  for (let first = 0; first < links; first += atOnce) {
    const count = Math.min(atOnce, links - first);
    const rows = Array.from({ length: count }, (_, index) => pairRows(first + index));
    await db.links.bulkAdd(rows.map(({ link }) => link));
    await db.events.bulkAdd(rows.map(({ event }) => event));
    await db.activities.bulkAdd(rows.map(({ activity }) => activity));
  }
}

function pairRows(index: number) {
  const startAt = monday + index * hourMs;
  const when = { kind: 'timed' as const, startAt, endAt: startAt + hourMs };
  const event = makeEvent({ eventId: `bench${index}`, title: `Meeting ${index}`, when });
  const { eid, eventId, calendarId } = event;
  const fields = { ...agreed, title: event.title, when, notes: withMark('', eid) };
  const activity = sampleActivity({ ...fields, id: `a${index}` });
  const known = { ...spanKeysOf(when), readAt: monday, seenAt: monday };
  const itemKey = itemKeyOf(event);
  return {
    link: sampleLink({
      ...{ id: `link-${index}`, connectionId, itemKey, eid, calendarId, eventId },
      activityId: activity.id,
      agreement: { sent: fields, echo: fields, wasRedacted: false, agreedAt: monday },
    }),
    event: { ...known, calendarId, eventId, itemKey, event },
    activity: {
      ...known,
      ...{ connectionId, key: activityKeyOf(activity), id: activity.id, activity },
    },
  };
}
