import fc from 'fast-check';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { isUnclear, type Problem } from '@/lib/domain/problem';
import type { Timespan } from '@/lib/domain/timespan';
import type { Series } from '@/tests/model/calendar-series';
import { primaryId } from '@/tests/model/fake-calendar';
import { runAndDie } from '@/tests/model/guarded';
import { hourMs } from '@/tests/model/make-event';
import { type Scene, type Shape, workId } from '@/tests/property/sync-scene';

const pick = fc.nat(20);
const browser = fc.nat(1);
const hours = fc.integer({ min: -5, max: 5 });
const field = fc.constantFrom('title', 'location', 'when' as const);
const kind = <K extends string>(name: K) => fc.constant(name);
const shape = fc.constantFrom('hour', 'hour', 'hour', 'whole-day', 'moment' as const);

/** One thing that a person, a system, the network or time may do. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: kind('edit-event'), pick, field, hours }) },
  { weight: 6, arbitrary: fc.record({ kind: kind('edit-activity'), pick, field, hours }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('add-event'), hours, shape }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('add-activity'), hours, shape }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('remove-event'), pick }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('remove-activity'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('restore-event'), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('move'),
      pick,
      late: fc.constantFrom(undefined, 'copy', 'stub' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('move-series'),
      pick,
      late: fc.constantFrom(undefined, 'copy', 'stub' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('copy'), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('split'),
      pick,
      at: fc.integer({ min: 1, max: 2 }),
      naming: fc.constantFrom('suffix', 'new' as const),
      hours: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('edit-series'), pick, hours }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('remove-series'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('repeat'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('invite'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('private'), pick, isPrivate: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('work'), pick, isClosed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('give-away'), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind('role'), role: fc.constantFrom('reader', 'owner' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('touch'), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('fault'),
      side: fc.constantFrom('google', 'psa' as const),
      problem: fc.constantFrom('timed-out', 'unreachable', 'throttled', 'forbidden' as const),
      after: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('outage'),
      side: fc.constantFrom('google', 'psa' as const),
      isOut: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('expire') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('empty'), browser }) },
  { weight: 8, arbitrary: fc.record({ kind: kind('run'), browser }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('run-all') }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kind('kill'), browser, at: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kind('wait'), minutes: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('day') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('answer'),
      browser,
      pick,
      answer: fc.constantFrom('calendar', 'psa', 'keep' as const),
      consented: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('agree'), browser }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('reinstall'), browser }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('install') }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('send'), browser, pick }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('undo'), browser, pick }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Doings = {
  readonly [K in Step['kind']]: (
    scene: Scene,
    doing: Extract<Step, { kind: K }>,
  ) => Promise<void> | void;
};

const minuteMs = 60_000;

const doings: Doings = {
  'edit-event': (scene, { pick: at, field: what, hours: by }) =>
    onEvent(scene, at, (event) => {
      if (what === 'when') scene.world.google.shift(event, by * unitOf(event.when));
      else scene.world.google.edit(event, retyped(scene, event, what));
    }),
  'edit-activity': (scene, { pick: at, field: what, hours: by }) =>
    onActivity(scene, at, (id) => {
      const activity = scene.world.psa.activities.get(id);
      if (!activity) return;
      if (what !== 'when') scene.world.psa.edit(id, retyped(scene, activity, what));
      else scene.world.psa.edit(id, { when: scene.span(shapeOf(activity.when), by + 8) });
    }),
  'add-event': (scene, { hours: at, shape: of }) =>
    scene.byHand(() => {
      scene.world.google.add({ title: scene.type(), location: '', when: scene.span(of, at) });
    }),
  'add-activity': (scene, { hours: at, shape: of }) =>
    scene.byHand(() => {
      scene.world.enter({ title: scene.type(), when: scene.span(of, at) });
    }),
  'remove-event': (scene, { pick: at }) =>
    onEvent(scene, at, (event) => {
      scene.replaced.add(event.title);
      scene.world.google.remove(event);
    }),
  'remove-activity': (scene, { pick: at }) =>
    onActivity(scene, at, (id) => {
      scene.replaced.add(scene.world.psa.activities.get(id)?.title ?? '');
      scene.world.psa.remove(id);
    }),
  'restore-event': (scene, { pick: at }) =>
    scene.byHand(() => {
      const event = chosen(scene.world.google.removed(), at);
      if (event) scene.world.google.restore(event);
    }),
  move: (scene, { pick: at, late }) =>
    onEvent(scene, at, (event) => {
      const to = otherCalendar(event);
      if (isWritable(scene, to)) scene.world.google.move(event, to, late);
    }),
  'move-series': (scene, { pick: at, late }) =>
    scene.byHand(() => {
      const series = chosen(seriesOf(scene), at);
      if (!series) return;
      const to = otherCalendar(series.template);
      if (isWritable(scene, to)) scene.world.google.moveSeries(series, to, late);
    }),
  copy: (scene, { pick: at }) => onEvent(scene, at, (event) => void scene.world.google.copy(event)),
  split: (scene, { pick: at, at: index, naming, hours: by }) =>
    scene.byHand(() => {
      const series = chosen(seriesOf(scene), at);
      if (!series || !scene.world.google.find(scene.world.google.occurrenceAt(series, index)))
        return;
      if (by !== 0) forgetExceptions(scene, series);
      const rest = scene.world.google.split(series, index, { naming, shiftMs: by * hourMs });
      if (scene.sent.has(scene.nameOf(series.id))) scene.sent.add(scene.nameOf(rest.id));
    }),
  'edit-series': (scene, { pick: at, hours: by }) =>
    scene.byHand(() => {
      const series = chosen(seriesOf(scene), at);
      if (!series) return;
      forgetExceptions(scene, series);
      scene.world.google.shiftSeries(series, by * hourMs);
    }),
  'remove-series': (scene, { pick: at }) =>
    scene.byHand(() => {
      const series = chosen(seriesOf(scene), at);
      if (!series) return;
      scene.replaced.add(series.template.title);
      forgetExceptions(scene, series);
      scene.world.google.removeSeries(series);
    }),
  repeat: (scene, { pick: at }) =>
    onEvent(scene, at, (event) => {
      if (event.seriesId === undefined) scene.world.google.makeRecurring(event, { count: 2 });
    }),
  invite: (scene, { pick: at }) =>
    onEvent(scene, at, (event) => scene.world.google.inviteGuest(event)),
  private: (scene, { pick: at, isPrivate }) =>
    onEvent(scene, at, (event) => {
      scene.replaced.add(event.title);
      const title = scene.type(isPrivate ? 'secret' : 't');
      scene.world.google.edit(event, { isPrivate, title });
    }),
  work: (scene, { pick: at, isClosed }) =>
    onActivity(scene, at, (id) =>
      scene.world.psa.edit(id, isClosed ? { isClosed } : { hasHours: true }),
    ),
  'give-away': (scene, { pick: at }) =>
    onActivity(scene, at, (id) => {
      scene.replaced.add(scene.world.psa.activities.get(id)?.title ?? '');
      scene.world.psa.edit(id, { ownerId: 'bo', ownerName: 'Bo' });
    }),
  role: ({ world }, { role }) => world.google.setRole(workId, role),
  touch: (scene, { pick: at }) => onEvent(scene, at, (event) => scene.world.google.touch(event)),
  fault: ({ world }, { side, problem: kind, after }) => {
    const problem = problemOf(kind, side, world.at);
    // What a system answers with a refusal, it has not done; only an answer that gets lost says nothing.
    world[side].nextFault = { problem, after: after && isUnclear(problem) };
  },
  outage: ({ world }, { side, isOut }) => {
    world[side].unavailable = isOut ? { kind: 'unavailable', side } : undefined;
  },
  expire: ({ world }) => world.google.expireToken(),
  empty: async (scene, { browser: at }) => {
    const { google, psa } = scene.world;
    google.answersEmpty = true;
    psa.answersEmpty = true;
    google.expireToken();
    await chosen(scene.browsers, at)?.run();
    google.answersEmpty = false;
    psa.answersEmpty = false;
  },
  run: async (scene, { browser: at }) => {
    await chosen(scene.browsers, at)?.run();
  },
  'run-all': async ({ browsers }) => {
    await Promise.all(browsers.map((each) => each.run()));
  },
  kill: async (scene, { browser: at, at: killAt }) => {
    const victim = chosen(scene.browsers, at);
    if (victim) await runAndDie(victim, () => victim.run(), killAt);
  },
  wait: (scene, { minutes }) => pass(scene, minutes * minuteMs),
  day: (scene) => pass(scene, 24 * hourMs),
  answer: async (scene, { browser: at, pick: which, answer, consented }) => {
    const asked = chosen(scene.browsers, at);
    const row = asked && chosen(await asked.questions(), which);
    if (!asked || !row || row.kind !== 'reconcile') return;
    const links = await asked.links();
    const link = links.find(({ itemKey }) => itemKey === row.itemKey);
    if (link) scene.answered.add(link.activityId);
    if (link && answer === 'keep') scene.kept.add(link.activityId);
    if (link && consented) scene.world.psa.agreedTo.add(link.activityId);
    await asked.answer(row, answer, consented);
  },
  agree: async (scene, { browser: at }) => {
    await chosen(scene.browsers, at)?.runAgreeing();
  },
  reinstall: async (scene, { browser: at }) => {
    const old = chosen(scene.browsers, at);
    if (!old) return;
    scene.browsers.splice(scene.browsers.indexOf(old), 1);
    scene.world.installed.splice(scene.world.installed.indexOf(old), 1);
    scene.forgotten.push(...(await old.history()));
    await old.db.delete();
    scene.install();
  },
  install: (scene) => {
    if (scene.browsers.length < mostBrowsers) scene.install();
  },
  send: async (scene, { browser: at, pick: which }) => {
    const sender = chosen(scene.browsers, at);
    const event = chosen(scene.world.google.present().filter(isSendable(scene)), which);
    if (!sender || !event) return;
    scene.sent.add(scene.nameOf(event.eventId));
    await sender.tag(event);
    await sender.send(event);
  },
  undo: async (scene, { browser: at, pick: which }) => {
    const undoer = chosen(scene.browsers, at);
    const entry = undoer && chosen((await undoer.undoable()).toReversed(), which);
    if (!undoer || !entry) return;
    const { activityId = '' } = entry;
    scene.answered.add(activityId);
    scene.kept.add(activityId);
    // What cannot be done now is gone on with later.
    await scene.undoing(() => undoer.undoEntry(entry).catch(() => undefined));
  },
};

/** Does one step. */
export async function take<K extends Step['kind']>(
  scene: Scene,
  doing: Extract<Step, { kind: K }>,
): Promise<void> {
  scene.look();
  await (doings[doing.kind as K] as Doings[K])(scene, doing);
  scene.look();
}

