/** What popup and options both say. */
export const shared = {
  'common.cancel': 'Cancel',
  'google.signing-in': 'Waiting for Google',
  'sync.left-undone': {
    one: '{count} item was left when a run was cancelled. It goes with “Sync now”, or once it changes.',
    other:
      '{count} items were left when a run was cancelled. They go with “Sync now”, or once they change.',
  },
  'sync.now': 'Sync now',
  'run.running': 'Syncing {psa}',
  'run.reading': 'Reading Google Calendar and {psa}',
  'run.progress': '{done} of {total}',
  'run.left': 'about {duration} left',
  'run.left-short': 'less than a minute left',
  'reading.calendar': 'Calendar {at} of {total}: {name}',
  'reading.activities-first': 'Activities in {psa}',
  'reading.activities': {
    one: '{count} activity in {psa} so far',
    other: '{count} activities in {psa} so far',
  },
  'reading.absences': 'Making sure what is gone from {psa}: {done} of {total}',
  'brake.many-deletions': {
    one: '{count} deletion was held back',
    other: '{count} deletions were held back',
  },
  'brake.empty-read': 'One side came back empty',
  'brake.many-deletions-text':
    'So many at once look like an accident. Nothing was deleted, neither in {psa} nor in Google Calendar.',
  'brake.empty-read-text':
    'Where there were items before, nothing came. Nothing was deleted, neither in {psa} nor in Google Calendar.',
  'brake.more': 'and {count} more',
  'brake.go-on': 'Go on',
  'brake.go-on-deleting': 'Delete them',
  'brake.keep': 'Keep them',
  'history.calendar-named': 'calendar “{name}”',
} as const;
