/** What screens say of a connection that they do not know: not yet, or no more. */
export const unknownPsa = { name: 'PSA', system: 'severa' } as const;
