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
  'connection.settings': 'Settings of {psa}',
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
  'connection.other-user': 'Choose another user',
  'connection.other-user-hint':
    'From then on activities are written for that user. What was sent for {user} stays as it is, and Merkki leaves it alone until you choose {user} again.',
  'connection.last-good': 'Last good answer',
  'connection.never-good': 'none yet',
  'connection.rights': 'Rights',
  'connection.rights-missing': 'Missing, and nothing can be sent without: {rights}',
  'connection.rights-untried':
    'What the relay’s key may write can’t be looked up; the self-test tries it.',
  'connection.rights-checked': 'Checked {time}',
  'severa.place': 'Reached at',
  'severa.place-own': 'Severa’s own address, {host}',
  'severa.place-other': 'Another address, such as your company’s relay',
  'severa.address': 'Address',
  'severa.address-hint':
    'Begins with https://. The browser asks you about this one host. Merkki adds /rest-api to it.',
  'severa.opener': 'What opens it',
  'severa.opener-key': 'The organisation’s API key',
  'severa.opener-bearer': 'A token of my own',
  'severa.opener-bearer-hint':
    'For a relay that holds the key: then no key of the company reaches this browser.',
  'severa.bearer': 'Your token',
  'severa.bearer-meaning-title': 'What holding this token means',
  'severa.bearer-meaning':
    'The company’s key stays at the relay; your token opens what the relay lets you do. Merkki keeps it in this browser’s profile, never shows it to a web page, and sends it to this one address only. The relay sees everything that Merkki sends to Severa.',
  'fault.address.empty': 'Type the address.',
  'fault.address.spaces': 'There’s a space in the address.',
  'fault.address.not-https':
    'The address has to begin with https://, so that nobody on the way can read along.',
  'fault.address.no-host': 'After https:// the name of the host is missing.',
  'fault.address.credentials':
    'Leave out the name and password before the @: they don’t belong in the address.',
  'fault.address.query': 'Leave out everything from the ? or # on.',
  'fault.address.not-an-address': 'That isn’t an address that the browser can reach.',
  'fault.address.silent':
    'Nothing answered there as Severa does. Check the address, or ask who runs the relay.',
  'fault.credential.empty': 'This is still missing.',
  'fault.credential.spaces': 'There’s a space or a line break inside. Copy it again, as one piece.',
  'fault.credential.characters':
    'There’s a character in it that no key has, such as “ or …. Copy it again from where it was made.',
  'connection.address': 'Address',
  'connection.bearer': 'Opened by',
  'connection.bearer-yours': 'a token of your own; the key stays at the relay',
  'psa.another': 'Connect another Severa, or change the key',
  'self-test.run': 'Self-test…',
  'self-test.running': 'Testing',
  'self-test.title': 'Write one test item into {psa}?',
  'self-test.text':
    'Merkki writes one item of 15 minutes, now, in your name, looks whether the next reading of {psa} finds it, and removes it. For some seconds colleagues may see it. Your calendar isn’t touched, nobody is told, and it counts as nothing sent.',
  'self-test.result': 'Self-test',
  'self-test.write': 'The item was written',
  'self-test.write-failed': 'The item couldn’t be written',
  'self-test.read': 'A reading of {psa} found it',
  'self-test.read-failed': 'A reading of {psa} didn’t find it',
  'self-test.remove': 'The item was removed',
  'self-test.remove-failed': 'The item couldn’t be removed',
  'self-test.left':
    'One test item may still be in {psa}: “{title}”, {when}. Merkki tries to remove it by itself.',
  'self-test.remove-left': 'Remove it now',
  'self-test.cannot':
    'There’s no self-test: without the right to delete, its item would stay in {psa}.',
  'google.account': 'Account',
  'google.right.read': 'reading your calendars and events',
  'google.right.write': 'writing events',
  'google.right.make-calendars': 'making calendars of its own',
  'google.rights-not-given':
    'Not given: {rights}. Google asks you for it once you switch on what needs it.',
  'reference.title': 'Cached lists',
  'reference.hint':
    'Activity types are read anew when they are an hour old and needed. What you search, Merkki looks up in {psa}; the lists that this takes are kept for ten minutes, in this browser alone, and read anew when you search again.',
  'reference.built-in': 'They come with Merkki: there’s nothing to read.',
  'reference.list': 'List',
  'reference.count': 'Entries',
  'reference.age': 'Read',
  'reference.activity-types': 'Activity types',
  'reference.own-projects': 'Your own projects, with their customers',
  'reference.customers': 'Customers',
  'reference.all-projects': 'Open projects of others',
  'reference.users': 'Users',
  'reference.not-kept': 'not kept; read when you search',
  'reference.no-right': 'the right to read them is missing',
  'reference.own': 'part of Merkki',
  'reference.refresh': 'Refresh',
  'reference.refreshing': 'Reading',
  'belongings.stay': 'Stays here',
  'belongings.go': 'Goes',
  'belongings.nothing': 'nothing',
  'belongings.links': {
    one: '{count} link',
    other: '{count} links',
  },
  'belongings.tags': {
    one: '{count} tag',
    other: '{count} tags',
  },
  'belongings.history': {
    one: '{count} entry of the history',
    other: '{count} entries of the history',
  },
  'belongings.waiting': {
    one: '{count} send that waits',
    other: '{count} sends that wait',
  },
  'belongings.rules': {
    one: '{count} rule',
    other: '{count} rules',
  },
  'belongings.why':
    'What stays is there so that nothing is doubled when you connect the same account again. You can delete it afterwards.',
  'belongings.export': 'Save links, tags and history',
  'belongings.exporting': 'Saving links, tags and history',
  'former.title': '{psa}, disconnected',
  'former.since': 'Disconnected',
  'former.kept': 'Kept here',
  'former.hint':
    'Connect the same account to {psa} again below, and Merkki goes on where it stopped.',
  'former.delete': 'Delete…',
  'former.delete-title': 'Delete what is kept of {psa}?',
  'former.delete-text':
    'This goes for good: {kept}. Activities stay in {psa} and events in your calendar. What you sent keeps its mark, by which Merkki can find it again.',
  'former.left':
    'One test item may still be in {psa}: “{title}”, {when}. Merkki removes it when you connect again; or delete it there.',
} as const;
