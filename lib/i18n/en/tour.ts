/** What the tour in the calendar page says. */
export const tour = {
  'tour.name': 'First steps with Merkki',
  'tour.progress': 'Merkki: step {step} of {total}',
  'tour.close': 'Close the tour',
  'tour.back': 'Back to Get started',

  'tour.open.title': 'Click an event',
  'tour.open': 'One that belongs in {psa}. Merkki opens beside it.',
  'tour.other.title': 'Choose another event',
  'tour.other': '{psa} can’t get this one, or has it already. Any meeting of your own will do.',
  'tour.choose.title': 'Choose the activity type',
  'tour.choose': 'Where Merkki stands beside the event. If it proposes the right one, press Send.',
  'tour.send.title': 'Press Send to {psa}',
  'tour.send': 'Just above you can read word for word what leaves. Until you press, nothing does.',
  'tour.sending.title': 'On its way',
  'tour.sending': '{psa} gets your event now.',
  'tour.trouble.title': 'Something is in the way',
  'tour.trouble': 'Merkki says beside the event what it is and what helps.',
  'tour.sent.title': 'Done: {psa} has your event',
  'tour.sent':
    'The check mark on the event says so. When you move the event, Merkki tells you, and one press updates it there.',
} as const;
