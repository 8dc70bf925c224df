import { describe, expect, it } from 'vitest';
import { defaultSyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import type { PresetWorld } from '@/lib/rules/presets';
import { privacyOfPreset, settleSync } from '@/lib/rules/settle-sync';

const world: PresetWorld = {
  calendars: [{ id: 'anna@example.com', primary: true }],
  activityTypes: [],
  ownCalendars: undefined,
  mayWrite: true,
};
const unread: PresetWorld = { ...world, calendars: [] };
const running = syncSettingsSchema.parse({ automatic: true, outgoing: { delete: 'follow' } });

describe('an organisation’s preset', () => {
  it('is where people start, with the sync off', () => {
    expect(settleSync(undefined, { preset: 'like-severa' }, world)).toMatchObject({
      automatic: false,
      outgoing: { select: 'calendars', calendarIds: ['anna@example.com'] },
    });
  });

  it('waits until what it needs is known', () => {
    expect(settleSync(undefined, { preset: 'like-severa' }, unread)).toBeUndefined();
    expect(settleSync(undefined, { preset: 'like-kpi' }, world)).toBeUndefined();
  });

  it('leaves what somebody chose', () => {
    expect(settleSync(running, { preset: 'like-severa' }, world)).toEqual(running);
  });

  it('is none where nothing is decided', () => {
    expect(settleSync(undefined, {}, world)).toBeUndefined();
    expect(settleSync(running, {}, world)).toEqual(running);
  });

  it('makes of private events what it says', () => {
    expect(privacyOfPreset()).toBe('dont-send');
    expect(privacyOfPreset('like-severa')).toBe('neutral-title');
  });
});

describe('a locked setting', () => {
  it('is as a newcomer’s without a preset, and the others stay', () => {
    expect(settleSync(running, { locked: ['outgoing.delete'] }, world)).toEqual({
      ...running,
      outgoing: { ...running.outgoing, delete: 'ask' },
    });
  });

  it('is as the preset has it; the sync is off where it would reach further', () => {
    const settled = settleSync(
      running,
      { preset: 'like-severa', locked: ['outgoing.select', 'outgoing.calendarIds'] },
      world,
    );
    expect(settled).toMatchObject({
      automatic: false,
      outgoing: { select: 'calendars', calendarIds: ['anna@example.com'], delete: 'follow' },
    });
    const on = settled && { ...settled, automatic: true };
    const again = settleSync(
      on,
      { preset: 'like-severa', locked: ['outgoing.select', 'outgoing.calendarIds'] },
      world,
    );
    expect(again).toEqual(on);
  });

  it('that the preset cannot tell yet stays', () => {
    const chosen = syncSettingsSchema.parse({
      outgoing: { select: 'calendars', calendarIds: ['team'] },
    });
    const organised = { preset: 'like-severa', locked: ['outgoing.calendarIds'] } as const;
    expect(settleSync(chosen, organised, unread)).toEqual(chosen);
  });

  it('keeps the sync off for good where it is whether it runs at all', () => {
    const settled = settleSync(running, { preset: 'like-severa', locked: ['automatic'] }, world);
    expect(settled).toEqual({ ...running, automatic: false });
    expect(defaultSyncSettings.automatic).toBe(false);
  });
});
