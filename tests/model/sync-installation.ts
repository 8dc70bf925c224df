import type { ActivityCategory, ActivityType } from '@/lib/domain/activity';
import { type Calendar, type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { decodeEid } from '@/lib/domain/event-identity';
import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
import type { Answer, OutboxRow } from '@/lib/domain/outbox';
import type { CalendarPort, CalendarWriter, PsaPort } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import type { Settings } from '@/lib/domain/settings';
import type { Cursor } from '@/lib/domain/stores';
import {
  chosenCalendars,
  neededCalendars,
  type SyncSettings,
  watchesPsa,
} from '@/lib/domain/sync-settings';
import type { Tag } from '@/lib/domain/tag';
import { spanOf, type Window } from '@/lib/domain/timespan';
import { takesWrites } from '@/lib/domain/writable';
import { begunUndos } from '@/lib/store/begun-undos';
import { linkedCalendarIds } from '@/lib/store/calendars';
import { createCheckStore } from '@/lib/store/check-store';
import { MerkkiDatabase } from '@/lib/store/database';
import { recalledPrefix } from '@/lib/store/forget-connection';
import { changeLinkedUser } from '@/lib/store/former-user';
import { historyEntry } from '@/lib/store/history';
import { readLink } from '@/lib/store/links';
import { createMemory } from '@/lib/store/memory';
import { enqueue, rowsInLine } from '@/lib/store/outbox';
import { createPlanStore } from '@/lib/store/plan-store';
import { createPullStore } from '@/lib/store/pull-store';
import { createSendStore } from '@/lib/store/send-store';
import { readTag, writeTag } from '@/lib/store/tags';
import { type CheckResult, check } from '@/lib/sync/check';
import { clicked } from '@/lib/sync/clicked';
import { drain } from '@/lib/sync/drain';
import { effectiveTag, type TagDefaults } from '@/lib/sync/effective-tag';
import type { Judging } from '@/lib/sync/gather';
import { assembleItem, type Item } from '@/lib/sync/item';
import { windowOfMonths } from '@/lib/sync/month-range';
import { again, newRow, rowId } from '@/lib/sync/outbox';
import { createPhrasing } from '@/lib/sync/phrasing';
import type { PlanContext } from '@/lib/sync/plan';
import { type PlannedRun, type PlanWorld, planRun, previewRun } from '@/lib/sync/plan-run';
import { pull } from '@/lib/sync/pull';
import { recall } from '@/lib/sync/recall';
import { whyNotUndoable } from '@/lib/sync/undo';
import { undoOperation } from '@/lib/sync/undo-operation';
import type { SendWorld } from '@/lib/sync/world';
import { type FakeCalendar, primaryId } from '@/tests/model/fake-calendar';
import type { FakePsa } from '@/tests/model/fake-psa';
import { type Checkpoint, guarded } from '@/tests/model/guarded';
import { anna, meeting, projectWork } from '@/tests/model/installation';

const connectionId = 'fake';
/** Which PSA the activity ids belong to, for every installation on it. */
export const space = 'fake';

export const personal: ActivityType = {
  id: 'personal',
  name: 'Personal',
  category: 'Personal',
  isDefault: false,
  requires: [],
};

const activityTypes = [meeting, projectWork, personal];

export interface SyncInstallationOptions {
  readonly google: FakeCalendar;
  readonly psa: FakePsa;
  readonly sync: SyncSettings;
  readonly now: () => number;
  readonly name: string;
  readonly user?: { readonly id: string; readonly name: string };
  readonly privateEvents?: Settings['privateEvents'];
  readonly mapping?: Partial<Mapping>;
}

/** What a pass came to. */
export interface PassReport {
  /** What was wrong with a side as a whole: the other was served all the same. */
  readonly google?: Problem;
  readonly psa?: Problem;
  readonly check?: CheckResult;
  /** The PSA answered with nothing although activities were expected. */
  readonly isSuspicious: boolean;
  readonly planned?: PlannedRun;
}

const storing = new Set(['commit', 'accept', 'putActivities', 'putEvents', 'saveCursor']);
const storingToo = new Set([
  'putUnlinked',
  'savePsaCursor',
  'replaceWindow',
  'putUnlisted',
  'noteAbsence',
  'markActivitiesGone',
]);
const noting = new Set(['forgetGone', 'markThere']);
const isStoring = (method: string) =>
  storing.has(method) || storingToo.has(method) || noting.has(method);

/** Ids are new in every worker. */
let serial = 0;

/** One browser that syncs by itself: the real core over the real database, between both fakes. */
export class SyncInstallation {
  readonly db: MerkkiDatabase;
  checkpoint: Checkpoint = () => Promise.resolve();
  sync: SyncSettings;
  privateEvents: Settings['privateEvents'];
  mapping: Mapping;
  private user: { readonly id: string; readonly name: string };
  private readonly options: SyncInstallationOptions;
  private readonly calendar: CalendarPort;
  private readonly writer: CalendarWriter;
  private psa: PsaPort;

  constructor(options: SyncInstallationOptions) {
    const { google, psa, name, user = anna, sync, privateEvents = 'dont-send' } = options;
    const pass: Checkpoint = (at) => this.checkpoint(at);
    this.options = options;
    this.sync = sync;
    this.user = user;
    this.privateEvents = privateEvents;
    this.mapping = { ...defaultMapping, ...options.mapping };
    this.db = new MerkkiDatabase(name);
    this.calendar = guarded(google.port(), pass);
    this.writer = guarded(google.writer(), pass);
    this.psa = guarded(psa.port(user), pass);
  }

  /** Another worker on the same database, with nothing in mind. */
  reborn(): SyncInstallation {
    this.db.close();
    const { sync, user, privateEvents, mapping } = this;
    return new SyncInstallation({ ...this.options, sync, user, privateEvents, mapping });
  }

  /** One pass as the product makes it: both sides are read, a plan is made of what is news, the outbox is worked off. */
  async run(
    choice: Partial<Pick<PlanWorld, 'agreedDeletions' | 'within'>> & { mayBeEmpty?: boolean } = {},
  ): Promise<PassReport> {
    const { mayBeEmpty = false, ...agreed } = choice;
    const google = await this.checkGoogle(mayBeEmpty);
    const psa = watchesPsa(this.sync) ? await this.pullPsa(mayBeEmpty) : await this.recallOnce();
    const planned = this.sync.automatic ? await this.plan(agreed) : undefined;
    await drain(await this.sendWorld());
    return { ...google, ...psa, ...(planned && { planned }) };
  }

  /** As a person who saw the list of deletions, or that a side is empty, and pressed *Go on*. */
  async runAgreeing(): Promise<PassReport> {
    const preview = await this.preview();
    const deletions = preview.brake?.deletions.map(({ row }) => row.id) ?? [];
    return this.run({ agreedDeletions: new Set(deletions), mayBeEmpty: true });
  }

  /** The dry run. */
  async preview(within?: Window): Promise<PlannedRun> {
    return previewRun(await this.planWorld({ within }));
  }

  async tag(event: CalendarEvent, tag: Partial<Tag> = {}, scope: 'item' | 'series' = 'item') {
    const whole: Tag = { activityTypeId: meeting.id, note: '', sending: 'manual', ...tag };
    const target = { eid: event.eid, itemKey: itemKeyOf(event), scope };
    await writeTag(this.db, connectionId, target, whole, this.options.now());
  }

  tagOf(event: CalendarEvent): Promise<Tag> {
    return readTag(this.db, connectionId, { eid: event.eid, itemKey: itemKeyOf(event) });
  }

  /** As the button does. */
  async send(event: CalendarEvent, choice: Partial<OutboxRow> = {}): Promise<void> {
    const itemKey = itemKeyOf(event);
    const wish = { connectionId, itemKey, eid: event.eid, kind: 'create' as const, ...choice };
    const at = { connectionId, itemKey, rowId: rowId(connectionId, itemKey) };
    const now = this.options.now();
    await enqueue(this.db, at, (row, link) => {
      if (link) return undefined;
      return row?.kind === 'create' ? again(row, now, choice) : newRow(wish, now);
    });
  }

  /** As the button does, of what was sent. */
  async update(event: CalendarEvent): Promise<void> {
    const link = await this.link(event);
    if (!link) throw new Error('it was not sent');
    const wish = { connectionId, itemKey: link.itemKey, eid: link.eid, kind: 'update' as const };
    await this.db.outbox.put(newRow(wish, this.options.now()));
  }

  /** As the person picks another user of the PSA. */
  async pickUser(user: { readonly id: string; readonly name: string }): Promise<void> {
    const former = this.user.id;
    this.user = user;
    this.psa = guarded(this.options.psa.port(user), (at) => this.checkpoint(at));
    await changeLinkedUser(this.db, connectionId, former, user.id);
  }

  /** What waits for the person. */
  questions(): Promise<OutboxRow[]> {
    return this.db.outbox.filter(({ state }) => state !== 'waiting').toArray();
  }

  /** As the person answers one of the questions. */
  async answer(row: OutboxRow, answer: Answer, consented = false): Promise<void> {
    const inLine = clicked(again(row, this.options.now()));
    await this.db.outbox.put({ ...inLine, answer, consented });
  }

  /** As the person has what failed tried again. */
  async retry(row: OutboxRow): Promise<void> {
    await this.db.outbox.put(clicked(again(row, this.options.now())));
  }

  /** As the person says of an event that looks like an activity: it is the same, or it is not. */
  async answerAlike(row: OutboxRow, choice: 'same' | 'other'): Promise<void> {
    const { candidates, ...rest } = clicked(again(row, this.options.now()));
    const eid = candidates[0]?.eid ?? row.eid;
    const next: OutboxRow =
      choice === 'same'
        ? { ...rest, kind: 'relink', eid, candidates: [] }
        : { ...rest, ignoreCandidates: true, candidates: [] };
    await this.db.outbox.put(next);
  }

  links(): Promise<Link[]> {
    return this.db.links.toArray();
  }

  link(event: CalendarEvent): Promise<Link | undefined> {
    return readLink(this.db, connectionId, itemKeyOf(event));
  }

  rows(): Promise<OutboxRow[]> {
    return this.db.outbox.toArray();
  }

  history(): Promise<HistoryEntry[]> {
    return this.db.history.toArray();
  }

  /** As the person undoes the latest operation of this kind. */
  async undo(operation: HistoryEntry['operation']): Promise<void> {
    const entry = await this.db.history.filter((each) => each.operation === operation).last();
    if (entry?.id === undefined) throw new Error(`no ${operation} in the history`);
    await this.undoEntry({ ...entry, id: entry.id });
  }

  /** What the history offers to undo, the oldest first. */
  async undoable(): Promise<StoredEntry[]> {
    const entries = await this.db.history.toArray();
    return entries.flatMap((entry) =>
      entry.id !== undefined && whyNotUndoable(entry) === undefined
        ? [{ ...entry, id: entry.id }]
        : [],
    );
  }

  /** As the person undoes it; not while something is being done to the same item. */
  async undoEntry(entry: StoredEntry): Promise<void> {
    const rows = await rowsInLine(this.db, entry);
    if (rows.some(({ nextAttemptAt }) => nextAttemptAt <= this.options.now())) return;
    const known = await this.db.events.where({ itemKey: entry.itemKey }).first();
    await undoOperation(await this.sendWorld(), entry, entry.event ?? known);
  }

  /** As the next worker does before its first run. */
  async resumeUndos(): Promise<void> {
    for (const begun of await begunUndos(this.db)) {
      const entry = await historyEntry(this.db, begun.entryId);
      if (entry) await undoOperation(await this.sendWorld(), entry, entry.event, begun);
    }
  }

  /** Where the reading of a calendar stands. */
  async cursor(calendarId: string = primaryId): Promise<Cursor | undefined> {
    return this.checkStore().cursor(calendarId);
  }

  /** As if that had been stored. */
  async saveCursor(cursor: Cursor, calendarId: string = primaryId): Promise<void> {
    await this.checkStore().saveCursor(calendarId, cursor, true);
  }

  private checkStore() {
    return createCheckStore(this.db, this.options.now());
  }

  private window(): Window {
    const { outgoing, incoming } = this.sync;
    const windows = [outgoing.range, incoming.range].map((range) =>
      windowOfMonths(range, this.options.now()),
    );
    return spanOf(windows) ?? { startAt: 0, endAt: 0 };
  }

  private async checkGoogle(mayBeEmpty: boolean): Promise<Pick<PassReport, 'google' | 'check'>> {
    const { now } = this.options;
    return failing('google', async () => ({
      check: await check({
        calendar: this.calendar,
        store: guarded(this.checkStore(), (at) => this.checkpoint(at), isStoring),
        window: this.window(),
        needed: new Set([
          ...neededCalendars(this.sync),
          ...(this.sync.automatic ? await linkedCalendarIds(this.db) : []),
        ]),
        mayBeEmpty,
        now,
      }),
    }));
  }

  private async pullPsa(mayBeEmpty: boolean): Promise<Pick<PassReport, 'psa' | 'isSuspicious'>> {
    const { incoming } = this.sync;
    const store = createPullStore(this.db);
    const found = await failing('psa', () =>
      pull({
        connectionId,
        psa: this.psa,
        store: guarded(store, (at) => this.checkpoint(at), isStoring),
        window: this.window(),
        watchesDeletions: incoming.delete !== 'ignore',
        mayBeEmpty,
        now: this.options.now,
      }),
    );
    return { isSuspicious: false, ...found };
  }

  private async recallOnce(): Promise<Pick<PassReport, 'psa' | 'isSuspicious'>> {
    const recalled = createMemory(this.db, recalledPrefix);
    const isDone = (await recalled.get(connectionId)) !== undefined;
    if (isDone || (await this.db.calendars.count()) === 0) return { isSuspicious: false };
    const found = await failing('psa', async () => {
      await recall({
        connectionId,
        userId: this.user.id,
        psa: this.psa,
        store: guarded(createPullStore(this.db), (at) => this.checkpoint(at), isStoring),
        window: this.window(),
        now: this.options.now,
      });
      await recalled.set(connectionId, this.options.now());
    });
    return { isSuspicious: false, ...found };
  }

  private async plan(choice: Partial<PlanWorld>): Promise<PlannedRun> {
    return planRun(await this.planWorld(choice));
  }

  private async planWorld(choice: Partial<PlanWorld>): Promise<PlanWorld> {
    const store = createPlanStore(this.db);
    return {
      store: guarded(store, (at) => this.checkpoint(at), isStoring),
      context: await this.context(),
      judging: await this.judging(),
      trigger: 'clock',
      agreedDeletions: new Set(),
      ...choice,
    };
  }

  private async context(): Promise<PlanContext> {
    const { now } = this.options;
    const calendars = await this.db.calendars.toArray();
    return {
      connectionId,
      space,
      userId: this.user.id,
      sync: this.sync,
      privateEvents: this.privateEvents,
      activityTypes,
      destinationOf: (category) => this.destinationOf(category, calendars),
      calendarIds: new Set(calendars.map(({ id }) => id)),
      now: now(),
      runId: this.newId(),
    };
  }

  private destinationOf(
    _category: ActivityCategory | undefined,
    calendars: readonly Calendar[],
  ): string | undefined {
    const { into } = this.sync.incoming;
    const calendar = calendars.find(
      ({ id }) => into?.kind === 'calendar' && id === into.calendarId,
    );
    return calendar?.mine && takesWrites(calendar) ? calendar.id : undefined;
  }

  private async judging(): Promise<Judging> {
    const calendars = await this.db.calendars.toArray();
    const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
    const defaults: TagDefaults = {
      sync: this.sync,
      space,
      activityTypes,
      calendarTypeIds: this.mapping.calendarTypeIds,
      defaultTypeId: meeting.id,
      tasksCalendarId: undefined,
      privateEvents: this.privateEvents,
    };
    const phrasingOf = createPhrasing(this.mapping);
    return {
      calendars: byId,
      neutralTitles: ['Private'],
      space,
      chosenCalendarIds: chosenCalendars(this.sync),
      judge: (event, tag, link) =>
        assembleItem({
          event,
          calendar: byId.get(event.calendarId),
          tag: effectiveTag(event, tag, link, defaults),
          activityTypes,
          wording: {
            capabilities: this.psa.capabilities,
            privateEvents: this.privateEvents,
            neutralTitle: 'Private',
          },
          phrasingOf,
          link,
          bounds: { chosenKinds: this.sync.outgoing.eventTypes },
        }),
    };
  }

  private async sendWorld(): Promise<SendWorld> {
    const { now } = this.options;
    return {
      connectionId,
      userId: this.user.id,
      psa: this.psa,
      store: guarded(createSendStore(this.db, now), (at) => this.checkpoint(at), isStoring),
      readItem: (row) => this.readItem(row),
      sync: () => Promise.resolve(this.sync),
      reconciling: async () => ({
        writer: this.writer,
        sync: this.sync,
        privateEvents: this.privateEvents,
        space,
        judging: await this.judging(),
        activityTypes,
      }),
      now,
      newId: () => this.newId(),
      random: () => 0,
    };
  }

  private async readItem(row: OutboxRow): Promise<Item> {
    const identity = decodeEid(row.eid);
    const event = identity && (await this.calendar.event(identity.calendarId, identity.eventId));
    if (!event) throw new ProblemError({ kind: 'event-gone' });
    const { judge } = await this.judging();
    const tag = await readTag(this.db, row.connectionId, row);
    return judge(event, tag, await readLink(this.db, row.connectionId, row.itemKey));
  }

  private newId(): string {
    serial += 1;
    return `${this.options.name}-${serial}`;
  }
}

/** A side that fails as a whole is named; what is a bug is not caught. */
async function failing<S extends 'google' | 'psa', T>(
  side: S,
  work: () => Promise<T>,
): Promise<T | Partial<Record<S, Problem>>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.kind === 'internal') throw error;
    const failure: Partial<Record<S, Problem>> = {};
    failure[side] = error.problem;
    return failure;
  }
}
