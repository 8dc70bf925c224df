import type { Page } from '@playwright/test';
import { letTimePass } from '../browser/let-time-pass.ts';
import { offencesOf } from '../sandbox/google/offences.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import {
  bothWays,
  expectBothEqual,
  names,
  titles,
  untilPairs,
  writesToBoth,
} from './both-sides.ts';
import { anna, expect, hosts, test } from './fixtures.ts';
import { book, meet } from './meetings.ts';
import { activityNamed, edit, eventId, eventNamed } from './sample-event.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

const minuteMs = 60_000;

test('what is edited in Severa appears in Google and the other way round; an event with guests is left alone', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  const workshop = meet(sandbox, 'Työpaja', 11);
  book(sandbox, tenant, 'Tekoälykoulutus', 13);
  await consultant.startSync(bothWays);
  await untilPairs(sandbox, 3);

  const { editActivity } = sandbox.severa.tenant;
  editActivity(activityNamed(sandbox, 'Tarjouksen viimeistely').guid, {
    name: 'Tarjous valmiiksi',
    location: 'Kirjasto',
  });
  edit(sandbox, 'Tekoälykoulutus', { summary: 'Tekoälykoulutus, osa 1' });
  sandbox.google.invite(anna.email, workshop, 'pirjo@pohjolanpuu.example');
  await consultant.syncNow();
  await expect.poll(() => titles(sandbox)).toContain('Tarjous valmiiksi');
  expect(eventNamed(sandbox, 'Tarjous valmiiksi').location).toBe('Kirjasto');
  expect(activityNamed(sandbox, 'Tekoälykoulutus, osa 1').ownerUser.name).toBe('Anna Virtanen');
  expectBothEqual(sandbox);

  editActivity(activityNamed(sandbox, 'Työpaja').guid, { name: 'Työpaja 2' });
  const before = sandbox.record.writesTo(hosts.api).length;
  await consultant.syncNow();
  const popup = await consultant.openPopup();
  const asked = popup.getByRole('listitem').filter({ hasText: 'Työpaja' });
  await expect(asked).toContainText('The event no longer matches its activity in Severa.');
  await expect(asked).toContainText('It has guests');
  await expect(asked.getByRole('link', { name: 'Edit in Google Calendar' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.google\.com\/calendar\/event\?eid=/,
  );
  expect(sandbox.record.writesTo(hosts.api)).toHaveLength(before);
  await asked.getByRole('button', { name: 'Use the calendar’s version' }).click();
  await expect.poll(() => names(sandbox)).toContain('Työpaja');
  await expect(asked).toHaveCount(0);
  expectBothEqual(sandbox);
});

test('a series is synced by its occurrences; split, moved and edited in Severa it stays one pair each', async ({
  consultant,
  sandbox,
}) => {
  const daily = meet(sandbox, 'Aamupalaveri', 8, { recurrence: ['RRULE:FREQ=DAILY;COUNT=6'] });
  await consultant.startSync(bothWays);
  await expect.poll(() => names(sandbox).length).toBe(6);
  const [, second, third, fourth] = inOrder(sandbox);
  sandbox.severa.tenant.editActivity(second?.guid ?? '', { name: 'Aamupalaveri ja kahvit' });
  await consultant.syncNow();
  await expect.poll(() => titles(sandbox)).toContain('Aamupalaveri ja kahvit');
  const occurrence = (of: typeof third) => `${daily}_${compact(of?.startDateTime ?? '')}`;
  sandbox.google.splitSeries(anna.email, occurrence(third), { summary: 'Aamupalaveri, uusi' });
  await consultant.syncNow();
  const popup = await consultant.openPopup();
  // What seems gone may turn up elsewhere: it is waited for.
  await letTimePass(popup, 2 * minuteMs);
  await consultant.syncNow();
  await expect
    .poll(() => inOrder(sandbox).map(({ name }) => name))
    .toEqual([
      'Aamupalaveri',
      'Aamupalaveri ja kahvit',
      ...Array.from({ length: 4 }, () => 'Aamupalaveri, uusi'),
    ]);
  expect(inOrder(sandbox).map(({ guid }) => guid)).toContain(fourth?.guid);
  await expect(popup.getByRole('status').first()).toHaveText('Everything is up to date');

  const before = writesToBoth(sandbox).length;
  await consultant.syncNow();
  expect(writesToBoth(sandbox).slice(before)).toEqual([]);
  const editedOccurrences = [occurrence(second)];
  expect(offencesOf(sandbox.record, { editedOccurrences })).toEqual([]);
});

test('what only a person can decide is asked in the popup, and done as answered', async ({
  consultant,
  sandbox,
}) => {
  const meetings = [
    'Ristiriita',
    'Tunnit',
    'Poistettu',
    'Peruttu Severassa',
    'Yksityinen',
  ] as const;
  for (const [index, title] of meetings.entries()) meet(sandbox, title, 8 + 2 * index);
  await consultant.startSync({ ...bothWays, conflicts: 'Ask me' });
  await untilPairs(sandbox, meetings.length);
  const { tenant } = sandbox.severa;
  const guids = Object.fromEntries(
    meetings.map((title) => [title, activityNamed(sandbox, title).guid]),
  );

  edit(sandbox, 'Ristiriita', { summary: 'Ristiriita, kalenterissa' });
  tenant.editActivity(guids.Ristiriita ?? '', { name: 'Ristiriita, Severassa' });
  tenant.bookHours(guids.Tunnit ?? '');
  edit(sandbox, 'Tunnit', { location: 'Kokoushuone' });
  sandbox.google.delete(anna.email, eventId(sandbox, 'Poistettu'));
  tenant.deleteActivity(guids['Peruttu Severassa'] ?? '');
  sandbox.google.makePrivate(anna.email, eventId(sandbox, 'Yksityinen'));
  const popup = await consultant.openPopup();
  await consultant.syncNow();
  await letTimePass(popup, 31 * minuteMs);
  const before = writesToBoth(sandbox).length;
  await consultant.syncNow();
  expect(writesToBoth(sandbox).slice(before)).toEqual([]);

  await answer(popup, 'Ristiriita', 'The same was changed', 'Use Severa’s version');
  await expect.poll(() => titles(sandbox)).toContain('Ristiriita, Severassa');
  await answer(popup, 'Tunnit', 'Hours are booked on this activity', 'Update anyway');
  await expect.poll(() => tenant.activity(guids.Tunnit ?? '')?.location).toBe('Kokoushuone');
  await answer(popup, 'Poistettu', 'was deleted in Google Calendar', 'Remove from Severa');
  await expect.poll(() => tenant.activity(guids.Poistettu ?? '')).toBeUndefined();
  await answer(popup, 'Peruttu Severassa', 'was deleted in Severa', 'Delete the event');
  await expect.poll(() => titles(sandbox)).not.toContain('Peruttu Severassa');
  await answer(popup, 'Yksityinen', 'private', 'Hide the details in Severa');
  await expect.poll(() => tenant.activity(guids.Yksityinen ?? '')?.name).not.toBe('Yksityinen');
});

/** Presses an answer to what is asked about an item, and waits until it is asked no more. */
async function answer(popup: Page, title: string, question: string, press: string): Promise<void> {
  const asked = popup.getByRole('listitem').filter({ hasText: title });
  await expect(asked).toContainText(question);
  await asked.getByRole('button', { name: press }).click();
  await expect(asked).toHaveCount(0);
}

/** An instant as it stands in the id of an occurrence. */
function compact(instant: string): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function inOrder({ severa }: Sandbox) {
  return severa.tenant
    .activities()
    .toSorted((a, b) => a.startDateTime.localeCompare(b.startDateTime));
}
