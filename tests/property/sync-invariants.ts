import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { decodeEid, seriesIdOf } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { OutboxRow } from '@/lib/domain/outbox';
import { isSameTimespan } from '@/lib/domain/timespan';
import type { ChangeSet } from '@/lib/sync/plan';
import { type SyncInstallation, space } from '@/tests/model/sync-installation';
import type { Scene } from '@/tests/property/sync-scene';

const roundMs = 31 * 60_000;
/** Within so many passes everything is at rest. */
const mostRounds = 12;

/** Everything works again, and time passes until nothing is left to do. The person agrees to what the brake shows. */
export async function letRest(scene: Scene): Promise<void> {
  const { world, browsers } = scene;
  for (const side of [world.google, world.psa]) {
    side.nextFault = undefined;
    side.unavailable = undefined;
  }
  // Past the weekly reading of everything, which makes good what a false empty answer left out.
  world.wait(8 * 24 * 3_600_000);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = await world.state();
    world.wait(roundMs);
    await scene.byHand(() => world.google.deliver());
    for (const browser of browsers) await scene.undoing(() => browser.resumeUndos());
    let isBusy = false;
    for (const browser of browsers) {
      const { planned } = await browser.runAgreeing();
      isBusy ||= planned !== undefined && isAnything(planned.changes);
    }
    if (!isBusy && isDeepStrictEqual(await world.state(), before)) return;
  }
}

function isAnything({ operations, withdrawn, waiting }: ChangeSet): boolean {
  return operations.length + withdrawn.length + waiting.length > 0;
}

/** The invariants of design §4 that can be seen from outside, once everything is at rest. */
export async function checkAll(scene: Scene): Promise<void> {
  const { world, browsers } = scene;
  await world.expectQuiet();
  expect(scene.violations).toEqual([]);
  checkTwins(scene);
  checkForeign(scene);
  checkSecrets(scene);
  const histories = await Promise.all(browsers.map((browser) => browser.history()));
  const history = [...scene.forgotten, ...histories.flat()];
  checkConsent(scene, history);
  checkDeletions(scene, history);
  checkTexts(scene, history);
  const asked = await askedAbout(browsers);
  for (const browser of browsers) await checkBrowser(scene, browser, asked);
}

/** Ids of the activities that wait for the person, in whichever browser. */
async function askedAbout(browsers: readonly SyncInstallation[]): Promise<ReadonlySet<string>> {
  const all = await Promise.all(
    browsers.map(async (browser) => {
      const [links, rows] = await Promise.all([browser.links(), browser.rows()]);
      const asking = new Set(rows.map(({ itemKey }) => itemKey));
      return links.filter(({ itemKey }) => asking.has(itemKey));
    }),
  );
  return new Set(all.flat().map(({ activityId }) => activityId));
}

async function checkBrowser(
  scene: Scene,
  browser: SyncInstallation,
  asked: ReadonlySet<string>,
): Promise<void> {
  const [links, rows] = await Promise.all([browser.links(), browser.rows()]);
  expect(
    rows.filter(({ state }) => state === 'waiting'),
    'nothing is left in line',
  ).toEqual([]);
  const events = links.map(({ calendarId, eventId }) => `${calendarId}/${eventId}`);
  expect(events, 'no two links share an event').toEqual([...new Set(events)]);
  const activities = links.map(({ activityId }) => activityId);
  expect(activities, 'no two links share an activity').toEqual([...new Set(activities)]);
  for (const link of links) if (!asked.has(link.activityId)) checkLink(scene, link);
  await checkNothingLeft(scene, browser, links, rows);
}

