/** What the panel says of contact persons among the guests. */
export const contacts = {
  'contacts.reason': '{name} is a contact person of {customer}.',
  'contacts.take-customer': 'Set as customer',
  'contacts.take-customer-named': 'Set {customer} as customer',
} as const;
