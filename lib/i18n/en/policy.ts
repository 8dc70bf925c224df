/** What the options page says of an administrator's policy. */
export const policy = {
  'policy.wrong': 'Merkki can’t use some of what your organisation’s policy sets:',
  'policy.wrong-hint':
    'What limits what may be sent or chosen holds at its strictest until it is put right; the rest counts as not set. Please tell your administrator.',
  'policy.line': '{name} should be {expected}',
  'policy.unknown': 'unknown there: {names}',
  'policy.expected.googleClientId': 'a text',
  'policy.expected.usersSharingKey': 'a whole number from 1 to 100000',
  'policy.expected.historyDays': 'a whole number from 1 to 3650',
  'policy.expected.privateEvents': 'dont-send, neutral-title or in-full',
  'policy.expected.allowedCalendars': 'a text: ids of calendars, with commas between them',
  'policy.expected.preset': 'only-what-i-send, like-severa, like-kpi or like-kaseya',
  'policy.expected.lockedSettings': 'a text: names of settings, with commas between them',
  'policy.expected.severaClientId': 'a text, together with severaClientSecret',
  'policy.expected.severaClientSecret': 'a text, together with severaClientId',
  'policy.expected.severaEnvironment': 'production or staging',
  'policy.expected.severaAddress': 'an address that begins with https://',
  'policy.expected.severaToken': 'a text, together with severaAddress',
  'policy.severa-title': 'Severa from your organisation',
  'policy.severa-text':
    'Your organisation has set how Severa is reached from this browser. The browser asks once whether Merkki may reach {host}.',
} as const;
