/** What the panel says of activities at the same time as its event. */
export const overlaps = {
  'overlap.intro': 'You have at the same time in {psa}:',
  'overlap.more': { one: 'and {count} more', other: 'and {count} more' },
} as const;
