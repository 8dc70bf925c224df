/** What the options page says. */
export const options = {
  'options.title': 'Settings',
  'nav.google': 'Google Calendar',
  'nav.psa': 'PSA systems',
  'nav.practice': 'Practice PSA',
  'nav.in-calendar': 'In Google Calendar',
  'nav.sync': 'Sync',
  'nav.history': 'History',

  'common.save': 'Save',
  'common.saved': 'Saved',
  'common.copy': 'Copy',
  'common.copied': 'Copied',
  'common.disconnect': 'Disconnect',

  'google.intro':
    'Merkki reads your calendar to know what the events are that you tag. It writes to it only what you switch on under Sync.',
  'google.connected-as': 'Connected as {email}',
  'google.connect': 'Connect Google',
  'disconnect.calendars':
    'Merkki made calendars of its own for it in Google Calendar. Kept, they stay there with their events; deleted, they go with all of them.',
  'disconnect.keep-calendars': 'Disconnect and keep the calendars',
  'disconnect.delete-calendars': 'Disconnect and delete the calendars',

  'google.disconnect-title': 'Disconnect Google?',
  'google.disconnect-text':
    'Merkki gives its access back to Google and stops reading your calendar. Your tags, and the activities you have sent, stay.',
  'google.not-revoked':
    'Merkki has forgotten the account, but Google didn’t confirm that the access was withdrawn. You can look and remove it there:',
  'google.permissions': 'Access to your Google Account',
  'google.client-id-first': 'First save a client ID below: yours, or one from your administrator.',
  'google.client-id': 'Client ID',
  'google.client-id-hint': 'Ends in .apps.googleusercontent.com',
  'google.client-id-wrong': 'That isn’t a client ID: it should end in .apps.googleusercontent.com',
  'google.client-id-build': 'The client ID comes with this copy of Merkki.',
  'google.client-id-policy': 'The client ID comes from your organisation’s policy.',
  'google.set-up': 'How Google sign-in is set up',
  'google.steps-title': 'Make a client ID in four steps',
  'google.step-1':
    'Open the Google Cloud console, create a project, and switch on the Google Calendar API in it.',
  'google.step-2':
    'Set up the consent screen: “Internal” in a Google Workspace, else “External” with yourself as test user.',
  'google.step-3':
    'Create an OAuth client ID of the type “Web application” with both redirect addresses below.',
  'google.step-4': 'Copy the client ID into the field above and save it.',
  'google.console': 'Open the Google Cloud console',
  'google.redirect-chromium': 'Redirect address for Chrome and Edge',
  'google.redirect-firefox': 'Redirect address for Firefox',
  'google.admin-title': 'Or ask your administrator',
  'google.admin-hint': 'A message that says what is needed and why, ready to be sent.',
  'google.admin-label': 'Message to the administrator',
  'google.admin-message': `Hello,

I would like to use Merkki, a browser extension that sends events from my Google Calendar to our PSA system when I ask it to. It runs in my browser only; no server of a third party sees the calendar.

It needs an OAuth client of ours (Google Cloud console, type “Web application”, consent screen “Internal”):

Client ID: {clientId}
Redirect addresses:
{addresses}
Scopes:
{scopes}

The scopes let it see my account’s address and read my calendars. It writes to Google Calendar only if I switch that on, and Google asks me for that right then.

The client ID isn’t secret. You can send it to me, or give it to every browser by policy as “googleClientId”.`,
  'google.client-id-open': '(to be made)',

  'psa.intro': 'Where your activities go when you press Send.',
  'psa.active': 'Send here',
  'psa.tenant': 'Organisation',
  'psa.user': 'User',
  'psa.no-user': 'not chosen yet',
  'psa.environment': 'Environment',
  'psa.test': 'Test connection',
  'psa.testing': 'Testing',
  'psa.test-good': 'The connection works',
  'psa.test-rights': 'The connection works, but rights are missing: {rights}',
  'psa.test-optional-rights': 'Some things can’t be done without these rights: {rights}',
  'psa.test-types': {
    one: '{count} activity type',
    other: '{count} activity types',
  },
  'psa.test-no-types': 'No active activity types',
  'psa.test-no-user': 'No user has the address of your Google account. Choose yourself below.',
  'psa.pick-user': 'Whose activities are written',
  'psa.allow-access': 'Allow access',
  'psa.disconnect-title': 'Disconnect {psa}?',
  'psa.disconnect-text':
    'Merkki forgets the credentials and sends nothing more to {psa}. Activities that are there stay there; what wasn’t sent yet stays tagged here.',

  'severa.title': 'Connect Visma Severa',
  'severa.intro':
    'An administrator of Severa makes the API credentials under Settings, Integrations, REST API.',
  'severa.rights': 'Rights (scopes) it needs: {needed}. Better also: {useful}.',
  'severa.client-id': 'Client ID',
  'severa.client-secret': 'Client secret',
  'severa.environment': 'Environment',
  'severa.production': 'Production',
  'severa.staging': 'Staging (test)',
  'severa.meaning-title': 'What holding this key means',
  'severa.meaning':
    'The key opens your whole company’s Severa, not only your own activities. Merkki keeps it in this browser’s profile, never shows it to a web page, and sends it to Severa only. Whoever can use this browser profile can use the key, so give it the least rights that are needed.',
  'severa.connect': 'Connect Severa',
  'severa.connecting': 'Connecting',
  'severa.permission-refused':
    'The browser’s permission is needed: without it Merkki can’t reach {origin}.',

  'practice.intro':
    'A small PSA system inside this extension, to try Merkki out. It needs no account, and nothing in it leaves this browser.',
  'practice.empty':
    'Nothing has been sent here yet. Open an event in Google Calendar and press Send.',
  'practice.export': 'Export as CSV',
  'practice.when': 'When',
  'practice.what': 'Activity',
  'practice.show': 'Show what it holds',

  'sending.default-type': 'Default activity type',
  'sending.default-hint':
    'Proposed for events that have no tag. Nothing is sent until you press Send.',
  'sending.private-title': 'Private events',
  'sending.private-legend': 'What happens to private and confidential events',
  'sending.private-dont-send': 'They are not sent',
  'sending.private-dont-send-hint': 'Nothing of them leaves, not even their time.',
  'sending.private-neutral': 'They are sent without title, place and note',
  'sending.private-neutral-hint':
    'Time, activity type, customer and project go. Instead of the title it says “Private event”; place and note stay here. Where you chose no type and the PSA has a type for personal time, it is that one.',
  'sending.private-full': 'They are sent like any other',
  'sending.private-full-hint':
    'Whoever may see your activities can read their titles. What was sent already keeps its neutral title until you press Update.',
  'sending.private-more-title': 'Send more of private events?',
  'sending.private-more': {
    one: '{count} private event is then sent by itself, as two-way sync is on for its calendar.',
    other:
      '{count} private events are then sent by themselves, as two-way sync is on for their calendars.',
  },
  'sending.private-more-do': 'Send them from now on',
  'sending.by-policy': 'Set by your organisation.',
  'sending.calendars-title': 'Calendars',
  'sending.calendars-only': 'Events can be sent from {calendars} only.',
  'sending.calendars-none': 'Events can be sent from no calendar.',
  'sending.main-calendar': 'your main calendar',
} as const;
