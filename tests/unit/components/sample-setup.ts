import { settingsSchema } from '@/lib/domain/settings';
import type { Setup } from '@/lib/messages/questions';

/** What the options page learns of somebody who chose nothing yet, but for what is given. */
export function sampleSetup(change: Partial<Setup> = {}): Setup {
  return {
    settings: settingsSchema.parse({}),
    byPolicy: [],
    firstSend: { kind: 'none' },
    policyProblems: [],
    ...{ clientIdFrom: 'build', scopes: [], redirectAddresses: { chromium: '', firefox: '' } },
    ...change,
  };
}
