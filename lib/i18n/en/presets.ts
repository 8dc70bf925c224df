/** What the options page says of presets. */
export const presets = {
  'presets.title': 'Preset',
  'presets.intro':
    'Settings that suit a way of working. You see what changes before anything does.',
  'presets.own': 'Your own settings',
  'presets.in-use': 'In use',
  'presets.look': 'See changes',
  'presets.look-at': 'See changes: {name}',
  'presets.name.only-what-i-send': 'Only what I send',
  'presets.hint.only-what-i-send': 'Nothing goes or comes without a click.',
  'presets.name.like-severa': 'Like Severa’s own sync',
  'presets.hint.like-severa':
    'The whole main calendar both ways; private events go without their title.',
  'presets.name.like-kpi': 'Like kpi.com',
  'presets.hint.like-kpi':
    'Calendars of its own for events and tasks, this month and the next two; deletions aren’t carried over.',
  'presets.name.like-kaseya': 'Like Pulseway and Kaseya BMS',
  'presets.hint.like-kaseya':
    'Your activities come into a calendar of yours; of its events only those go that you send.',
  'presets.changes': {
    one: '{count} setting changes:',
    other: '{count} settings change:',
  },
  'presets.no-changes': 'These are your settings already.',
  'presets.setting': 'Setting',
  'presets.now': 'Now',
  'presets.then': 'Then',
  'presets.kept': 'Stays as your organisation has set it: {settings}',
  'presets.unsaved': 'What you have changed on this page and not saved is given up.',
  'presets.all-connections': 'What happens to private events holds for all connections.',
  'presets.dry-run-first': 'Next you see what it would do. Nothing is written before you start it.',
  'presets.lacks.calendars':
    'Merkki doesn’t know your main calendar yet. Connect Google first, or wait until it has been read.',
  'presets.lacks.own-calendars': 'It needs calendars of its own. Make them first:',
  'presets.lacks.personal-type':
    '{psa} has no activity type for personal time: private events get the same type as the others.',
  'presets.lacks.writing': 'Google will ask whether Merkki may write to your calendar.',
  'presets.apply': 'Apply',
  'presets.on': 'On',
  'presets.off': 'Off',
  'presets.none': 'None',
  'presets.range': '{past} months back, {future} ahead',
  'presets.out-range': 'Time range of what is sent',
  'presets.in-range': 'Time range of what is fetched',
  'presets.types': 'Groups of activity types',
  'presets.single-types': 'Single activity types',
} as const;
