import { readFileSync } from 'node:fs';
import { formatISO, set, subDays } from 'date-fns';
import { names } from './both-sides.ts';
import { anna, expect, test } from './fixtures.ts';
import { meet, meetingDay } from './meetings.ts';
import { activityNamed } from './sample-event.ts';

test.describe('rules', () => {
  test.use({ calendar: 'empty' });

  test('one shows what it would have done, and then tags and sends by itself', async ({
    consultant,
    sandbox,
    tenant,
  }) => {
    const lastWeek = (hours: number) =>
      formatISO(set(subDays(meetingDay(), 8), { hours, minutes: 0, seconds: 0, milliseconds: 0 }));
    sandbox.google.create(anna.email, {
      ...{ summary: 'Pohjola sprint 1', start: { dateTime: lastWeek(9) } },
      end: { dateTime: lastWeek(10) },
    });
    meet(sandbox, 'Pohjola sprint 2', 9);
    meet(sandbox, 'Hammaslääkäri', 11);
    await consultant.checkNow();
    const sync = await consultant.openSync();
    await sync.page.getByRole('radio', { name: 'Also what I tag “Send by itself”' }).check();
    await sync.turnOn();
    await sync.start();
    await sync.isSaved();
    await sync.page.close();

    const page = await consultant.openOptions('rules');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const form = page.getByRole('form', { name: 'New rule' });
    await expect(form.getByLabel('Name of the rule')).toBeFocused();
    const save = form.getByRole('button', { name: 'Save the rule' });
    await expect(save).toBeDisabled();
    await page.keyboard.type('Sprints');
    await form.getByRole('textbox', { name: 'Title' }).fill('sprint, retro');
    await form.getByRole('radio', { name: 'By itself' }).check();
    const choose = async (field: string, part: string, name: string) => {
      await form.getByRole('combobox', { name: field }).fill(part);
      await page.getByRole('option', { name }).click();
    };
    await choose('Activity type', 'projekti', 'Projektityö');
    await choose('Project', 'kehitys', 'Sisäinen kehitys');
    const trial = form.getByRole('region', { name: 'In the last eight weeks' });
    await expect(trial).toContainText('1 event that nobody tagged would have been tagged');
    await expect(trial.getByRole('listitem').filter({ hasText: 'Pohjola' })).toContainText(
      'Pohjola sprint 1',
    );
    expect(names(sandbox)).toEqual([]);

    await save.click();
    await expect(page.getByRole('heading', { name: 'Sprints' })).toBeVisible();
    const effect = 'Projektityö · Konsultti Oy · Sisäinen kehitys · Goes by itself';
    await expect(page.getByText(effect)).toBeVisible();
    await expect.poll(() => names(sandbox), { timeout: 15_000 }).toContain('Pohjola sprint 2');
    const { activityType, phase } = activityNamed(sandbox, 'Pohjola sprint 2');
    expect(activityType?.name).toBe('Projektityö');
    expect(phase?.guid).toBe(tenant.projects.internal.rootPhaseGuid);
    expect(names(sandbox)).not.toContain('Hammaslääkäri');
  });

  test('are put in order and deleted by keyboard, and say in the panel why', async ({
    consultant,
    sandbox,
  }) => {
    meet(sandbox, 'Pohjola sprint', 9);
    await consultant.checkNow();
    const page = await consultant.openOptions('rules');
    for (const [name, word] of [
      ['Customers', 'pohjola'],
      ['Sprints', 'sprint'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
      await page.keyboard.type(name);
      await page.getByRole('textbox', { name: 'Title' }).fill(word);
      await page.getByRole('radio', { name: 'Never' }).check();
      await page.getByRole('textbox', { name: 'Title' }).press('Enter');
      await expect(page.getByRole('heading', { name })).toBeVisible();
    }
    const calendar = await consultant.openCalendarOn(meetingDay());
    await calendar.openEvent('Pohjola sprint');
    await calendar.sees('Won’t be sent');
    await calendar.sees('By your rule “Customers”');

    await page.bringToFront();
    const up = page.getByRole('button', { name: 'Move “Sprints” up' });
    await up.press('Enter');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Sprints', 'Customers']);
    await expect(page.getByRole('button', { name: 'Move “Sprints” down' })).toBeFocused();
    await calendar.sees('By your rule “Sprints”');

    const row = page.getByRole('listitem').filter({ hasText: 'Sprints' });
    await row.getByRole('button', { name: 'Delete' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete the rule “Sprints”?' });
    await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Customers']);
    await calendar.sees('By your rule “Customers”');
  });

  test('go to a file and back, and a wrong file changes nothing', async ({ consultant }) => {
    const page = await consultant.openOptions('rules');
    const rule = {
      ...{ id: 'lunch', name: 'Lunches', when: [{ kind: 'title', any: ['lounas'] }] },
      tag: { sending: 'never' },
    };
    const head = { merkki: 'rules', version: 1 };
    const take = (...lines: object[]) => {
      const buffer = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
      const file = { name: 'rules.jsonl', mimeType: 'application/jsonl', buffer };
      return page.locator('input[type="file"]').setInputFiles(file);
    };
    await take(head, rule, { ...rule, id: 'other', when: [] });
    await expect(page.getByText('Nothing was taken from the file.')).toBeVisible();
    await expect(page.getByText('Line 3: This isn’t a rule: when')).toBeVisible();
    await expect(page.getByText('There are no rules yet.')).toBeVisible();

    await take(head, rule);
    await expect(page.getByText('1 rule was taken from the file.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Lunches' })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the rules as a file' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    expect(saved.map((line) => JSON.parse(line))).toEqual([head, rule]);
  });
});
