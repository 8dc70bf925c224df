import { expect, it } from 'vitest';
import { mapCalendar } from '@/lib/google/map-calendar';
import { apiCalendarSchema } from '@/lib/google/schema';

const account = 'aino@firma.example';
const group = 'c_1@group.calendar.google.com';
const map = (entry: object) => mapCalendar(apiCalendarSchema.parse(entry), account);

const owners: [string, object, boolean][] = [
  ['the primary calendar is mine', { id: account, primary: true, accessRole: 'owner' }, true],
  ['a secondary calendar that I own is mine', { id: group, accessRole: 'owner' }, true],
  [
    'one whose data I own is mine, however written',
    { id: group, accessRole: 'owner', dataOwner: 'Aino@firma.example' },
    true,
  ],
  [
    'one whose data another owns is not',
    { id: group, accessRole: 'owner', dataOwner: 'eino@firma.example' },
    false,
  ],
  ['one that I may only write to is not', { id: group, accessRole: 'writer' }, false],
  [
    'a colleague’s primary calendar never is',
    { id: 'eino@firma.example', accessRole: 'owner' },
    false,
  ],
  [
    'an imported calendar is not',
    { id: 'x@import.calendar.google.com', accessRole: 'owner' },
    false,
  ],
];

it.each(owners)('%s', (_, entry, mine) => {
  expect(map(entry).mine).toBe(mine);
});

it('is called as its person calls it', () => {
  expect(map({ id: group, summary: 'Team' }).name).toBe('Team');
  expect(map({ id: group, summary: 'Team', summaryOverride: 'Ours' }).name).toBe('Ours');
  expect(map({ id: group }).name).toBe(group);
});

it('is shown only when ticked', () => {
  expect(map({ id: group }).shown).toBe(false);
  expect(map({ id: group, selected: true }).shown).toBe(true);
});

it('may be read under a role of a later day', () => {
  expect(map({ id: group, accessRole: 'coOwner' }).role).toBe('reader');
  expect(map({ id: group, accessRole: 'writerWithoutPrivateAccess' }).role).toBe(
    'writerWithoutPrivateAccess',
  );
});

it.each([
  ['#16A765', '#0b8043'],
  ['#7bd148', '#7cb342'],
  ['#123abc', '#123abc'],
  ['green', undefined],
  [undefined, undefined],
])('of the colour %s looks %s in the page', (backgroundColor, colour) => {
  expect(map({ id: group, backgroundColor }).colour).toBe(colour);
});