/** Both sides say the same, the item waits for the person, or the person said that they stay as they are known to be. */
function checkLink(scene: Scene, link: Link): void {
  const { world, sync } = scene;
  const event = world.google.shelves.has(link.calendarId) ? world.google.find(link) : undefined;
  const activity = world.psa.activities.get(link.activityId);
  // What was edited just before its calendar was taken away was seen by nobody.
  if (world.google.shelves.get(link.calendarId)?.calendar.mine === false) return;
  if (sync.incoming.select === 'none') {
    checkSent(scene, link, { event, activity });
    return;
  }
  // Deletions that lead to nothing are not looked for.
  if (sync.incoming.delete === 'ignore' && !activity) return;
  const name = `${link.itemKey} and ${link.activityId}`;
  expect(event && 'there', `the event of ${name}`).toBe('there');
  expect(activity && 'there', `the activity of ${name}`).toBe('there');
  if (!event || !activity || event.isPrivate) return;
  if (scene.kept.has(link.activityId)) {
    const { sent, echo } = link.agreement;
    expectSame(sent, event, `what is known of the event of ${name}`);
    expectSame(activity, echo, `what is known of the activity of ${name}`);
  } else {
    expectSame(activity, event, `the sides of ${name}`);
  }
}

type Shared = Pick<Activity | CalendarEvent, 'title' | 'location' | 'when'>;

function expectSame(activity: Shared, other: Shared, name: string): void {
  const { title, location } = other;
  expect(activity, name).toMatchObject({ title, location });
  expect(isSameTime(activity, other), `the time of ${name}`).toBe(true);
}

interface Sides {
  readonly event: CalendarEvent | undefined;
  readonly activity: Activity | undefined;
}

/** In send-only mode nobody looks at the PSA; whatever it holds of the calendar's is the calendar's last word. */
function checkSent({ seenInCalendar, kept }: Scene, link: Link, { event, activity }: Sides): void {
  const name = `${link.itemKey} and ${link.activityId}`;
  expect(event && 'there', `the event of ${name}`).toBe('there');
  if (!event || !activity || event.isPrivate || activity.ownerId !== 'anna') return;
  // What was undone is back.
  const mayBeOld = kept.has(link.activityId) || activity.title === event.title;
  const isOld = !mayBeOld && seenInCalendar.has(activity.title);
  expect(isOld && activity.title, `an old title of ${name}`).toBe(false);
}

/** What takes no time in the PSA stands as a short event. */
function isSameTime({ when: a }: Shared, { when: e }: Shared): boolean {
  const isMoment = a.kind === 'timed' && a.startAt === a.endAt;
  return isMoment && e.kind === 'timed' ? a.startAt === e.startAt : isSameTimespan(a, e);
}

/** What is chosen is linked, waits for the person, or stays on its own by choice. */
async function checkNothingLeft(
  scene: Scene,
  browser: SyncInstallation,
  links: readonly Link[],
  rows: readonly OutboxRow[],
): Promise<void> {
  const { world, sync } = scene;
  const stones = await browser.db.tombstones.toArray();
  const kept = stones.filter(({ fate }) => fate === 'kept');
  const settled = new Set([...links, ...rows, ...kept].map(({ itemKey }) => itemKey));
  const chosen = world.google
    .present()
    .filter((event) => sync.outgoing.select === 'calendars' && isToBeSent(scene, event))
    .filter((event) => !settled.has(itemKeyOf(event)));
  // What was undone is sent no more, and no copy of it.
  const tags = await Promise.all(chosen.map((event) => browser.tagOf(event)));
  const left = chosen.filter((_, index) => tags[index]?.sending !== 'never');
  expect(left, 'every chosen event is linked').toEqual([]);
  if (sync.incoming.select === 'none') return;
  const known = new Set([
    ...links.map(({ activityId }) => activityId),
    ...kept.map(({ activityKey }) => activityKey),
    ...rows.map(({ activityId }) => activityId),
  ]);
  const forgotten = world
    .activities()
    .filter(({ id, ownerId }) => ownerId === 'anna' && !known.has(id));
  expect(forgotten, 'every chosen activity is linked').toEqual([]);
}