function chosen<T>(list: readonly T[], at: number): T | undefined {
  return list.length === 0 ? undefined : list[at % list.length];
}

/** Three with the same accounts are as many as design §4 speaks of. */
const mostBrowsers = 3;

/** What the button is offered for. */
function isSendable({ foreign }: Scene) {
  return ({ eventId, isPrivate }: CalendarEvent) => eventId !== foreign.eventId && !isPrivate;
}

/** What people move by: whole days, or hours. */
function unitOf({ kind }: Timespan): number {
  return kind === 'all-day' ? 24 * hourMs : hourMs;
}

function shapeOf(when: Timespan): Shape {
  if (when.kind === 'all-day') return 'whole-day';
  return when.startAt === when.endAt ? 'moment' : 'hour';
}

function otherCalendar({ calendarId }: CalendarEvent): string {
  return calendarId === workId ? primaryId : workId;
}

function isWritable({ world }: Scene, calendarId: string): boolean {
  return world.google.shelf(calendarId).calendar.role === 'owner';
}

/** Lets a person do something to one of the events on calendars that they may write to. */
function onEvent(scene: Scene, at: number, doing: (event: CalendarEvent) => void): Promise<void> {
  const { google } = scene.world;
  const events = google
    .present()
    .filter(({ calendarId }) => isWritable(scene, calendarId))
    .filter((event) => event.eventId !== scene.foreign.eventId && !google.isMoving(event));
  const event = chosen(events, at);
  return scene.byHand(() => event && doing(event));
}

