import {
  type Chosen,
  type NamedSettings,
  namedSettings,
  type SettingName,
  withNamed,
} from '@/lib/domain/named-settings';
import { blockingLacks, type PresetName } from '@/lib/domain/preset';
import type { Settings } from '@/lib/domain/settings';
import { defaultSyncSettings, type SyncSettings } from '@/lib/domain/sync-settings';
import { startsOrWidens } from '@/lib/domain/widening';
import { fitPreset, type PresetWorld, saysOf } from '@/lib/rules/presets';

/** What an organisation decided of everybody's sync. */
export interface Organised {
  /** Where people start. */
  readonly preset?: PresetName | undefined;
  /** What they cannot choose: it is as the preset has it, or as a newcomer's. */
  readonly locked?: readonly SettingName[] | undefined;
}

const newcomer: Chosen = { sync: defaultSyncSettings, privateEvents: 'dont-send' };
const nowhere: PresetWorld = {
  calendars: [],
  activityTypes: [],
  ownCalendars: undefined,
  mayWrite: false,
};

/** What a preset makes of private events. */
export function privacyOfPreset(name: PresetName = 'only-what-i-send'): Settings['privateEvents'] {
  return fitPreset(name, newcomer, nowhere).chosen.privateEvents;
}

/**
 * What a connection is to do by itself under these decisions. No preset and no lock switches the sync on, or has one
 * that is on reach further: then it is off until the person has seen the dry run.
 * @param saved undefined: nobody chose anything yet
 * @returns undefined: it stays as it is
 */
export function settleSync(
  saved: SyncSettings | undefined,
  { preset, locked = [] }: Organised,
  world: PresetWorld,
): SyncSettings | undefined {
  const isWhole = !fitPreset(preset ?? 'only-what-i-send', newcomer, world).lacks.some((lack) =>
    blockingLacks.includes(lack),
  );
  const theirs = { ...organised(preset, world, isWhole), automatic: false };
  if (saved === undefined)
    return preset !== undefined && isWhole ? withNamed(newcomer, theirs).sync : undefined;
  const ruled = withNamed({ ...newcomer, sync: saved }, only(theirs, locked)).sync;
  return startsOrWidens(saved, ruled) ? { ...ruled, automatic: false } : ruled;
}

/** What the preset cannot tell yet, because something is missing, nobody decides. */
function organised(
  preset: PresetName = 'only-what-i-send',
  world: PresetWorld,
  isWhole: boolean,
): Partial<NamedSettings> {
  const start = namedSettings(newcomer);
  const said = saysOf(preset, world, start);
  return isWhole ? { ...start, ...said } : said;
}

function only(
  settings: Partial<NamedSettings>,
  names: readonly SettingName[],
): Partial<NamedSettings> {
  const isNamed = ([name]: [string, unknown]) => names.some((one) => one === name);
  return Object.fromEntries(Object.entries(settings).filter(isNamed));
}
