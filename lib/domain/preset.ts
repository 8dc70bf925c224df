/** Named sets of settings, so that users of other systems feel at home. The first is what a newcomer has. */
export const presetNames = ['only-what-i-send', 'like-severa', 'like-kpi', 'like-kaseya'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * What a preset needs and does not find: `calendars`: Google has not told the person's main calendar; `own-calendars`:
 * the calendars of our own are not made; `personal-type`: the PSA has no type for personal time, so that private events
 * get the type of the others; `writing`: Google has not allowed us to write.
 */
export const presetLacks = ['calendars', 'own-calendars', 'personal-type', 'writing'] as const;
export type PresetLack = (typeof presetLacks)[number];

/** Without these nothing of the preset can be applied; of the others the person is told. */
export const blockingLacks: readonly PresetLack[] = ['calendars', 'own-calendars'];
