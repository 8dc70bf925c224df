import { readFileSync } from 'node:fs';
import { TZDate } from '@date-fns/tz';
import type { Page } from '@playwright/test';
import { addDays, format } from 'date-fns';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { readCsv } from '../unit/domain/read-csv.ts';
import { bothWays, names, untilPairs } from './both-sides.ts';
import { anna, expect, hosts, sampleKey, test } from './fixtures.ts';
import { meet } from './meetings.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

const formula = '=HYPERLINK("https://evil.example";"Palkat")';

test('the history is narrowed by time and calendar, and what was found is exported without a secret', async ({
  consultant,
  sandbox,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  meet(sandbox, formula, 11);
  await consultant.startSync(bothWays);
  await untilPairs(sandbox, 2);
  await refuseOne(sandbox, 'Kielletty');
  await consultant.syncNow();

  const options = await consultant.openOptions('history');
  const entries = options.locator('li.history-entry');
  await expect(entries).toHaveCount(3);
  await expect(entries.filter({ hasText: 'Kielletty' })).toContainText('Failed');

  const calendar = options.getByLabel('Calendar', { exact: true });
  await calendar.selectOption(anna.email);
  await expect(entries).toHaveCount(3);
  await options.getByLabel('From', { exact: true }).fill(daysFromNow(1));
  await expect(options.getByText('Nothing matches.')).toBeVisible();
  await options.getByLabel('From', { exact: true }).fill(daysFromNow(-1));
  await options.getByLabel('To', { exact: true }).fill(daysFromNow(1));
  await expect(entries).toHaveCount(3);
  await options.getByLabel('To', { exact: true }).fill(daysFromNow(-1));
  await expect(options.getByText('Nothing matches.')).toBeVisible();
  await options.getByRole('button', { name: 'Show all' }).click();
  await expect(entries).toHaveCount(3);
  await expect(calendar).toHaveValue('any');

  const csv = await exported(options, 'Export as CSV', 'merkki-history.csv');
  expect(csv).toMatch(/^\uFEFF/);
  const [header = [], ...rows] = readCsv(csv.slice(1));
  const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)]);
  expect(column('Title').toSorted()).toEqual([
    `'${formula}`,
    'Kielletty',
    'Tarjouksen viimeistely',
  ]);
  expect(column('Outcome').toSorted()).toEqual(['done', 'done', 'failed']);
  expect(column('Connection')).toEqual(['Severa', 'Severa', 'Severa']);
  expect(new Set(column('Calendar')).size).toBe(1);
  for (const time of column('Time'))
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);

  await options.getByLabel('Search').fill('tarjous');
  await expect(options.getByText('Nothing matches.')).toBeVisible();
  await options.getByLabel('Search').fill('tarjouksen');
  await expect(entries).toHaveCount(1);
  const json = await exported(options, 'Export as JSON', 'merkki-history.json');
  expect(JSON.parse(json)).toMatchObject({
    format: 'merkki-history',
    entries: [
      {
        ...{ operation: 'create', side: 'psa', outcome: 'done', title: 'Tarjouksen viimeistely' },
        connection: { name: 'Severa' },
        after: { title: 'Tarjouksen viimeistely' },
      },
    ],
  });

  const secrets = secretsOf(sandbox);
  expect(secrets.length).toBeGreaterThan(2);
  for (const secret of secrets) expect(csv + json).not.toContain(secret);
});

/** Has Severa refuse to make an activity of one more meeting, until that was tried. */
async function refuseOne(sandbox: Sandbox, title: string): Promise<void> {
  meet(sandbox, title, 13);
  const creates = { host: hosts.severa, method: 'POST', path: /\/activities$/ } as const;
  sandbox.faults.add({
    ...creates,
    fault: { kind: 'status', status: 400, body: { Message: 'Kirjausjakso on suljettu' } },
  });
  expect(names(sandbox)).not.toContain(title);
}

async function exported(options: Page, button: string, fileName: string): Promise<string> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(fileName);
  return readFileSync(await download.path(), 'utf8');
}

/** As the fields for dates have it, in the browser's zone: late in the evening of this machine's it is tomorrow there. */
function daysFromNow(days: number): string {
  return format(addDays(TZDate.tz('Europe/Helsinki'), days), 'yyyy-MM-dd');
}

/** The key to Severa, and every token that was shown to either side. */
function secretsOf({ record }: Sandbox): string[] {
  const tokens = record.requests.flatMap(({ headers }) => {
    const [, token] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
    return token ?? [];
  });
  return [sampleKey.clientSecret, ...new Set(tokens)];
}
