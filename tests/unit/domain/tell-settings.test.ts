import { expect, it } from 'vitest';
import { settingsSchema } from '@/lib/domain/settings';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { tellSettings } from '@/lib/domain/tell-settings';

it('are told without a word of the person’s', () => {
  const lines = tellSettings(
    settingsSchema,
    settingsSchema.parse({
      googleClientId: 'client.apps.googleusercontent.com',
      activeConnectionId: 'severa/production/key-1',
      switchedOff: ['severa/production/key-1'],
      defaultActivityTypeIds: { 'severa/production/key-1': 'visit' },
      privateEvents: 'neutral-title',
      pausedUntil: null,
      sync: { 'severa/production/key-1': {} },
    }),
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      'googleClientId: set',
      'activeConnectionId: set',
      'switchedOff: 1 of them',
      'defaultActivityTypeIds: 1 of them',
      'privateEvents: neutral-title',
      'surfaces.chips: true',
      'pausedUntil: not set',
      'historyDays: 90',
      'sync: 1 of them',
    ]),
  );
  expect(lines.join('\n')).not.toMatch(/client\.apps|key-1|visit/);
});

it('are told as deep as they go', () => {
  const settings = syncSettingsSchema.parse({
    automatic: true,
    outgoing: { select: 'calendars', calendarIds: ['anna@konsultti.example'] },
    incoming: { into: { kind: 'calendar', calendarId: 'anna@konsultti.example' } },
  });
  const lines = tellSettings(syncSettingsSchema, settings);
  expect(lines).toEqual(
    expect.arrayContaining([
      'automatic: true',
      'outgoing.select: calendars',
      'outgoing.calendarIds: 1 of them',
      'outgoing.delete: ask',
      'outgoing.range.futureMonths: 2',
      'incoming.into: 2 of them',
    ]),
  );
  expect(lines.join('\n')).not.toContain('anna');
});
