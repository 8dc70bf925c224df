import { expect, test } from 'vitest';
import type { Participant } from '@/lib/domain/activity';
import type { KeptActivity } from '@/lib/domain/ports';
import { practiceCsv } from '@/lib/psa/practice/practice-csv';
import { practiceRows } from '@/lib/psa/practice/practice-rows';

const activity = (changes: Partial<KeptActivity> = {}): KeptActivity => ({
  id: 'a1',
  title: 'Kick-off',
  when: {
    kind: 'timed',
    startAt: Date.parse('2026-11-24T07:00:00Z'),
    endAt: Date.parse('2026-11-24T08:00:00Z'),
  },
  location: '',
  notes: '',
  activityTypeId: 'client-meeting',
  ownerId: 'practice-user',
  ownerName: 'You',
  isClosed: false,
  hasHours: false,
  createdAt: Date.parse('2026-11-23T06:00:00Z'),
  ...changes,
});

const taking = (name: string): Participant => ({
  id: name,
  personId: name,
  name,
  kind: 'contact',
  response: 'unknown',
});

/** The lines of the export without the header. */
const lines = (...activities: KeptActivity[]) =>
  practiceCsv(activities, 'Europe/Helsinki').split('\r\n').slice(1, -1);

test('the export begins with a byte order mark and its header and ends with a line end', () => {
  const csv = practiceCsv([]);
  expect(csv).toMatch(/^\uFEFFTitle,Start,End,All day,.*,Id\r\n$/);
});

test('the export has local times and names instead of ids', () => {
  const participants = [taking('Ada Birch'), taking('Grace Linden')];
  const full = activity({ customerId: 'birch', projectId: 'birch-webshop/1', participants });
  expect(practiceRows([full])[0]?.participants).toBe('Ada Birch, Grace Linden');
  expect(lines(full)).toEqual([
    'Kick-off,2026-11-24T09:00:00,2026-11-24T10:00:00,no,Client meeting,Birch & Sons Joinery,' +
      'Web shop,Design,"Ada Birch, Grace Linden",,,2026-11-23T08:00:00,,a1',
  ]);
});

test('the export keeps the dates of all-day activities, oldest first', () => {
  const days = { kind: 'all-day', startDate: '2026-11-20', endDate: '2026-11-22' } as const;
  const [first, second] = lines(activity(), activity({ title: 'Trip', when: days }));
  expect(first).toMatch(/^Trip,2026-11-20,2026-11-22,yes,/);
  expect(second).toMatch(/^Kick-off,/);
});

test('the export quotes commas, quotes and line ends', () => {
  const csv = practiceCsv([activity({ title: 'a, "b"', notes: 'one\ntwo' })]);
  expect(csv).toContain('"a, ""b""",');
  expect(csv).toContain(',"one\ntwo",');
});

test.for(['=1+1', '+358', '-1', '@SUM(A1)', '\tx'])('the export disarms %j', (title) => {
  expect(lines(activity({ title }))[0]).toContain(`'${title},`);
});

test('an id that nothing has any more stands for itself', () => {
  const [line] = lines(activity({ activityTypeId: 'gone', projectId: 'lost' }));
  expect(line).toContain(',gone,,lost,,');
});

test('the page shows the latest first, a phase with its project', () => {
  const later = activity({
    id: 'a2',
    projectId: 'birch-webshop/1',
    when: { kind: 'all-day', startDate: '2026-12-01', endDate: '2026-12-02' },
  });
  expect(practiceRows([activity(), later])).toMatchObject([
    { id: 'a2', project: 'Web shop – Design', activityType: 'Client meeting' },
    { id: 'a1', project: '', customer: '' },
  ]);
});
