/** What the options page and the popup say of a connection that syncs by itself. */
export const sync = {
  'sync.intro':
    'What Merkki does without a click. Until you switch it on, nothing is written to either side by itself.',
  'sync.connection': 'Connection',
  'sync.allow-writing': 'Allow writing to Google Calendar',
  'notifications.title': 'Notifications',
  'notifications.switch': 'Notify me when something fails',
  'notifications.hint':
    'Once for each cause, and not again until it was put right. A notification never holds a title or a name of an event.',
  'notifications.refused':
    'The browser didn’t allow notifications. You can allow them in the browser’s settings for extensions.',

  'sync.reading': 'Reading calendars and activity types',
  'sync.automatic': 'Sync by itself',
  'sync.automatic-hint':
    'Merkki keeps both sides equal while the browser runs. You see what would happen before it starts.',
  'sync.last-check': 'Last check {time}: nothing to do',
  'sync.last-run-of': 'Last run {time}',
  'sync.last-run': 'Last run {time}: {done} of {planned} done',
  'sync.no-run': 'No run yet',
  'sync.see-history': 'Show the history',

  'sync.out-title': 'Google Calendar to {psa}',
  'sync.out-select': 'What is sent',
  'sync.out-sent': 'Only what I send myself',
  'sync.out-sent-hint': 'Later changes of a sent event follow by themselves.',
  'sync.out-auto': 'Also what I tag “Send by itself”',
  'sync.out-auto-hint': 'An event, or a whole series, whose tag says so goes without a click.',
  'sync.out-calendars': 'All events of chosen calendars',
  'sync.out-calendars-hint':
    'With the default activity type, unless the tag has another. “Don’t send” on an event always holds.',
  'sync.calendars': 'Calendars',
  'sync.no-calendars': 'No calendar of yours was found.',
  'sync.kinds': 'Kinds of events',
  'sync.kinds-hint':
    'Other kinds stay in Google Calendar. What happens to private events is chosen under Sending.',
  'sync.kind.default': 'Events',
  'sync.kind.outOfOffice': 'Out of office',
  'sync.kind.focusTime': 'Focus time',
  'sync.kind.workingLocation': 'Working location',
  'sync.kind.fromGmail': 'Events from Gmail',
  'sync.kind.birthday': 'Birthdays',

  'sync.in-title': '{psa} to Google Calendar',
  'sync.in-select': 'What is fetched',
  'sync.in-none': 'Nothing',
  'sync.in-none-hint': 'Nothing is ever written to Google Calendar.',
  'sync.in-chosen': 'My activities of chosen types',
  'sync.in-chosen-hint':
    'Merkki writes the title, time and location, never guests, reminders or colours. An event with guests is never changed or deleted.',
  'sync.types': 'Activity types',
  'sync.types-hint': 'A ticked group covers all its types, also later ones.',
  'sync.types-one-by-one': 'One by one',
  'sync.into': 'New events go into',
  'sync.into-calendar': 'A calendar of mine',
  'sync.into-choose': 'Choose a calendar',
  'sync.into-dedicated': 'Calendars made for it',
  'sync.into-dedicated-hint':
    'Two calendars of their own: appointments in one, tasks in the other. They can be hidden or removed in one go.',
  'sync.company': 'Company name',
  'sync.company-hint': 'Stands in the calendars’ names.',
  'sync.make-calendars': 'Make the calendars',
  'sync.making-calendars': 'Making the calendars',
  'sync.made-calendars': 'Made: {names}',
  'sync.leave-calendars': 'Stop using them',
  'sync.leave-title': 'What becomes of the two calendars?',
  'sync.leave-text':
    'Kept, they stay in Google Calendar with their events, and Merkki forgets them. Deleted, they go from Google Calendar with all their events. Nothing changes in {psa}.',
  'sync.leave-keep': 'Keep the calendars',
  'sync.leave-delete': 'Delete the calendars',

  'sync.what-is-done': 'What is done by itself',
  'sync.create-activities': 'Create activities',
  'sync.update-activities': 'Update activities',
  'sync.update-activities-hint': 'Worked time is never changed without asking.',
  'sync.create-events': 'Create events',
  'sync.update-events': 'Update events',
  'sync.update-events-hint': 'Nobody gets a mail about it.',
  'sync.out-delete': 'When an event is deleted',
  'sync.in-delete': 'When an activity is deleted',
  'sync.delete.follow': 'Delete the other one too',
  'sync.delete.ask': 'Ask me',
  'sync.delete.ignore': 'Leave the other one',
  'sync.out-delete-hint':
    'An activity with booked hours, or edited since, is never deleted without asking. Many deletions at once are held back.',
  'sync.in-delete-hint':
    'An event with guests is never deleted. Many deletions at once are held back.',
  'sync.range': 'Time range',
  'sync.past-months': 'Months back',
  'sync.future-months': 'Months ahead',
  'sync.range-hint': 'Whole months; 0 back and 2 ahead is this month and the next two.',

  'sync.both-title': 'Both ways',
  'sync.conflicts': 'When both sides changed the same',
  'sync.conflicts.calendar': 'Google Calendar wins',
  'sync.conflicts.psa': '{psa} wins',
  'sync.conflicts.newest': 'The newer change wins',
  'sync.conflicts.ask': 'Ask me',
  'sync.conflicts-hint': 'The version that gives way can be read in the history.',
  'sync.adopt': 'Link equal items that are on both sides already',
  'sync.adopt-hint': 'By title and time, when there is exactly one. Otherwise you are asked.',
  'sync.tags-travel': 'My tags go with the events to my other browsers',
  'sync.tags-travel-hint':
    'Kept in Google as a property that only Merkki reads. It needs the right to write, and nobody gets a mail. Your other browsers also learn by it what you removed from {psa}.',
  'sync.users': 'People who share the key of {psa}',
  'sync.users-hint': 'The more there are, the more seldom each browser asks {psa}.',
  'sync.users-policy': 'The number comes from your organisation’s policy.',
  'sync.needs-right':
    'Google asks once whether Merkki may write to your calendar, when you save this.',
  'sync.lacks-write':
    'Google hasn’t allowed Merkki to write to your calendar yet. Its page asks you now; nothing happens before you come back here.',
  'sync.lacks-make-calendars':
    'Google hasn’t allowed Merkki to make calendars yet. With that right it sees and changes only calendars that it made itself.',

  'sync.unsaved': 'Not saved yet',
  'sync.discard': 'Undo the changes',
  'sync.preview': 'Show what would happen',
  'sync.no-destination': 'Choose which calendar new events go into.',
  'sync.no-chosen-calendar': 'Choose at least one calendar.',
  'sync.no-chosen-type': 'Choose at least one activity type.',

  'sync.now-what': 'What to sync at once',
  'sync.now-all': 'Everything within the ranges',
  'sync.now-days': 'Only these days',
  'sync.first-day': 'First day',
  'sync.last-day': 'Last day',
  'sync.days-hint': 'The ranges chosen below cover {days}.',

  'plan.title': 'What would happen',
  'plan.reading': 'Reading both sides',
  'plan.nothing-written': 'Nothing has been written yet.',
  'plan.nothing-to-do': 'There is nothing to do right now.',
  'plan.start': 'Start syncing',
  'plan.not-yet': 'Not yet',
  'plan.list': 'Item by item',
  'plan.cut': 'The {count} nearest to today are listed.',
  'plan.incomplete': {
    one: '{count} event lacks something that {psa} requires, and waits.',
    other: '{count} events lack something that {psa} requires, and wait.',
  },
  'plan.brake.many-deletions':
    'So many deletions at once look like an accident. Merkki would stop and ask you first.',
  'plan.brake.empty-read':
    'One side came back empty. Merkki would stop and ask you first instead of deleting.',
  'plan.count.create': {
    one: '{count} event is sent to {psa}',
    other: '{count} events are sent to {psa}',
  },
  'plan.count.create-event': {
    one: '{count} activity becomes an event',
    other: '{count} activities become events',
  },
  'plan.count.relink': {
    one: '{count} pair is linked',
    other: '{count} pairs are linked',
  },
  'plan.count.write': {
    one: '{count} pair is brought up to date',
    other: '{count} pairs are brought up to date',
  },
  'plan.count.delete-activity': {
    one: '{count} activity is deleted from {psa}',
    other: '{count} activities are deleted from {psa}',
  },
  'plan.count.delete-event': {
    one: '{count} event is deleted from Google Calendar',
    other: '{count} events are deleted from Google Calendar',
  },
  'plan.count.recreate-activity': {
    one: '{count} event is sent to {psa} again',
    other: '{count} events are sent to {psa} again',
  },
  'plan.count.recreate-event': {
    one: '{count} event is put back',
    other: '{count} events are put back',
  },
  'plan.count.end': {
    one: '{count} pair is let go, and what is left stays',
    other: '{count} pairs are let go, and what is left stays',
  },
  'plan.count.ask': {
    one: '{count} question for you',
    other: '{count} questions for you',
  },
  'plan.item.create': 'Is sent to {psa}',
  'plan.item.create-event': 'Becomes an event',
  'plan.item.relink': 'Is linked',
  'plan.item.delete-activity': 'Is deleted from {psa}',
  'plan.item.delete-event': 'Is deleted from Google Calendar',
  'plan.item.recreate-activity': 'Is sent to {psa} again',
  'plan.item.recreate-event': 'Is put back into Google Calendar',
  'plan.item.end': 'Is let go: what is left stays',
  'plan.item.write': 'Is brought up to date',
  'plan.item.to-activity': 'To {psa}: {fields}',
  'plan.item.to-calendar': 'To Google Calendar: {fields}',
} as const;
