/** What the history says of a connection that is known no more. */
export const unknownPsa = { name: 'PSA', system: 'severa' } as const;
