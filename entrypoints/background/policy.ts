import { browser } from 'wxt/browser';
import { historyDaysSchema, type Settings, settingsSchema } from '@/lib/domain/settings';
import { type SyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import type { MerkkiDatabase } from '@/lib/store/database';
import { readSettings } from '@/lib/store/settings';
import { z } from '@/lib/zod';

/**
 * What cannot be used counts as not set, and leaves the rest as it is; what is to keep something from leaving the browser
 * then holds at its strictest.
 */
const policySchema = z.object({
  googleClientId: z.string().optional().catch(undefined),
  usersSharingKey: syncSettingsSchema.shape.usersSharingKey.unwrap().optional().catch(undefined),
  historyDays: historyDaysSchema.optional().catch(undefined),
  privateEvents: settingsSchema.shape.privateEvents.unwrap().optional().catch('dont-send'),
  /**
   * Ids, and `primary` for everybody's main calendar; set as one text with commas. Of a list, Chromium would drop what is
   * none, as it drops whatever is not of the schema's type, and a restriction that is dropped restricts nothing.
   */
  allowedCalendars: z.string().transform(namesIn).optional().catch([]),
});

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What the administrator set for this browser (`public/managed-schema.json`). */
export type Policy = z.infer<typeof policySchema>;

/** Browsers without a policy, or without managed storage, have none. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policySchema.parse(await browser.storage.managed.get(Object.keys(policySchema.shape)));
  } catch {
    return {};
  }
}

/** How many share the key, whoever says so: the administrator knows better than the person. */
export function underPolicy(sync: SyncSettings, { usersSharingKey }: Policy): SyncSettings {
  return usersSharingKey === undefined ? sync : { ...sync, usersSharingKey };
}

const ruledSettings = ['privateEvents', 'historyDays'] as const;

/** The settings that are the administrator's, out of the person's hands. */
export function settingsByPolicy(policy: Policy): (typeof ruledSettings)[number][] {
  return ruledSettings.filter((name) => policy[name] !== undefined);
}

/** The person's settings, and the administrator's where there are. */
export function settingsUnder(chosen: Settings, policy: Policy): Settings {
  const { privateEvents = chosen.privateEvents, historyDays = chosen.historyDays } = policy;
  return { ...chosen, privateEvents, historyDays };
}

/** As {@link settingsUnder}, of what is stored. */
export async function readSettingsUnderPolicy(db: MerkkiDatabase): Promise<Settings> {
  const [chosen, policy] = await Promise.all([readSettings(db), readPolicy()]);
  return settingsUnder(chosen, policy);
}
