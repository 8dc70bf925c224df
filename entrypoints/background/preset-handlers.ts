import type { Dedicated } from '@/entrypoints/background/dedicated';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { knownTypes } from '@/entrypoints/background/known-types';
import { readSettingsUnderPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { Chosen } from '@/lib/domain/named-settings';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { Handlers } from '@/lib/messages/server';
import { fitPresets, type PresetWorld } from '@/lib/rules/presets';

export interface PresetParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly dedicated: Dedicated;
}

/** The answers about presets. */
export function createPresetHandlers(parts: PresetParts): Pick<Handlers, 'readPresets'> {
  return {
    readPresets: async ({ connectionId }) => {
      const connection = await parts.psa.connection(connectionId);
      const [now, world] = await Promise.all([
        chosenOf(parts.tools, connectionId),
        worldOf(parts, connection),
      ]);
      return { now, presets: fitPresets(now, world) };
    },
  };
}

async function chosenOf({ db }: Tools, connectionId: string): Promise<Chosen> {
  const { sync, privateEvents } = await readSettingsUnderPolicy(db);
  return { sync: sync[connectionId] ?? defaultSyncSettings, privateEvents };
}

async function worldOf(
  { tools, google, psa, dedicated }: PresetParts,
  connection: Connection,
): Promise<PresetWorld> {
  const [calendars, activityTypes, ownCalendars, noWrite] = await Promise.all([
    tools.db.calendars.toArray(),
    knownTypes(psa, connection),
    dedicated.read(connection.id),
    google.missing('write'),
  ]);
  return { calendars, activityTypes, ownCalendars, mayWrite: noWrite.length === 0 };
}
