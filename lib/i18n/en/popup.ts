/** What the popup says. */
export const popup = {
  'popup.all-well': 'Everything is up to date',
  'popup.checking': 'Checking now',
  'popup.syncing': 'Syncing now',
  'popup.paused': 'Paused',
  'popup.paused-until': 'Paused until {time}',
  'popup.attention': {
    one: '{count} event needs you',
    other: '{count} events need you',
  },
  'popup.connection-problem': 'A connection needs you',
  'popup.connections': 'Connections',
  'popup.counts': 'My events',
  'popup.select': 'Select several events',
  'popup.today': 'Today',
  'popup.week': 'This week',
  'popup.no-counts': 'Connect Google to count your events here.',
  'popup.last-check': 'Last check',
  'popup.last-change': 'Last change',
  'popup.never': 'not yet',
  'popup.check-now': 'Check now',
  'popup.pause': 'Pause',
  'popup.pause-hour': 'For an hour',
  'popup.pause-tomorrow': 'Until tomorrow',
  'popup.pause-open': 'Until I resume',
  'popup.resume': 'Resume',
  'popup.needs-you': 'Needs you',
  'popup.failures': 'Failures in the history',
  'popup.settings': 'Settings',
  'popup.sign-in': 'Sign in',
  'popup.last-good': 'Last answered {time}',
  'popup.unread': 'The calendar “{calendar}” can’t be read.',
  'popup.half-read': 'Last run with {psa}, {time}, couldn’t read: {what}',
  'popup.skipped': {
    one: '{count} calendar event couldn’t be understood and was left out.',
    other: '{count} calendar events couldn’t be understood and were left out.',
  },
  'popup.page-changed.chips':
    'Google’s page has changed: events in the calendar carry no marks for now.',
  'popup.page-changed.popover':
    'Google’s page has changed: the panel stands at the edge of the page for now.',
  'popup.page-changed.draft':
    'Google’s page has changed: there is no panel where events are made for now.',
  'popup.page-changed.editor':
    'Google’s page has changed: there is no panel where events are edited for now.',
  'popup.report': 'Make a problem report',

  'count.untagged': 'Untagged',
  'count.tagged': 'Tagged',
  'count.queued': 'Queued',
  'count.sent': 'Sent',
  'count.failed': 'Needs you',

  'health.works': 'Works',
  'health.left-out': {
    one: '{count} activity in {psa} couldn’t be read and stays as it is.',
    other: '{count} activities in {psa} couldn’t be read and stay as they are.',
  },
  'health.left-out-remedy':
    'A problem report, which names them by their ids only, helps to have that mended.',
} as const;
