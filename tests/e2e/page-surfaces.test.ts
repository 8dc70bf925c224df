import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './fixtures.ts';
import { pressOutside } from './press-outside.ts';
import { activityNamed, edit, timesOf } from './sample-event.ts';
import { googlesKeys, typeShortcuts } from './type-shortcuts.ts';
import { openDay } from './year-day.ts';

const title = 'Pohjolan Puu: ERP-määrittely, työpaja 2';
/** Above the first one, which its bubble leaves free. */
const other = 'Viikkopalaveri';

const english = {
  untagged: 'Not tagged',
  ready: 'Ready to send to Severa',
  send: 'Send to Severa',
  sent: 'Sent to Severa',
  changed: 'Changed since it was sent',
  update: 'Update in Severa',
  isNew: 'New event',
  type: 'Activity type',
  more: 'More',
  note: 'Note',
};

/** How Google's page is shown, and what the panel says there. */
const languages = [
  { name: 'English', query: '?hl=en', words: english },
  {
    name: 'Finnish',
    query: '?hl=fi&theme=dark',
    words: {
      untagged: 'Ei merkitty',
      ready: 'Valmis lähetettäväksi Severaan',
      send: 'Lähetä Severaan',
      sent: 'Lähetetty Severaan',
      changed: 'Muuttunut lähettämisen jälkeen',
      update: 'Päivitä Severaan',
      isNew: 'Uusi tapahtuma',
      type: 'Aktiviteettityyppi',
      more: 'Lisää',
      note: 'Muistiinpano',
    },
  },
  // Merkki does not speak it: the panel is in the browser's language.
  { name: 'Japanese', query: '?hl=ja', words: english },
] as const satisfies readonly { name: string; query: string; words: typeof english }[];
type Words = typeof english;

for (const { name, query, words } of languages) {
  test.describe(`in ${name}`, () => {
    test('beside the bubble an event is tagged, sent and updated, past letters, presses and other events', async ({
      consultant,
      sandbox,
    }) => {
      const { calendar } = await openDayOf(consultant, sandbox, query);
      const { page } = calendar;
      const bubble = page.locator('[data-chips-dialog]:visible');
      await calendar.openEvent(title);
      await calendar.sees(words.untagged);
      await typeShortcuts(calendar, words);
      await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'DAY');
      await expect(bubble).toBeVisible();
      await choose(calendar, words, 'Koulutus');
      await calendar.press(words.send);
      await calendar.sees(words.sent);
      await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
      const { activityType, notes } = activityNamed(sandbox, title);
      expect([activityType.name, notes?.split('\n')[0]]).toEqual(['Koulutus', googlesKeys]);

      await pressOutside(calendar);
      edit(sandbox, title, { location: 'Lahti' });
      await consultant.checkNow();
      await page.bringToFront();
      await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'changed');
      await calendar.openEvent(title);
      await calendar.sees(words.changed);
      await calendar.press(words.update);
      await calendar.sees(words.sent);

      await seesOtherUntagged(calendar, words);
      await calendar.openEvent(title);
      await calendar.sees(words.sent);
      expect(sandbox.severa.tenant.activities()).toHaveLength(1);
    });

    test('beside the bubble of a new event a tag is chosen, thrown away, chosen again and bound', async ({
      consultant,
      sandbox,
    }) => {
      const { calendar } = await openDayOf(consultant, sandbox, query);
      const { page, panel } = calendar;
      const bubble = page.locator('[data-chips-dialog]:visible');
      const type = panel.getByRole('combobox', { name: words.type });
      await beginEvent(calendar, words);
      await typeShortcuts(calendar, words);
      await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'DAY');
      await choose(calendar, words, 'Koulutus');
      await pressOutside(calendar);

      await beginEvent(calendar, words);
      await expect(type).not.toHaveValue('Koulutus');
      await choose(calendar, words, 'Koulutus');
      await seesOtherUntagged(calendar, words);

      await beginEvent(calendar, words);
      await choose(calendar, words, 'Koulutus');
      await choose(calendar, words, 'Sisäinen palaveri');
      await bubble.locator('input').fill('Uuden asiakkaan tapaaminen');
      await bubble.locator('input').press('Enter');
      const chip = calendar.chip('Uuden asiakkaan tapaaminen');
      await expect(chip).toHaveAttribute('data-merkki', 'tagged');
      await calendar.openEvent('Uuden asiakkaan tapaaminen');
      await calendar.sees(words.ready);
      await calendar.press(words.send);
      await calendar.sees(words.sent);
      const made = activityNamed(sandbox, 'Uuden asiakkaan tapaaminen');
      expect(made.activityType.name).toBe('Sisäinen palaveri');
      await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'untagged');
    });

    test('in the editor an event is tagged and sent, another one follows, and a new one brings its tag along', async ({
      consultant,
      sandbox,
    }) => {
      const { calendar } = await openDayOf(consultant, sandbox, query);
      const { page, panel } = calendar;
      const type = panel.getByRole('combobox', { name: words.type });
      await editEvent(calendar, title);
      await calendar.sees(words.untagged);
      await typeShortcuts(calendar, words);
      await choose(calendar, words, 'Koulutus');
      await choose(calendar, words, 'Sisäinen palaveri');
      // Google's own fields are part of the editor: a press there closes nothing.
      await page.locator('#xTiIn').click();
      await expect(type).toHaveValue('Sisäinen palaveri');
      await calendar.press(words.send);
      await calendar.sees(words.sent);
      expect(activityNamed(sandbox, title).activityType.name).toBe('Sisäinen palaveri');

      await page.locator('#xCancelBu').click();
      await panel.waitFor({ state: 'hidden' });
      await editEvent(calendar, other);
      await calendar.sees(words.untagged);
      await page.locator('#xCancelBu').click();
      await panel.waitFor({ state: 'hidden' });
      await editEvent(calendar, title);
      await calendar.sees(words.sent);
      await page.locator('#xCancelBu').click();
      await panel.waitFor({ state: 'hidden' });

      await beginEvent(calendar, words);
      await choose(calendar, words, 'Koulutus');
      await page.locator('[data-chips-dialog]:visible [jsname="rhPddf"]').click();
      await page.locator('[data-is-create="true"]').waitFor();
      await calendar.sees(words.isNew);
      await expect(type).toHaveValue('Koulutus');
      await typeShortcuts(calendar, words);
      await page.locator('#xTiIn').fill('Kick-off');
      await page.locator('[jsname="x8hlje"]').click();
      await expect(calendar.chip('Kick-off')).toHaveAttribute('data-merkki', 'tagged');
    });

    test('in every view an event is opened, typed into past letters, left by a press outside, and opened again', async ({
      consultant,
      sandbox,
    }) => {
      const { calendar, day } = await openDayOf(consultant, sandbox, query);
      await calendar.openEvent(title);
      await choose(calendar, words, 'Koulutus');
      await calendar.sees(words.ready);
      await pressOutside(calendar);
      for (const { view, reach } of views) {
        await test.step(view, async () => {
          await reach(calendar, day);
          await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'tagged');
          await calendar.openEvent(title);
          await calendar.sees(words.ready);
          await typeShortcuts(calendar, words);
          await pressOutside(calendar);
          await reach(calendar, day);
          await calendar.openEvent(title);
          await calendar.sees(words.ready);
          await pressOutside(calendar);
        });
      }
    });
  });
}