function isToBeSent({ world, sync }: Scene, event: CalendarEvent): boolean {
  const { calendar } = world.google.shelf(event.calendarId);
  return (
    sync.outgoing.calendarIds.includes(event.calendarId) &&
    calendar.mine &&
    !event.isPrivate &&
    // A sign of ours that somebody took out of the bin.
    !event.eventId.endsWith('undone') &&
    readMadeEventId(event.eventId) === undefined
  );
}

/** One event has one activity, and one activity one event. */
function checkTwins({ world }: Scene): void {
  const marks = world
    .activities()
    .filter(({ ownerId }) => ownerId === 'anna')
    .map(({ notes }) => readMark(notes)?.eid)
    .filter((eid) => eid !== undefined);
  expect(marks, 'no two activities stand for one event').toEqual([...new Set(marks)]);
  const made = world.google
    .present()
    .map(({ eventId }) => readMadeEventId(eventId))
    .filter((from) => from?.space === space)
    // A later generation may stand beside one that the person brought back, or hid on a calendar out of reach.
    .map((from) => `${from?.activityKey} ${from?.generation}`);
  expect(made, 'no two events stand for one activity').toEqual([...new Set(made)]);
}

function checkForeign({ world, foreign }: Scene): void {
  expect(world.google.find(foreign), 'a calendar that is not chosen').toEqual(foreign);
  const lunch = [...world.psa.activities.values()].find(({ title }) => title === 'Lunch');
  expect(lunch?.changedAt, 'an activity that is not chosen').toBeUndefined();
}

function checkSecrets({ world }: Scene): void {
  expect(JSON.stringify(world.psa.contents), 'words of private events').not.toContain('secret');
}

/** Where nothing goes by itself, an activity is made only of an event that a person sent, or that came from the PSA. */
function checkConsent(scene: Scene, history: readonly HistoryEntry[]): void {
  if (scene.sync.outgoing.select !== 'sent') return;
  const made = history
    .filter(({ operation, outcome }) => operation === 'create' && outcome === 'done')
    .flatMap(({ eid = '' }) => decodeEid(eid)?.eventId ?? []);
  // What came from the PSA goes on as an occurrence where the person has it repeat.
  const isFromPsa = (eventId: string) => readMadeEventId(seriesIdOf(eventId) ?? eventId);
  const unasked = made.filter(
    (eventId) => !isFromPsa(eventId) && !scene.sent.has(scene.nameOf(eventId)),
  );
  expect(unasked, 'events that nobody sent').toEqual([]);
}

/** We delete only what a person deleted on the other side, or another browser for that reason. */
function checkDeletions({ gone }: Scene, history: readonly HistoryEntry[]): void {
  const deletions = history
    .filter(({ outcome, trigger }) => outcome === 'done' && trigger !== 'undo')
    .flatMap(({ operation, activityId = '', event }) => {
      const place = `${event?.calendarId}/${event?.eventId}`;
      if (operation === 'delete') return [{ cause: place, what: activityId }];
      return operation === 'delete-event' ? [{ cause: activityId, what: place }] : [];
    });
  const explained = new Set(gone);
  for (const _ of deletions)
    for (const { cause, what } of deletions) if (explained.has(cause)) explained.add(what);
  const invented = deletions.filter(({ cause }) => !explained.has(cause));
  expect(invented, 'deletions that nobody made').toEqual([]);
}

/** What a person typed and did not replace stands on one of the sides, or in the history. */
function checkTexts({ world, typed, replaced }: Scene, history: readonly HistoryEntry[]): void {
  const all = JSON.stringify([
    world.google.present(),
    [...world.psa.activities.values()],
    history,
    [...world.google.shelves.values()].flatMap(({ series }) => [...series.values()]),
  ]);
  const lost = [...typed].filter((text) => !replaced.has(text) && !all.includes(`"${text}"`));
  expect(lost, 'what a person typed').toEqual([]);
}
