import { knownTypes } from '@/entrypoints/background/known-types';
import { lockedBy, readPolicy, readSettingsUnderPolicy } from '@/entrypoints/background/policy';
import { type PresetWorldParts, presetWorld } from '@/entrypoints/background/preset-world';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { Handlers } from '@/lib/messages/server';
import { fitPresets } from '@/lib/rules/presets';

/** The answers about presets. */
export function createPresetHandlers(
  parts: PresetWorldParts,
  psa: PsaSide,
): Pick<Handlers, 'readPresets'> {
  return {
    readPresets: async ({ connectionId }) => {
      const connection = await psa.connection(connectionId);
      const types = await knownTypes(psa, connection);
      const [{ sync, privateEvents }, world, policy] = await Promise.all([
        readSettingsUnderPolicy(parts.tools.db),
        presetWorld(parts, connectionId, types),
        readPolicy(),
      ]);
      const now = { sync: sync[connectionId] ?? defaultSyncSettings, privateEvents };
      return { now, presets: fitPresets(now, world, lockedBy(policy)) };
    },
  };
}
