/** What the options page says of what leaves this browser, and of what is kept in it. */
export const privacy = {
  'nav.privacy': 'Privacy',
  'privacy.intro':
    'Everything that Merkki knows is kept in this browser. What leaves it, where to, and how it is taken along or erased is shown here.',

  'leaves.title': 'What {psa} sees of your next events',
  'leaves.intro':
    'As it stands now, by your settings, tags and rules. Descriptions, guest lists and meeting links never leave.',
  'leaves.none': 'No events of yours are known for the next four weeks.',
  'leaves.reading': 'Reading your next events',
  'leaves.left': 'Has left',
  'leaves.goes': 'Leaves by itself',
  'leaves.could': 'Leaves when you send it',
  'leaves.stays': 'Stays here',
  'leaves.show-left': 'What {psa} has',
  'leaves.no-type': 'It has no activity type.',
  'leaves.mark': 'Last line of the notes',
  'leaves.mark-text': 'Link to the event in your calendar',

  'export.title': 'Export everything stored',
  'export.intro':
    'One JSON file with every table that Merkki keeps here: events, tags, links, history, settings and the rest. It holds titles and names. API keys, client secrets and access tokens are left out; where one stood, the file says “(left out)”.',
  'export.do': 'Export everything',
  'export.going': 'Exporting everything',
  'export.done': { one: '{count} row exported', other: '{count} rows exported' },

  'diagnostics.title': 'Diagnostics',
  'diagnostics.intro':
    'For whoever helps you when something doesn’t work: versions, settings, how many rows there are, how connections fare, and what failed by its kind.',
  'diagnostics.privacy':
    'Without titles, names, addresses or ids. You see all of it before you copy it, and nothing is sent anywhere.',
  'diagnostics.make': 'Make diagnostics',
  'diagnostics.again': 'Make them again',
  'diagnostics.making': 'Being made',
  'diagnostics.ready': 'They are ready. Nothing is copied until you press Copy.',
  'diagnostics.text': 'Diagnostics',

  'erase.title': 'Erase everything here',
  'erase.intro': 'As if Merkki had just been installed. It can’t be brought back.',
  'erase.goes': 'What goes',
  'erase.goes-text':
    'Connections with their keys, the access to your Google account (it is given back to Google), tags, rules, links, history, settings, and what the practice PSA holds.',
  'erase.stays': 'What stays',
  'erase.stays-text':
    'Activities in your PSA, events and calendars in Google Calendar, tags that were written into events, and what your organisation sets. Without the links Merkki has to find again which activity belongs to which event.',
  'erase.open': 'Erase everything …',
  'erase.confirm-title': 'Erase everything that Merkki keeps in this browser?',
  'erase.understood': 'I understand that it can’t be brought back',
  'erase.do': 'Erase everything',
  'erase.erasing': 'Erasing',
  'erase.done': 'Everything that Merkki kept in this browser is erased.',
  'erase.revoked': 'It has no access to your Google account any more.',
} as const;
