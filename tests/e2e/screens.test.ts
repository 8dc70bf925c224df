import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { letTimePass } from '../browser/let-time-pass.ts';
import { installExtension, switchOffExtension } from '../browser/switch-extension.ts';
import { mikko } from '../sandbox/google/sample-week.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { lookAt } from '../screens/look-at.ts';
import { lookAtBadges } from '../screens/look-at-badges.ts';
import { setScene, setStage } from '../screens/set-stage.ts';
import {
  besideColleague,
  inPopup,
  inWeek,
  late,
  newcomersPopup,
  offline,
  rightToLeft,
  type Surface,
  signedOut,
  withoutBubble,
} from '../screens/surfaces.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { connectBoth, hosts, test } from './fixtures.ts';
import { inEachLanguage, inEachLanguageFrom } from './in-each-language.ts';
import { timesOf } from './sample-event.ts';

test('every surface can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
  sandbox,
  tenant,
}) => {
  test.setTimeout(600_000);
  setScene({ sandbox, tenant });
  await inEachLanguage(openBrowser, (newcomer, language) =>
    lookAtPopup(newcomer, language, '-newcomer', newcomersPopup),
  );
  const prepare = async (first: Consultant) => {
    await connectBoth(first);
    await setStage({ sandbox, consultant: first });
    await staySignedIn(first);
  };
  const look = (consultant: Consultant, language: Language) =>
    lookThrough(consultant, sandbox, language);
  await inEachLanguageFrom(openBrowser, prepare, look);
});

/** Google's cookie lasts as long as a browser is open: here longer, for the same person in the next one. */
async function staySignedIn({ context }: Consultant): Promise<void> {
  const cookies = await context.cookies(`https://${hosts.signIn}`);
  const expires = Date.now() / 1000 + 3600;
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, expires })));
}

async function lookThrough(
  consultant: Consultant,
  sandbox: Sandbox,
  language: Language,
): Promise<void> {
  const monday = timesOf(sandbox, 'Viikkopalaveri').startDateTime.slice(0, 10);
  const open = (query = '') =>
    consultant.openCalendar(
      `week/${monday.replaceAll(/-0?/g, '/')}`,
      `?hl=${language}&theme=device${query}`,
    );
  const look = async (calendar: CalendarPage, surfaces: readonly Surface[]) => {
    for (const { name, within, reach } of surfaces) {
      const { page } = calendar;
      await page.bringToFront();
      const sight = { ...waysOf(language), page, name };
      if (within === undefined) {
        await lookAtBadges({ ...sight, reach: () => reach(calendar) });
      } else {
        await reach(calendar);
        await lookAt({ ...sight, within });
      }
    }
  };
  const calendar = await open();
  await look(calendar, inWeek);
  await look(await open(`&with=${mikko.email}`), besideColleague);
  // Words are the same in either direction: once is enough.
  if (language === 'fi') await look(await open('&dir=rtl'), rightToLeft);
  await look(await open(), withoutBubble);
  await lookAtPopup(consultant, language, '');

  const popup = await consultant.openPopup();
  const cut = [hosts.api, hosts.severa].map((host) =>
    sandbox.faults.add({ host, fault: { kind: 'droppedRequest' } }),
  );
  await pressCheck(popup);
  const last = await open();
  await look(last, offline);
  for (const reconnect of cut) reconnect();

  await consultant.context.clearCookies();
  await letTimePass(popup, 3_600_000);
  await pressCheck(popup);
  await look(last, signedOut);
  await lookAtPopup(consultant, language, '-signed-out');

  await switchOffExtension(consultant.context);
  const before = await open();
  await installExtension(consultant.context);
  await look(before, late);
}

/** By what it is rather than by its words, which are of any language. */
async function pressCheck(popup: CalendarPage['page']): Promise<void> {
  const button = popup.locator('.popup-buttons > button').first();
  await button.click();
  await popup.locator('.popup-buttons > button:enabled').first().waitFor();
}

async function lookAtPopup(
  consultant: Consultant,
  language: Language,
  suffix: string,
  sights: typeof inPopup = inPopup,
): Promise<void> {
  const page = await consultant.openPopup();
  for (const { name, reach } of sights) {
    await reach(page);
    await lookAt({ ...waysOf(language), page, name: `${name}${suffix}`, within: 'body' });
  }
  await page.close();
}
