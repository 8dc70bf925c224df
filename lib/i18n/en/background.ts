/** What the toolbar icon and the browser's notifications say, what the background itself writes into the PSA, and what a mark is called by those who hear it. */
export const background = {
  'toolbar.all-well': 'Merkki: everything is up to date',
  'toolbar.signed-out': 'Merkki: signed out of Google. Open Merkki to sign in.',
  'toolbar.needs-you': 'Waiting for you in Merkki: {what}',
  'toolbar.events': { one: '{count} event', other: '{count} events' },
  'toolbar.runs': { one: '{count} stopped run', other: '{count} stopped runs' },
  'toolbar.connections': { one: '{count} connection', other: '{count} connections' },

  'notify.connection': '{system} needs attention',
  'notify.events': {
    one: '{psa}: {count} event couldn’t be synced',
    other: '{psa}: {count} events couldn’t be synced',
  },
  'notify.run': '{psa}: a run was stopped',
  'notify.run-text':
    'It looked like an accident, so nothing was deleted. Open Merkki to decide how it goes on.',

  'mark.untagged': 'Merkki: not tagged',
  'day.sent': 'Merkki, sent',
  'day.waiting': 'Merkki, not sent yet',
  'day.failed': 'Merkki, waiting for you',
  'mark.tagged': 'Merkki: tagged, not sent',
  'mark.queued': 'Merkki: waiting to be sent',
  'mark.sent': 'Merkki: sent',
  'mark.changed': 'Merkki: changed since it was sent',
  'mark.failed': 'Merkki: waits for you',
  'mark.ignored': 'Merkki: won’t be sent',

  'written.private-event': 'Private event',
  'written.self-test': 'Merkki self-test (will be removed)',
} as const;
