/** What every screen calls by its name. */
export const names = {
  'app.name': 'Merkki',
  'google.name': 'Google Calendar',
  'practice.name': 'Practice PSA',
  'name.untitled': '(No title)',
} as const;
