import { settingNames } from '@/lib/domain/named-settings';
import { presetLacks, presetNames } from '@/lib/domain/preset';
import { settingsSchema } from '@/lib/domain/settings';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { ofConnection, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

const chosenSchema = z.object({
  sync: syncSettingsSchema,
  privateEvents: settingsSchema.shape.privateEvents.unwrap(),
});

/** The presets as they would fit a connection: see `FittedPreset` in lib/rules. */
const presetsViewSchema = z.object({
  /** The settings as they are. */
  now: chosenSchema,
  presets: z.array(
    z.object({
      name: z.enum(presetNames),
      chosen: chosenSchema,
      changed: z.array(z.enum(settingNames)).readonly(),
      kept: z.array(z.enum(settingNames)).readonly(),
      lacks: z.array(z.enum(presetLacks)).readonly(),
    }),
  ),
});
export type PresetsView = z.infer<typeof presetsViewSchema>;
export type PresetView = PresetsView['presets'][number];

/** The questions about presets. What one chose is saved by `saveSync`, after its dry run. */
export const presetQuestions = {
  readPresets: question('extension', ofConnection, presetsViewSchema),
};
