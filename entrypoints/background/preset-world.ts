import type { Dedicated } from '@/entrypoints/background/dedicated';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { ActivityType } from '@/lib/domain/activity';
import type { PresetWorld } from '@/lib/rules/presets';

export interface PresetWorldParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly dedicated: Dedicated;
}

/** What presets are fitted to, as far as it is known by now; asks nobody outside. */
export async function presetWorld(
  { tools, google, dedicated }: PresetWorldParts,
  connectionId: string,
  activityTypes: readonly ActivityType[],
): Promise<PresetWorld> {
  const [calendars, ownCalendars, noWrite] = await Promise.all([
    tools.db.calendars.toArray(),
    dedicated.read(connectionId),
    google.missing('write'),
  ]);
  return { calendars, activityTypes, ownCalendars, mayWrite: noWrite.length === 0 };
}
