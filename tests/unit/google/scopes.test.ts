import { expect, it } from 'vitest';
import {
  calendarScopes,
  missingScopes,
  ownScopes,
  readScopes,
  requireReadScopes,
  requireScopes,
  writeScopes,
} from '@/lib/google/scopes';

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;
const [readsEvents, readsList] = readScopes;
const everything = [...readScopes, ...writeScopes, ...calendarScopes];

const rows: [string, string[], readonly string[], unknown[]][] = [
  ['nothing of what was granted', everything, everything, []],
  ['what was not granted', [...readScopes], [...readScopes, ...writeScopes], [...writeScopes]],
  ['everything when nothing was granted', [], readScopes, [readsEvents, readsList]],
  ['no reading of events where writing was granted', [...writeScopes], readScopes, [readsList]],
  [
    'no calendars where only events may be written',
    [...writeScopes],
    calendarScopes,
    [...calendarScopes],
  ],
  ['nothing under the widest scope', [auth('calendar')], everything, []],
  [
    'all but what another program was granted',
    ['openid', auth('drive')],
    writeScopes,
    [...writeScopes],
  ],
];

it.each(rows)('misses %s', (_, granted, needed, missing) => {
  expect(missingScopes(granted, needed)).toEqual(missing);
});

it('tells calendar scopes from those of another program in the same project', () => {
  const granted = ['openid', ...everything, auth('drive'), auth('calendars'), auth('calendar')];
  expect(ownScopes(granted)).toEqual([...everything, auth('calendar')]);
});

it('names the rights that are missing', () => {
  expect(() => requireScopes(readScopes, writeScopes)).toThrow(
    expect.objectContaining({
      problem: { kind: 'rights-missing', side: 'google', rights: [auth('calendar.events')] },
    }),
  );
  expect(() => requireReadScopes(readScopes)).not.toThrow();
});
