import type { Consultant } from '../browser/consultant.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { anna, connectBoth, expect, test } from './fixtures.ts';
import { inEachLanguageFrom } from './in-each-language.ts';
import { meet, meetingDay } from './meetings.ts';

/** No space to break at, as Finnish makes them. */
const longTitle = 'Toiminnanohjausjärjestelmänkäyttöönottoprojektinohjausryhmänkokous ja muistio';

test.use({ calendar: 'empty' });

test('the mapping can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
  sandbox,
}) => {
  test.setTimeout(300_000);
  sandbox.google.addCalendar({
    ...{ id: 'c_long@group.calendar.google.com', owner: anna.email, summary: longTitle },
    timeZone: 'Europe/Helsinki',
  });
  meet(sandbox, longTitle, 9);
  meet(sandbox, 'Viikkopalaveri', 11);
  const prepare = async (first: Consultant) => {
    await connectBoth(first);
    const calendar = await first.openCalendarOn(meetingDay());
    await calendar.send('Viikkopalaveri', 'Asiakaspalaveri');
  };
  await inEachLanguageFrom(openBrowser, prepare, lookThrough);
});

async function lookThrough(consultant: Consultant, language: Language): Promise<void> {
  const page = await consultant.openOptions('mapping');
  const look = (name: string, within = 'main') =>
    lookAt({ ...waysOf(language), page, name: `mapping${name}`, within });
  const [title, note] = [0, 1].map((at) => page.locator('.template .input').nth(at));
  const said = page.locator('.outcomes dd').first();
  await said.waitFor();
  await look('');
  await title?.fill('[{customer}: ]{title} ({calendar})');
  await note?.fill('{note}\n[Place: {location}]\n{type}');
  await expect(said).toContainText(`(${anna.email})`);
  await page.locator('.words-save').scrollIntoViewIfNeeded();
  await look('-changed');
  await page.locator('.words-save .primary').click();
  await page.locator('dialog[open]').waitFor();
  await look('-dialog', 'dialog[open]');
  await page.locator('dialog[open] .plain').click();
  await title?.fill('{titel}');
  await note?.fill('{Note}');
  await page.locator('.template-fault').last().scrollIntoViewIfNeeded();
  await look('-fault');
}
