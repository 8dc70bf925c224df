import { type ActivityType, activityCategorySchema } from '@/lib/domain/activity';
import type { Calendar } from '@/lib/domain/calendar-event';
import {
  type Chosen,
  type NamedSettings,
  namedSettings,
  type SettingName,
  settingNames,
  withNamed,
} from '@/lib/domain/named-settings';
import { type PresetLack, type PresetName, presetNames } from '@/lib/domain/preset';
import { isSameChoice } from '@/lib/domain/same-choice';

/** What a preset is fitted to: the connection and the Google account as they stand. */
export interface PresetWorld {
  readonly calendars: readonly Pick<Calendar, 'id' | 'primary'>[];
  readonly activityTypes: readonly Pick<ActivityType, 'category'>[];
  /** Calendars of our own, once they are made. */
  readonly ownCalendars: { readonly eventsId: string; readonly tasksId: string } | undefined;
  readonly mayWrite: boolean;
}

/** What a preset would make of the settings; nothing is done by it. */
export interface FittedPreset {
  readonly name: PresetName;
  readonly chosen: Chosen;
  /** The settings that change, by name. None: they are as the preset has them. */
  readonly changed: readonly SettingName[];
  /** The settings that the preset would change and somebody else decides. */
  readonly kept: readonly SettingName[];
  readonly lacks: readonly PresetLack[];
}

interface Preset {
  /** What it says of the settings; it is silent about the others. */
  readonly says: (world: PresetWorld, now: NamedSettings) => Partial<NamedSettings>;
  readonly lacks: (world: PresetWorld) => readonly PresetLack[];
}

const makesActivities = { 'outgoing.create': true, 'outgoing.update': true } as const;
const makesEvents = { 'incoming.create': true, 'incoming.update': true } as const;

/** The current month and the next two. */
const twoMonthsAhead = { pastMonths: 0, futureMonths: 2 };

const presets: Readonly<Record<PresetName, Preset>> = {
  'only-what-i-send': {
    says: () => ({
      automatic: false,
      'outgoing.select': 'sent',
      'incoming.select': 'none',
      privateEvents: 'dont-send',
      conflicts: 'calendar',
      adoptMatching: false,
      tagsTravel: false,
    }),
    lacks: () => [],
  },
  // What it does with deletions and conflicts is not published: there the person's own choice stays.
  'like-severa': {
    says: (world, now) => ({
      automatic: true,
      'outgoing.select': 'calendars',
      ...intoMain(world),
      'outgoing.eventTypes': ['default', 'outOfOffice', 'focusTime', 'fromGmail'],
      ...makesActivities,
      // A neutral title goes with the type for personal time, where there is one.
      privateEvents: 'neutral-title',
      ...everything(now, ['Personal', 'Absences', 'CalendarEntry', 'SalesEvent']),
      ...makesEvents,
      // What Severa's own sync made is linked, not doubled.
      adoptMatching: true,
    }),
    lacks: (world) => [
      ...noMain(world),
      ...(world.activityTypes.some(({ category }) => category === 'Personal')
        ? []
        : (['personal-type'] as const)),
      ...noWriting(world),
    ],
  },
  'like-kpi': {
    says: ({ ownCalendars }, now) => ({
      automatic: false,
      'outgoing.select': 'calendars',
      ...(ownCalendars && {
        'outgoing.calendarIds': [ownCalendars.eventsId, ownCalendars.tasksId],
      }),
      ...makesActivities,
      'outgoing.delete': 'ignore',
      'outgoing.range': twoMonthsAhead,
      ...everything(now, activityCategorySchema.options),
      'incoming.into': { kind: 'dedicated' },
      ...makesEvents,
      'incoming.delete': 'ignore',
      'incoming.range': twoMonthsAhead,
    }),
    lacks: (world) => [...(world.ownCalendars ? [] : (['own-calendars'] as const))],
  },
  // Its second direction is off until it is asked for.
  'like-kaseya': {
    says: (world, now) => {
      const { 'incoming.into': into } = intoMain(world);
      return {
        automatic: true,
        'outgoing.select': 'sent',
        ...everything(now, activityCategorySchema.options),
        ...(now['incoming.into'] === undefined && into && { 'incoming.into': into }),
        ...makesEvents,
      };
    },
    lacks: (world) => [...noMain(world), ...noWriting(world)],
  },
};

/** The main calendar both ways. */
function intoMain({
  calendars,
}: PresetWorld): Partial<Pick<NamedSettings, 'outgoing.calendarIds' | 'incoming.into'>> {
  const main = calendars.find(({ primary }) => primary);
  if (!main) return {};
  return {
    'outgoing.calendarIds': [main.id],
    'incoming.into': { kind: 'calendar', calendarId: main.id },
  };
}

/** Activities come: of the types that the person chose, and of whole groups where none are. */
function everything(
  now: NamedSettings,
  categories: NamedSettings['incoming.categories'],
): Partial<NamedSettings> {
  const chosen = now['incoming.categories'].length + now['incoming.activityTypeIds'].length;
  return {
    'incoming.select': 'chosen',
    ...(chosen === 0 && { 'incoming.categories': categories }),
  };
}

function noMain({ calendars }: PresetWorld): readonly PresetLack[] {
  return calendars.some(({ primary }) => primary) ? [] : ['calendars'];
}

function noWriting({ mayWrite }: PresetWorld): readonly PresetLack[] {
  return mayWrite ? [] : ['writing'];
}

/** What a preset says of the settings, as far as it can be told. */
export function saysOf(
  name: PresetName,
  world: PresetWorld,
  now: NamedSettings,
): Partial<NamedSettings> {
  return presets[name].says(world, now);
}

/**
 * What the preset makes of the settings, and which of them it changes.
 * @param locked settings that are somebody else's to choose, and stay as they are
 */
export function fitPreset(
  name: PresetName,
  now: Chosen,
  world: PresetWorld,
  locked: ReadonlySet<SettingName> = new Set(),
): FittedPreset {
  const before = namedSettings(now);
  const said = saysOf(name, world, before);
  const differing = settingNames.filter(
    (setting) => setting in said && !isSameChoice(said[setting], before[setting]),
  );
  const changed = differing.filter((setting) => !locked.has(setting));
  const change = Object.fromEntries(changed.map((setting) => [setting, said[setting]]));
  return {
    name,
    chosen: withNamed(now, change),
    changed,
    kept: differing.filter((setting) => locked.has(setting)),
    lacks: presets[name].lacks(world),
  };
}

/** All of them, in their order. */
export function fitPresets(
  now: Chosen,
  world: PresetWorld,
  locked?: ReadonlySet<SettingName>,
): FittedPreset[] {
  return presetNames.map((name) => fitPreset(name, now, world, locked));
}