/** The series that people may do something to now. */
function seriesOf(scene: Scene): Series[] {
  const { google } = scene.world;
  return google
    .livingSeries()
    .filter(({ template }) => isWritable(scene, template.calendarId) && !google.isMoving(template));
}

function onActivity(scene: Scene, at: number, doing: (id: string) => void): Promise<void> {
  const own = scene.world.activities().filter(({ ownerId }) => ownerId === 'anna');
  const activity = chosen(own, at);
  return scene.byHand(() => activity && doing(activity.id));
}

/** Whoever changes the times of a series, or ends it, gives up what was changed in single occurrences. */
function forgetExceptions(scene: Scene, { exceptions }: Series): void {
  for (const { title = '' } of exceptions.values()) scene.replaced.add(title);
}

function retyped(
  scene: Scene,
  { title, ...rest }: { readonly title: string; readonly isPrivate?: boolean },
  what: 'title' | 'location',
) {
  if (what === 'location') return { location: `Room ${scene.typed.size}` };
  scene.replaced.add(title);
  return { title: scene.type(rest.isPrivate ? 'secret' : 't') };
}

function problemOf(
  kind: 'timed-out' | 'unreachable' | 'throttled' | 'forbidden',
  side: 'google' | 'psa',
  now: number,
): Problem {
  return kind === 'throttled' ? { kind, side, retryAt: now + 10 * minuteMs } : { kind, side };
}

function pass(scene: Scene, ms: number): Promise<void> {
  scene.world.wait(ms);
  return scene.byHand(() => scene.world.google.deliver());
}
