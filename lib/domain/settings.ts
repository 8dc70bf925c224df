import { mappingSchema } from '@/lib/domain/mapping';
import { startSchema } from '@/lib/domain/start';
import { perSurface } from '@/lib/domain/surface';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { z } from '@/lib/zod';

/** Those who never chose see all of them. */
const shownSurfacesSchema = z.object(perSurface(() => z.boolean().default(true)));

/** For so many days the history is kept. */
export const historyDaysSchema = z.number().int().min(1).max(3650);

/** The person's choices, with what a newcomer gets. */
export const settingsSchema = z.object({
  /** Typed into the options page; the build's and the policy's take precedence. */
  googleClientId: z.string().default(''),
  /** Where *Send* goes. Undefined: the first connected system, else the practice PSA. */
  activeConnectionId: z.string().optional(),
  /** Connections that rest: nothing is read or written there, and what is to be sent waits. */
  switchedOff: z.array(z.string()).default([]),
  /** Proposed for an untagged event, per connection. */
  defaultActivityTypeIds: z.record(z.string(), z.string()).default({}),
  /** What happens to private events. */
  privateEvents: z.enum(['dont-send', 'neutral-title', 'in-full']).default('dont-send'),
  /** What events become, per connection. */
  mapping: z.record(z.string(), mappingSchema).default({}),
  /** On which places in Google's page Merkki shows itself. */
  surfaces: shownSurfacesSchema.prefault({}),
  /** Epoch milliseconds until which nothing is read or sent by itself; null: until resumed. Undefined: not paused. */
  pausedUntil: z.number().nullable().optional(),
  historyDays: historyDaysSchema.default(90),
  /** Whether the browser tells of what failed, see `failuresIn`; it is asked for its permission at the switch. */
  notifiesFailures: z.boolean().default(false),
  /** What each connection does by itself. */
  sync: z.record(z.string(), syncSettingsSchema).default({}),
  start: startSchema.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A change of the named settings only: what is not named stays. */
export const settingsChangeSchema = z.object({
  googleClientId: z.string().trim().max(300).optional(),
  activeConnectionId: z.string().optional(),
  switchedOff: z.array(z.string()).optional(),
  defaultActivityTypeIds: z.record(z.string(), z.string()).optional(),
  privateEvents: settingsSchema.shape.privateEvents.unwrap().optional(),
  mapping: z.record(z.string(), mappingSchema).optional(),
  surfaces: shownSurfacesSchema.optional(),
  pausedUntil: z.number().nullable().optional(),
  historyDays: historyDaysSchema.optional(),
  notifiesFailures: z.boolean().optional(),
  sync: z.record(z.string(), syncSettingsSchema).optional(),
  start: startSchema.optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
