import { browser } from 'wxt/browser';
import { historyDaysSchema, type Settings } from '@/lib/domain/settings';
import { type SyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import { z } from '@/lib/zod';

/** What cannot be used counts as not set, and leaves the rest as it is. */
const policySchema = z.object({
  googleClientId: z.string().optional().catch(undefined),
  usersSharingKey: syncSettingsSchema.shape.usersSharingKey.unwrap().optional().catch(undefined),
  historyDays: historyDaysSchema.optional().catch(undefined),
});

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

/** For how many days the history is kept, whoever says so. */
export function historyDaysUnder(
  { historyDays }: Pick<Settings, 'historyDays'>,
  policy: Policy,
): number {
  return policy.historyDays ?? historyDays;
}
