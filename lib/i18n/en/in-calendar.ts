/** What the options page says of Google's page: where Merkki shows itself in it, and how that is reported. */
export const inCalendar = {
  'in-calendar.intro':
    'Choose where in Google’s page Merkki shows itself. A change shows in open tabs at once.',
  'surface.chips': 'Marks on events',
  'surface.popover': 'Panel beside an open event',
  'surface.draft': 'Panel beside a new event',
  'surface.editor': 'Panel where an event is edited',
  'surface-hint.chips': 'A small mark says whether the event is tagged, sent, or needs you.',
  'surface-hint.popover': 'Opens together with Google’s own bubble when you click an event.',
  'surface-hint.draft':
    'Opens when you make an event in the calendar, and tags it once it’s saved.',
  'surface-hint.editor': 'Stands at the edge of the page on which Google shows a single event.',
  'standing.off': 'Off',
  'standing.unseen': 'Not seen yet',
  'standing.docked': 'Not found',

  'report.title': 'Problem report',
  'report.intro':
    'When Merkki doesn’t show where it should, Google’s page has probably changed. A report tells whoever maintains Merkki how the page is built now. Leave Google Calendar the way you saw the problem, for example with the event open, and make the report.',
  'report.privacy':
    'It holds versions, what Merkki finds in the page, and the page’s skeleton without anything that is written in it: no titles, names, addresses, guests or calendars. The report also names, by their ids, activities of the PSA that could not be understood. You see all of it before you copy it, and nothing is sent anywhere.',
  'report.make': 'Make a report',
  'report.again': 'Make it again',
  'report.making': 'Looking at the page',
  'report.text': 'Report',
  'report.ready': 'The report is ready. Nothing is copied until you press Copy.',
  'report.no-page':
    'Google Calendar isn’t open in any tab, so this report can’t say how its page is built. Open it, and make the report again.',
} as const;
