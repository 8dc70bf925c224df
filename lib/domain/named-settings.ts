import type { Settings } from '@/lib/domain/settings';
import type { SyncSettings } from '@/lib/domain/sync-settings';

/** What one connection does by itself, and what becomes of private events: what presets choose and policies lock. */
export interface Chosen extends Pick<Settings, 'privateEvents'> {
  readonly sync: SyncSettings;
}

type Way = 'select' | 'create' | 'update' | 'delete' | 'range';
type Prefixed<P extends string, T> = { readonly [K in keyof T & string as `${P}.${K}`]: T[K] };

/** The same one by one, each under the name by which a preset, a policy and a screen speak of it. */
export type NamedSettings = Readonly<
  Pick<SyncSettings, 'automatic' | 'conflicts' | 'adoptMatching' | 'tagsTravel'>
> &
  Prefixed<'outgoing', Pick<SyncSettings['outgoing'], Way | 'calendarIds' | 'eventTypes'>> &
  Prefixed<
    'incoming',
    Pick<Required<SyncSettings['incoming']>, Way | 'activityTypeIds' | 'categories'>
  > & {
    /** Undefined: no place is chosen. */
    readonly 'incoming.into': SyncSettings['incoming']['into'];
  } & Readonly<Pick<Settings, 'privateEvents'>>;
export type SettingName = keyof NamedSettings;

/** In the order in which screens list them. */
export const settingNames = [
  'automatic',
  'outgoing.select',
  'outgoing.calendarIds',
  'outgoing.eventTypes',
  'outgoing.create',
  'outgoing.update',
  'outgoing.delete',
  'outgoing.range',
  'privateEvents',
  'incoming.select',
  'incoming.categories',
  'incoming.activityTypeIds',
  'incoming.into',
  'incoming.create',
  'incoming.update',
  'incoming.delete',
  'incoming.range',
  'conflicts',
  'adoptMatching',
  'tagsTravel',
] as const satisfies readonly SettingName[];

export function namedSettings({ sync, privateEvents }: Chosen): NamedSettings {
  const { outgoing, incoming, automatic, conflicts, adoptMatching, tagsTravel } = sync;
  return {
    ...{ automatic, conflicts, adoptMatching, tagsTravel, privateEvents },
    'outgoing.select': outgoing.select,
    'outgoing.calendarIds': outgoing.calendarIds,
    'outgoing.eventTypes': outgoing.eventTypes,
    'outgoing.create': outgoing.create,
    'outgoing.update': outgoing.update,
    'outgoing.delete': outgoing.delete,
    'outgoing.range': outgoing.range,
    'incoming.select': incoming.select,
    'incoming.categories': incoming.categories,
    'incoming.activityTypeIds': incoming.activityTypeIds,
    'incoming.into': incoming.into,
    'incoming.create': incoming.create,
    'incoming.update': incoming.update,
    'incoming.delete': incoming.delete,
    'incoming.range': incoming.range,
  };
}

/** The choices with some of them changed by name; what has no name stays. */
export function withNamed(chosen: Chosen, change: Partial<NamedSettings>): Chosen {
  const named = { ...namedSettings(chosen), ...change };
  const { automatic, conflicts, adoptMatching, tagsTravel, privateEvents } = named;
  const { into: _, ...incoming } = chosen.sync.incoming;
  const into = named['incoming.into'];
  return {
    privateEvents,
    sync: {
      ...chosen.sync,
      ...{ automatic, conflicts, adoptMatching, tagsTravel },
      outgoing: {
        ...chosen.sync.outgoing,
        select: named['outgoing.select'],
        calendarIds: named['outgoing.calendarIds'],
        eventTypes: named['outgoing.eventTypes'],
        create: named['outgoing.create'],
        update: named['outgoing.update'],
        delete: named['outgoing.delete'],
        range: named['outgoing.range'],
      },
      incoming: {
        ...incoming,
        ...(into && { into }),
        select: named['incoming.select'],
        categories: named['incoming.categories'],
        activityTypeIds: named['incoming.activityTypeIds'],
        create: named['incoming.create'],
        update: named['incoming.update'],
        delete: named['incoming.delete'],
        range: named['incoming.range'],
      },
    },
  };
}
