import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { putRows } from '../browser/put-rows.ts';
import { makeEvent } from '../model/make-event.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { anna, test } from './fixtures.ts';
import { inEachLanguage } from './in-each-language.ts';

/** No space to break at, as Finnish makes them. */
const longName = 'Toiminnanohjausjärjestelmänkäyttöönottoprojektinohjausryhmänkokoukset';
const dayMs = 86_400_000;

test('rules and presets can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
}) => {
  test.setTimeout(300_000);
  await inEachLanguage(openBrowser, async (newcomer, language) => {
    await lookAtRules(newcomer, language);
    await lookAtPresets(newcomer, language);
  });
});

async function lookAtRules(newcomer: Consultant, language: Language): Promise<void> {
  const page = await newcomer.openOptions('rules');
  const look = (name: string) =>
    lookAt({ ...waysOf(language), page, name: `rules-${name}`, within: 'main' });
  const file = page.locator('input[type="file"]');
  await file.waitFor({ state: 'attached' });
  await page.evaluate(putRows, pastWeeks());
  await file.setInputFiles(ruleFile());
  await page.locator('.rule').nth(2).waitFor();
  await look('list');
  await editFirst(page);
  await page.locator('.rule-trial .planned > li').first().waitFor();
  await look('form');
  await page.locator('.rule-trial').evaluate((trial) => trial.scrollIntoView({ block: 'end' }));
  await look('trial');
}

async function editFirst(page: Page): Promise<void> {
  await page.locator('.rule').first().locator('.row > .button').first().click();
  await page.locator('.rule-conditions').waitFor();
}

async function lookAtPresets(newcomer: Consultant, language: Language): Promise<void> {
  const { page } = await newcomer.openSync();
  await page.locator('.presets > li').nth(3).waitFor();
  const look = (name: string, within: string) =>
    lookAt({ ...waysOf(language), page, name: `presets-${name}`, within });
  await look('card', 'main');
  const looks = page.locator('.presets button');
  await looks.nth(0).click();
  await look('like-severa', 'dialog[open]');
  await page.keyboard.press('Escape');
  await looks.nth(1).click();
  await look('like-kpi', 'dialog[open]');
}

/** Meetings of the last weeks on a calendar of Anna's, as if they had been read. */
function pastWeeks() {
  const calendars = [
    {
      ...{ id: anna.email, name: anna.email, primary: true, role: 'owner' },
      ...{ mine: true, shown: true, timeZone: 'Europe/Helsinki', colour: '#039be5' },
    },
  ];
  const events = Array.from({ length: 12 }, (_, index) => {
    const startAt = Date.now() - (index + 1) * 3 * dayMs;
    const endAt = startAt + 3_600_000;
    const event = makeEvent({
      ...{ calendarId: anna.email, eventId: `past${index}`, title: `${longName} ${index + 1}` },
      ...{ when: { kind: 'timed', startAt, endAt }, colorId: '5', hasOtherGuests: true },
      guests: { count: 3, domains: ['pohjola.example'] },
    });
    const { calendarId, eventId, iCalUid } = event;
    const itemKey = `${iCalUid}#`;
    return { calendarId, eventId, itemKey, startAt, endAt, readAt: 1, seenAt: 1, event };
  });
  return { calendars, events };
}

function ruleFile() {
  const rules = [
    {
      ...{ id: 'long', name: longName },
      when: [
        { kind: 'title', any: ['toiminnanohjaus', 'sprint'] },
        { kind: 'guest-count', atLeast: 2, atMost: 12 },
        { kind: 'guest-domain', any: ['pohjola.example', 'virtanen.example'] },
        { kind: 'colour', any: ['5', '7'], asSeen: true },
        { kind: 'time', from: '00:00', until: '00:00' },
      ],
      tag: { activityTypeId: 'client-meeting', note: 'Asialista', sending: 'auto' },
    },
    {
      ...{ id: 'lunch', name: 'Lunch', when: [{ kind: 'title', any: ['lunch'] }] },
      tag: { sending: 'never' },
    },
    {
      ...{ id: 'alone', name: 'Focus', when: [{ kind: 'guests', is: 'none' }] },
      tag: { activityTypeId: 'workshop' },
    },
  ];
  const lines = [{ merkki: 'rules', version: 1 }, ...rules].map((line) => JSON.stringify(line));
  const buffer = Buffer.from(lines.join('\n'));
  return { name: 'rules.jsonl', mimeType: 'application/jsonl', buffer };
}
