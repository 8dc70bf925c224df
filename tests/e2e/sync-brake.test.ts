import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { letTimePass } from '../browser/let-time-pass.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { bothWays, names, titles, untilPairs } from './both-sides.ts';
import { anna, expect, test } from './fixtures.ts';
import { meet } from './meetings.ts';
import { eventId, writesToSevera } from './sample-event.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

const minuteMs = 60_000;
const [kept, gone, rest] = [
  ['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs'],
  ['Viides', 'Kuudes', 'Seitsemäs'],
  ['Kahdeksas', 'Yhdeksäs'],
] as const;

test('many deletions at once are held back and shown; kept or deleted as the person says', async ({
  consultant,
  sandbox,
}) => {
  const all = [...kept, ...gone, ...rest];
  for (const [index, title] of all.entries()) meet(sandbox, title, 8 + index);
  await consultant.startSync({ ...bothWays, eventDeleted: 'Delete the other one too' });
  await untilPairs(sandbox, all.length);
  const popup = await consultant.openPopup();

  await deleteInGoogle(kept, { consultant, sandbox, popup });
  const held = popup.getByRole('region', { name: 'Needs you' });
  await expect(held).toContainText('4 deletions were held back');
  for (const title of kept) await expect(held.getByRole('listitem')).toContainText([title]);
  await expect(popup.getByRole('status').first()).toHaveText('4 deletions were held back');
  expect(deletions(sandbox)).toEqual([]);
  await held.getByRole('button', { name: 'Keep them' }).click();
  await expect(held).toHaveCount(0);
  await consultant.syncNow();
  expect(names(sandbox).toSorted()).toEqual(all.toSorted());
  expect(titles(sandbox).toSorted()).toEqual([...gone, ...rest].toSorted());

  await deleteInGoogle(gone, { consultant, sandbox, popup });
  await expect(held).toContainText('3 deletions were held back');
  expect(deletions(sandbox)).toEqual([]);
  await held.getByRole('button', { name: 'Delete them' }).click();
  await expect.poll(() => names(sandbox).toSorted()).toEqual([...kept, ...rest].toSorted());
  await expect(held).toHaveCount(0);
});

interface Stage {
  readonly consultant: Consultant;
  readonly sandbox: Sandbox;
  readonly popup: Page;
}

/** Anna deletes events, and the sync has heard of it for as long as it waits for them to turn up elsewhere. */
async function deleteInGoogle(doomed: readonly string[], stage: Stage): Promise<void> {
  const { consultant, sandbox, popup } = stage;
  for (const title of doomed) sandbox.google.delete(anna.email, eventId(sandbox, title));
  await consultant.syncNow();
  await letTimePass(popup, 2 * minuteMs);
  await consultant.syncNow();
}

function deletions(sandbox: Sandbox): string[] {
  return writesToSevera(sandbox).filter((line) => line.startsWith('DELETE'));
}
