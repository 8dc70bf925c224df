import { type SyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import { primaryId } from '@/tests/model/fake-calendar';

/** Everything of the primary calendar out, all calendar entries in, both by themselves, deletions followed. */
export const everythingBothWays: SyncSettings = syncSettingsSchema.parse({
  automatic: true,
  outgoing: { select: 'calendars', calendarIds: [primaryId], delete: 'follow' },
  incoming: {
    select: 'chosen',
    categories: ['CalendarEntry'],
    into: { kind: 'calendar', calendarId: primaryId },
    delete: 'follow',
  },
});

export interface SettingsPart {
  readonly outgoing?: Partial<SyncSettings['outgoing']>;
  readonly incoming?: Partial<SyncSettings['incoming']>;
}

/** As `everythingBothWays`, but for what the test says. */
export function bothWays({
  outgoing,
  incoming,
  ...rest
}: SettingsPart & Partial<Omit<SyncSettings, 'outgoing' | 'incoming'>> = {}): SyncSettings {
  return {
    ...everythingBothWays,
    ...rest,
    outgoing: { ...everythingBothWays.outgoing, ...outgoing },
    incoming: { ...everythingBothWays.incoming, ...incoming },
  };
}
