import { describe, expect, it } from 'vitest';
import {
  type Chosen,
  namedSettings,
  type SettingName,
  withNamed,
} from '@/lib/domain/named-settings';
import { blockingLacks, presetNames } from '@/lib/domain/preset';
import { defaultSyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import { fitPreset, fitPresets, type PresetWorld } from '@/lib/rules/presets';

const newcomer: Chosen = { sync: defaultSyncSettings, privateEvents: 'dont-send' };
const world: PresetWorld = {
  calendars: [
    { id: 'team@example.com', primary: false },
    { id: 'anna@example.com', primary: true },
  ],
  activityTypes: [{ category: 'CalendarEntry' }, { category: 'Personal' }],
  ownCalendars: { eventsId: 'events', tasksId: 'tasks' },
  mayWrite: true,
};
const bare: PresetWorld = {
  calendars: [],
  activityTypes: [{ category: 'CalendarEntry' }],
  ownCalendars: undefined,
  mayWrite: false,
};

describe('a preset', () => {
  it('of a newcomer is to send only what they send', () => {
    const fitted = fitPresets(newcomer, world);
    expect(fitted.map(({ name }) => name)).toEqual(presetNames);
    expect(fitted.filter(({ changed }) => changed.length === 0)).toMatchObject([
      { name: 'only-what-i-send', chosen: newcomer },
    ]);
  });

  it('as Severa’s own sync takes the main calendar both ways, and private events without their words', () => {
    const { chosen, changed } = fitPreset('like-severa', newcomer, world);
    expect(chosen).toMatchObject({
      privateEvents: 'neutral-title',
      sync: {
        automatic: true,
        adoptMatching: true,
        outgoing: { select: 'calendars', calendarIds: ['anna@example.com'], delete: 'ask' },
        incoming: {
          select: 'chosen',
          categories: ['Personal', 'Absences', 'CalendarEntry', 'SalesEvent'],
          into: { kind: 'calendar', calendarId: 'anna@example.com' },
          delete: 'ask',
        },
      },
    });
    expect(changed).toEqual([
      'automatic',
      'outgoing.select',
      'outgoing.calendarIds',
      'outgoing.eventTypes',
      'privateEvents',
      'incoming.select',
      'incoming.categories',
      'incoming.into',
      'adoptMatching',
    ]);
  });

  it('as kpi.com takes calendars of its own, carries no deletion, and waits to be switched on', () => {
    const { chosen } = fitPreset('like-kpi', newcomer, world);
    expect(chosen.sync).toMatchObject({
      automatic: false,
      outgoing: { calendarIds: ['events', 'tasks'], delete: 'ignore' },
      incoming: { into: { kind: 'dedicated' }, delete: 'ignore' },
    });
    const range = { pastMonths: 0, futureMonths: 2 };
    expect([chosen.sync.outgoing.range, chosen.sync.incoming.range]).toEqual([range, range]);
  });

  it('as Kaseya BMS lets nothing go by itself, and leaves the place that was chosen', () => {
    const into = { kind: 'calendar', calendarId: 'team@example.com' } as const;
    const chosen = { ...newcomer, sync: syncSettingsSchema.parse({ incoming: { into } }) };
    const { sync } = fitPreset('like-kaseya', chosen, world).chosen;
    expect(sync).toMatchObject({ outgoing: { select: 'sent' }, incoming: { into } });
  });

  it('leaves the activity types that the person chose', () => {
    const sync = syncSettingsSchema.parse({ incoming: { activityTypeIds: ['visit'] } });
    const { changed, chosen } = fitPreset('like-severa', { ...newcomer, sync }, world);
    expect(changed).not.toContain('incoming.categories');
    expect(chosen.sync.incoming).toMatchObject({ activityTypeIds: ['visit'], categories: [] });
  });

  it.each(presetNames)('%s is what the settings are once it is applied', (name) => {
    const { chosen } = fitPreset(name, newcomer, world);
    expect(fitPreset(name, chosen, world)).toMatchObject({ changed: [], chosen });
    const others = fitPresets(chosen, world).filter(({ changed }) => changed.length === 0);
    expect(others.map((one) => one.name)).toEqual([name]);
  });

  it.each([
    ['only-what-i-send', []],
    ['like-severa', ['calendars', 'personal-type', 'writing']],
    ['like-kpi', ['own-calendars']],
    ['like-kaseya', ['calendars', 'writing']],
  ] as const)('%s says what it does not find', (name, lacks) => {
    expect(fitPreset(name, newcomer, bare).lacks).toEqual(lacks);
    expect(fitPreset(name, newcomer, world).lacks).toEqual([]);
    expect(blockingLacks.some((lack) => (lacks as readonly string[]).includes(lack))).toBe(
      name !== 'only-what-i-send',
    );
  });

  it('leaves what somebody else decides, and names it', () => {
    const locked = new Set<SettingName>(['privateEvents', 'conflicts', 'automatic']);
    const { chosen, changed, kept } = fitPreset('like-severa', newcomer, world, locked);
    expect(kept).toEqual(['automatic', 'privateEvents']);
    expect(changed).not.toContain('automatic');
    expect(chosen).toMatchObject({ privateEvents: 'dont-send', sync: { automatic: false } });
  });
});

describe('settings by their names', () => {
  it('are all that there were, and go back as they were', () => {
    const { chosen } = fitPreset('like-severa', newcomer, world);
    expect(withNamed(newcomer, namedSettings(chosen))).toEqual(chosen);
    expect(withNamed(chosen, namedSettings(newcomer))).toEqual(newcomer);
  });

  it('change one by one, and leave what has no name', () => {
    const many = { ...newcomer, sync: { ...defaultSyncSettings, usersSharingKey: 9 } };
    const changed = withNamed(many, { 'outgoing.delete': 'follow' });
    expect(changed.sync).toEqual({
      ...many.sync,
      outgoing: { ...many.sync.outgoing, delete: 'follow' },
    });
  });
});
