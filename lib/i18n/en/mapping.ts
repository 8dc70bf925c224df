/** What the options page says of what events become. */
export const mapping = {
  'nav.mapping': 'Mapping',
  'mapping.intro':
    'What an event becomes in the PSA: which type, in which words, and what stays here.',
  'mapping.types-title': 'Activity types',
  'mapping.by-calendar': 'By calendar',
  'mapping.by-calendar-hint':
    'Goes before the default, and after your rules and whatever you choose for an event.',
  'mapping.no-calendars': 'Your calendars show here once Google is connected.',

  'mapping.words-title': 'What the activity says',
  'mapping.title': 'Title',
  'mapping.note': 'Notes',
  'mapping.insert-into': 'Insert into: {field}',
  'mapping.placeholder.title': 'Title',
  'mapping.placeholder.note': 'Note',
  'mapping.placeholder.location': 'Place',
  'mapping.placeholder.calendar': 'Calendar',
  'mapping.placeholder.organiser': 'Organiser',
  'mapping.placeholder.guests': 'Guests',
  'mapping.placeholder.duration': 'Length',
  'mapping.placeholder.link': 'Link',
  'mapping.placeholder.type': 'Type',
  'mapping.placeholder.customer': 'Customer',
  'mapping.placeholder.project': 'Project',
  'mapping.templates-hint':
    'Each {braces} stands for what the event or your choice says. What stands in square brackets is left out when that says nothing: {example}',
  'mapping.organiser-hint':
    '{organiser} is the organiser’s address, where somebody else organises the event.',
  'mapping.numbers-hint':
    '{guests} is how many others are invited, {duration} is hours and minutes (1:30).',
  'mapping.too-long': 'At most {most} characters fit here; there are {count}.',
  'mapping.unknown': 'There is no {name}. Take one from the list below.',
  'mapping.title-needed': 'An activity needs a title.',
  'mapping.location': 'The event’s place goes as the activity’s place',
  'mapping.mark':
    'The last line of the notes is always the link back to the event: by it Merkki finds the activity again. Descriptions, guest lists and meeting links are never sent.',
  'mapping.default': 'Back to the default',
  'mapping.discard': 'Discard changes',

  'mapping.preview': 'Preview',
  'mapping.preview-of': '“{title}”, {when}',
  'mapping.preview-sample': 'A sample, as there is no coming event of yours that could be sent',
  'mapping.sample-title': 'Project kick-off',
  'mapping.sample-location': 'Office, room 2',
  'mapping.sample-note': 'Bring the draft plan',
  'mapping.preview-next': 'Another event',
  'mapping.preview-unread': 'Shows once the templates can be read.',
  'mapping.preview-private': 'Were it private',
  'mapping.preview-private-not': 'Nothing is sent.',

  'mapping.save-title': 'Change what is sent already?',
  'mapping.save-updates': {
    one: '{count} activity that was sent already is changed with the next sync.',
    other: '{count} activities that were sent already are changed with the next sync.',
  },
  'mapping.save-waiting': {
    one: '{count} activity that was sent already then counts as changed, until you press Update.',
    other:
      '{count} activities that were sent already then count as changed, until you press Update.',
  },
  'mapping.save-asks': {
    one: '{count} activity with booked hours, or closed, is changed only after your yes.',
    other: '{count} activities with booked hours, or closed, are changed only after your yes.',
  },

  'mapping.guests-title': 'Guests',
  'mapping.guests-legend': 'Contact persons of customers among the guests',
  'mapping.guests-ask': 'They are offered, and those you tick take part',
  'mapping.guests-ask-hint':
    'When you open an event, Merkki looks for its guests’ addresses in {psa}. Only who is found there is shown.',
  'mapping.guests-never': 'They are not looked for',
  'mapping.guests-never-hint':
    'Nobody is added to what is sent from now on. Who takes part in an activity already stays in it.',
} as const;
