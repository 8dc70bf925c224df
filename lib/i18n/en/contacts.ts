/** What the panel says of contact persons among the guests. */
export const contacts = {
  'contacts.reason': '{name} is a contact person of {customer}.',
  'contacts.take-customer': 'Set as customer',
  'contacts.take-customer-named': 'Set {customer} as customer',
  'contacts.legend': 'Contact persons among the guests',
  'contacts.hint': 'Whoever you tick takes part in the activity. {psa} may let them know.',
  'contacts.label': 'Contacts',
  'contacts.sends-rest':
    'And a link back to this event. The description, other guests and meeting link stay here.',
} as const;
