import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventBody } from '../sandbox/google/resource';
import { daily, meeting, timed, week } from './google-samples';
import { createGoogleSession, email, type GoogleSession } from './google-session';

let session: GoogleSession;

beforeEach(() => {
  session = createGoogleSession();
});

afterEach(() => {
  expect(session.complaints()).toEqual([]);
});

const create = (event: EventBody) => session.google.create(email, event).id as string;

const since = (syncToken?: string) => session.port.changesSince(email, syncToken, week.startAt);

it('begins with a token for everything from a time on', async () => {
  create(timed('2026-10-01T10:00:00Z', '2026-10-01T11:00:00Z'));
  const id = create(meeting);
  const { changed, syncToken } = await since();
  expect(changed).toEqual([{ eventId: id, isSeries: false, cancelled: false }]);
  expect((await since(syncToken)).changed).toEqual([]);
});

it('names what was added, edited and deleted since', async () => {
  const [kept, edited, deleted] = [create(meeting), create(meeting), create(meeting)];
  const { syncToken } = await since();
  session.google.patch(email, edited, { summary: 'Edited' });
  session.google.delete(email, deleted);
  const added = create(meeting);
  const { changed } = await since(syncToken);
  expect(changed.map(({ eventId, cancelled }) => [eventId, cancelled]).sort()).toEqual(
    [
      [added, false],
      [deleted, true],
      [edited, false],
    ].sort(),
  );
  expect(changed.map(({ eventId }) => eventId)).not.toContain(kept);
});

it('names the series when one occurrence was edited', async () => {
  const id = create(daily);
  const { syncToken } = await since();
  session.google.patch(email, `${id}_20261104T080000Z`, { summary: 'Longer daily' });
  const { changed } = await since(syncToken);
  expect(changed).toContainEqual({
    eventId: `${id}_20261104T080000Z`,
    seriesId: id,
    isSeries: false,
    cancelled: false,
  });
  expect(changed).toContainEqual({ eventId: id, isSeries: true, cancelled: false });
});

it('reads a delta of many pages to its token', async () => {
  const { syncToken } = await since();
  for (let count = 0; count < 5; count += 1) create(meeting);
  Object.assign(session.google.switches, { pageLimit: 2, emptyPages: 1 });
  const delta = await since(syncToken);
  expect(delta.changed).toHaveLength(5);
  expect((await since(delta.syncToken)).changed).toEqual([]);
});

it.each(['dead', 'foreign'])('tells that a %s token is lost', async (kind) => {
  const { syncToken } = await since();
  if (kind === 'dead') session.google.expireSyncTokens();
  await expect(since(kind === 'dead' ? syncToken : 'x')).rejects.toMatchObject({
    problem: { kind: 'token-lost' },
  });
});

it('asks for nothing but ids, status and series', async () => {
  create({ ...meeting, summary: 'Secret title' });
  await since();
  expect(session.answers.join()).not.toMatch(/Secret title|aino@/);
});
