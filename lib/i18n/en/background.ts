/** What the toolbar icon and the browser's notifications say, and what the background itself writes into the PSA. */
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

  'written.private-event': 'Private event',
  'written.self-test': 'Merkki self-test (will be removed)',
} as const;
