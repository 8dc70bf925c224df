export const connections = {
  'status.connected': 'Connected',
  'status.not-connected': 'Not connected',
  'status.needs-attention': 'Needs attention',
  'status.paused': 'Paused',
  'status.offline': 'Offline',
  'status.paused-until':
    'Until {time} nothing is read or sent by itself. What you send yourself still goes.',
  'status.paused-open':
    'Nothing is read or sent by itself until you resume. What you send yourself still goes.',
  'connection.switch': 'Active',
  'connection.off':
    'Switched off, nothing is read or written there. What you send waits until you switch it on again; nothing is lost.',
  'connection.key': 'API key',
  'connection.key-owner':
    'It belongs to your organisation and opens more than your own activities.',
  'connection.addresses': 'Addresses',
  'connection.same-address': 'Google and {psa} know you by the same address',
  'connection.other-address':
    'In Google you are {google}. That the addresses differ is fine: activities are written for the user above.',
  'connection.no-google-address':
    'Connect Google to compare your address there with the one in {psa}.',
  'connection.last-good': 'Last good answer',
  'connection.never-good': 'none yet',
  'connection.rights-found': 'Rights it has: {rights}',
} as const;