interface View {
  readonly view: string;
  /** From any other, or from the same one. */
  readonly reach: (calendar: CalendarPage, day: string) => Promise<void>;
}

const views: readonly View[] = [
  viewBy('w', 'WEEK'),
  viewBy('m', 'MONTH'),
  viewBy('a', 'AGENDA'),
  viewBy('x', 'CUSTOM_DAYS'),
  {
    view: 'YEAR',
    reach: async (calendar, day) => {
      await viewBy('y', 'YEAR').reach(calendar, day);
      await openDay(calendar.page, day);
    },
  },
  { view: 'SEARCH', reach: search },
];

function viewBy(key: string, view: string): View {
  const reach = async ({ page }: CalendarPage) => {
    await page.keyboard.press(key);
    await expect(page.locator('body')).toHaveAttribute('data-viewkey', view);
  };
  return { view, reach };
}

async function openDayOf(consultant: Consultant, sandbox: Sandbox, query: string) {
  const day = timesOf(sandbox, title).startDateTime.slice(0, 10);
  const calendar = await consultant.openCalendar(`day/${day.replaceAll(/-0?/g, '/')}`, query);
  return { day, calendar };
}

async function choose({ panel }: CalendarPage, words: Words, type: string): Promise<void> {
  const picker = panel.getByRole('combobox', { name: words.type });
  await picker.click();
  await picker.fill(type);
  await panel.getByRole('option', { name: type }).first().click();
  await expect(picker).toHaveValue(type);
}

/** Another event is shown in the same bubble, and nothing of the one before is beside it; closed again in the end. */
async function seesOtherUntagged(calendar: CalendarPage, words: Words): Promise<void> {
  const { page, panel } = calendar;
  const bubble = page.locator('[data-chips-dialog]:visible');
  const dialog = await bubble.elementHandle();
  await calendar.openEvent(other);
  await calendar.sees(words.untagged);
  expect(await bubble.evaluate((now, before) => now === before, dialog)).toBe(true);
  await expect(panel.getByRole('combobox', { name: words.type })).not.toHaveValue('Koulutus');
  await pressOutside(calendar);
}

async function beginEvent(calendar: CalendarPage, words: Words): Promise<void> {
  await calendar.page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
  await calendar.sees(words.isNew);
}

async function editEvent(calendar: CalendarPage, name: string): Promise<void> {
  await calendar.openEvent(name);
  await calendar.page.locator('#xDetDlg:visible [jsname="DyVDA"]').click();
  await calendar.page.locator('[data-is-create="false"]').waitFor();
}

async function search({ page }: CalendarPage): Promise<void> {
  await page.keyboard.press('/');
  // What was looked for before still stands there.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('erp-määrittely');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/r\/search\?/);
}
