import { readDedicated } from '@/entrypoints/background/dedicated-ids';
import { readPolicy, settingsUnder, underPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { privateEventTitle } from '@/entrypoints/background/words';
import type { ActivityType } from '@/lib/domain/activity';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import { type Connection, psaSpaceOf } from '@/lib/domain/connection';
import { coloursOf } from '@/lib/domain/event-colour';
import type { Link } from '@/lib/domain/link';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
import type { Rule } from '@/lib/domain/rule';
import { type SendingBounds, whyNotSentFrom } from '@/lib/domain/sendable';
import type { Settings } from '@/lib/domain/settings';
import {
  chosenCalendars,
  defaultSyncSettings,
  type SyncSettings,
} from '@/lib/domain/sync-settings';
import { type Tag, withContacts } from '@/lib/domain/tag';
import { deviceZone } from '@/lib/domain/zoned-date';
import { neutralTitles } from '@/lib/i18n/neutral-titles';
import {
  createFindRule,
  isOpenToRules,
  type RuleReading,
  tagOfRule,
} from '@/lib/rules/match-rules';
import { readRules } from '@/lib/store/rules';
import { readSettings } from '@/lib/store/settings';
import type { ReadCarried } from '@/lib/store/tags';
import { carriedTagOf, effectiveTag, type TagDefaults } from '@/lib/sync/effective-tag';
import type { Judging } from '@/lib/sync/gather';
import { assembleItem, type Item } from '@/lib/sync/item';
import { createPhrasing } from '@/lib/sync/phrasing';

/** How events read on one connection, with the calendars, settings and activity types of the moment. */
export interface ConnectionJudging extends Judging {
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The person's, and the administrator's where there are. */
  readonly settings: Settings;
  readonly sync: SyncSettings;
  readonly mapping: Mapping;
  readonly bounds: SendingBounds;
  readonly activityTypes: readonly ActivityType[];
  readonly ruleReading: RuleReading;
  /** For the stores' reading of tags. */
  readonly readCarried: ReadCarried;
  /** As `judge`, also for an event that is not known yet; its calendar alone may tell that it is not ours to send. */
  judgeAny(
    event: CalendarEvent | undefined,
    tag: Tag,
    link: Link | undefined,
    calendarId?: string,
  ): Item;
}

/** What is tried instead of what the person chose. */
export interface JudgingDraft {
  readonly sync?: SyncSettings | undefined;
  readonly privateEvents?: Settings['privateEvents'];
  readonly rules?: readonly Rule[];
  readonly mapping?: Mapping | undefined;
}

/** The one place where events are judged: what planning decides by is what screens show. */
export async function readJudging(
  { db, memory }: Tools,
  psa: PsaSide,
  connection: Connection,
  draft: JudgingDraft = {},
): Promise<ConnectionJudging> {
  const [rows, activityTypes, chosen, dedicated, policy, rules] = await Promise.all([
    db.calendars.toArray(),
    psa.activityTypes(connection, false),
    readSettings(db),
    readDedicated(memory('dedicated'), connection.id),
    readPolicy(),
    readRules(db, connection.id),
  ]);
  const calendars = new Map(rows.map((calendar) => [calendar.id, calendar]));
  const tried = draft.privateEvents ?? chosen.privateEvents;
  const settings = settingsUnder({ ...chosen, privateEvents: tried }, policy);
  const { privateEvents } = settings;
  const mapping = draft.mapping ?? settings.mapping[connection.id] ?? defaultMapping;
  const sync = underPolicy(
    draft.sync ?? settings.sync[connection.id] ?? defaultSyncSettings,
    policy,
  );
  const bounds: SendingBounds = {
    privateEvents,
    chosenKinds: sync.outgoing.eventTypes,
    allowedCalendars: policy.allowedCalendars,
  };
  const { capabilities } = psa.port(connection);
  const defaults: TagDefaults = {
    sync,
    space: psaSpaceOf(connection),
    activityTypes,
    calendarTypeIds: mapping.calendarTypeIds,
    defaultTypeId: settings.defaultActivityTypeIds[connection.id],
    tasksCalendarId: dedicated?.tasksId,
    privateEvents,
  };
  const ruleReading = { timeZone: deviceZone(), privateEvents, calendarColours: coloursOf(rows) };
  const findRule = createFindRule(draft.rules ?? rules, ruleReading);
  const wording = { capabilities, privateEvents, neutralTitle: privateEventTitle() };
  const phrasingOf = createPhrasing(mapping);
  /** Who was added already is not taken out again. */
  const withGuests = (tag: Tag, link: Link | undefined) =>
    mapping.guests === 'never' && !link ? withContacts(tag, []) : tag;
  const judgeAny: ConnectionJudging['judgeAny'] = (event, tag, link, calendarId) => {
    const calendar = calendars.get(event?.calendarId ?? calendarId ?? '');
    const isOpen = event !== undefined && isOpenToRules(tag, link !== undefined);
    const rule = isOpen ? findRule(event) : undefined;
    const own = withGuests(rule ? tagOfRule(rule) : tag, link);
    const item = assembleItem({
      event,
      calendar,
      tag: effectiveTag(event, own, link, defaults),
      rule,
      activityTypes,
      wording,
      phrasingOf,
      link,
      bounds,
    });
    // Before the first check nobody knows which calendars there are.
    const isUnreadOnKnown = event === undefined && calendarId !== undefined && calendars.size > 0;
    return isUnreadOnKnown
      ? { ...item, notSendable: whyNotSentFrom(calendar, policy.allowedCalendars) }
      : item;
  };
  return {
    calendars,
    settings,
    sync,
    mapping,
    bounds,
    activityTypes,
    ruleReading,
    judge: judgeAny,
    neutralTitles,
    space: defaults.space,
    chosenCalendarIds: chosenCalendars(sync),
    judgeAny,
    readCarried: (event) => carriedTagOf(event, defaults),
  };
}
