import { TZDate } from '@date-fns/tz';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { format } from 'date-fns';
import { extensionId } from './extension-build.ts';
import { browserZone, workerOf } from './launch.ts';
import { outboxRows } from './outbox-rows.ts';
import { type SyncChoices, SyncPage } from './sync-page.ts';

/** A person at the browser: what they press and read, by the words on the screen (English). */
export class Consultant {
  readonly context: BrowserContext;

  constructor(context: BrowserContext) {
    this.context = context;
  }

  async openOptions(
    section:
      | 'start'
      | 'google'
      | 'psa'
      | 'mapping'
      | 'rules'
      | 'in-calendar'
      | 'privacy'
      | 'practice'
      | 'sync'
      | 'history',
  ): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html#${section}`);
    return page;
  }

  /** A page of the extension that shows nothing and asks the worker nothing. */
  async openSilentPage(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/icon/16.png`);
    return page;
  }

  async openPopup(): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 376, height: 640 });
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    return page;
  }

  /** Types the client id, presses Connect and allows everything on Google's pages. Leaves the options page open. */
  async connectGoogle(clientId: string, account: string): Promise<Page> {
    const page = await this.openOptions('google');
    await page.getByLabel('Client ID', { exact: true }).fill(clientId);
    await page.getByRole('button', { name: 'Save' }).click();
    const [consent] = await Promise.all([
      this.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Connect Google' }).click(),
    ]);
    await this.allowAtGoogle(consent, account);
    await page.getByRole('region', { name: 'Google Calendar' }).getByText(account).waitFor();
    return page;
  }

  /** Chooses the account and allows everything that is asked. */
  async allowAtGoogle(consent: Page, account: string): Promise<void> {
    await consent.getByRole('button', { name: account }).click();
    const allow = consent.getByRole('button', { name: 'Allow' });
    // Google asks only once; who has allowed it before sees the window close.
    const isAsked = await allow.waitFor().then(
      () => true,
      () => !consent.isClosed(),
    );
    if (!isAsked) return;
    for (const scope of await consent.getByRole('checkbox').all()) await scope.check();
    await allow.click();
  }

  /** Opens the options page where the sync of the active connection is set. */
  async openSync(): Promise<SyncPage> {
    return new SyncPage(await this.openOptions('sync'));
  }

  /** Turns the sync on: chooses, looks at the dry run, starts, and allows writing where Google must ask. */
  async startSync(choices: SyncChoices): Promise<void> {
    const sync = await this.openSync();
    await sync.turnOn(choices);
    await sync.start();
    if (choices.groups) await this.allowMore(() => sync.pressAllow());
    await sync.isSaved();
    await sync.page.close();
  }

  /** Google's page that asks for one more right, after a press that leads there. */
  async askedByGoogle(press: () => Promise<void>): Promise<Page> {
    const [consent] = await Promise.all([this.context.waitForEvent('page'), press()]);
    await consent.getByRole('checkbox').first().waitFor();
    return consent;
  }

  /**
   * Allows what Google asks after the press; who is signed in is not asked for the account, and who allowed it in
   * another browser before is not asked at all.
   */
  async allowMore(press: () => Promise<void>): Promise<void> {
    const opened = this.context.waitForEvent('page').catch(() => undefined);
    await press();
    const consent = await opened;
    const allow = consent?.getByRole('button', { name: 'Allow' });
    const isAsked = await allow?.waitFor().then(
      () => true,
      () => !consent?.isClosed(),
    );
    if (!consent || !isAsked) return;
    for (const scope of await consent.getByRole('checkbox').all()) await scope.check();
    await allow?.click();
  }

  async connectSevera(key: { clientId: string; clientSecret: string }): Promise<Page> {
    const page = await this.openOptions('psa');
    const form = page.getByRole('form', { name: 'Connect Visma Severa' });
    await form.getByLabel('Client ID').fill(key.clientId);
    await form.getByLabel('Client secret').fill(key.clientSecret);
    await form.getByRole('button', { name: 'Connect Severa' }).click();
    return page;
  }

  /** Presses "Check now" in the popup and waits until the calendar has been read. */
  async checkNow(): Promise<void> {
    const popup = await this.openPopup();
    await pressToTheEnd(popup.getByRole('button', { name: 'Check now' }));
    await popup.close();
  }

  /** Presses "Sync now" in the popup and waits until nothing waits for its turn any more; questions may. */
  async syncNow(): Promise<void> {
    const popup = await this.openPopup();
    // It cannot be pressed again before what there is to do is known.
    await pressToTheEnd(popup.getByRole('button', { name: 'Sync now' }));
    await expect.poll(() => outboxRows(popup, 'waiting'), { timeout: 30_000 }).toBe(0);
    await popup.close();
  }

  /** `account` counts as Google does in the address. */
  async openCalendar(view = 'week', query = '', account = 0): Promise<CalendarPage> {
    const page = await this.context.newPage();
    await page.goto(`https://calendar.google.com/calendar/u/${account}/r/${view}${query}`);
    await page.locator('[data-eventchip]').first().waitFor();
    return new CalendarPage(page);
  }

  /** What stands on the toolbar icon. */
  async badge(): Promise<string> {
    const worker = await workerOf(this.context);
    return worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    });
  }

  /** The week of a day, as the browser's zone counts days. */
  openCalendarOn(day: Date): Promise<CalendarPage> {
    return this.openCalendar(`week/${format(new TZDate(day, browserZone), 'yyyy/M/d')}`);
  }
}

/** Presses a button that cannot be pressed again until what it does is done, and waits for that. */
async function pressToTheEnd(button: Locator): Promise<void> {
  const watched = await button.evaluateHandle(watchPressing);
  await button.click();
  await watched.evaluate(({ done }) => done);
}

/** Runs in the page. Done once the button could not be pressed and can again; inside an object, or the handle would wait. */
function watchPressing(button: Element): { readonly done: Promise<void> } {
  const done = new Promise<void>((resolve) => {
    let wasPressed = false;
    let wasDisabled = false;
    const press = () => {
      wasPressed = true;
    };
    button.addEventListener('click', press, { capture: true, once: true });
    const look = () => {
      // What was known before may have shown it disabled, too.
      if (!wasPressed) return;
      if (wasDisabled && !button.matches(':disabled')) resolve();
      wasDisabled ||= button.matches(':disabled');
    };
    new MutationObserver(look).observe(button, { attributeFilter: ['disabled'] });
  });
  return { done };
}

/** Google's calendar page with Merkki in it. */
export class CalendarPage {
  readonly page: Page;
  /** Merkki's panel beside the open event. */
  readonly panel: Locator;
  /** Where several events are tagged and sent together. */
  readonly bar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: /^Merkki: / });
    this.bar = page.getByRole('region', { name: 'Several events in Merkki' });
  }

  /** The chip of an event, by its title or its eid. */
  chip(titleOrEid: string): Locator {
    const byEid = this.page.locator(
      `[data-eventchip][data-eventid="${titleOrEid.replaceAll('"', '')}"]`,
    );
    const byTitle = this.page.locator('[data-eventchip]').filter({ hasText: titleOrEid });
    return byEid.or(byTitle).first();
  }

  async openEvent(titleOrEid: string): Promise<void> {
    await this.pressChip(titleOrEid);
    await this.panel.waitFor();
  }

  /** Clicks the chip of an event, with a key held down or none. */
  async pressChip(titleOrEid: string, ...modifiers: ('Control' | 'Shift')[]): Promise<void> {
    const chip = this.chip(titleOrEid);
    // In month boxes and in lines only a part of the chip is the button.
    const inner = chip.getByRole('button');
    const button = (await inner.count()) > 0 ? inner.first() : chip;
    await button.click({ position: { x: 8, y: 6 }, modifiers });
  }

  /** Opens an event, tags it and sends it; the bubble stays open. */
  async send(title: string, type: string): Promise<void> {
    await this.openEvent(title);
    await this.chooseType(type);
    await this.press('Send to Severa');
    await this.sees('Sent to Severa');
  }

  async closeEvent(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.panel.waitFor({ state: 'hidden' });
  }

  async chooseType(name: string, within = this.panel): Promise<void> {
    const picker = within.getByRole('combobox', { name: 'Activity type' });
    await picker.click();
    await picker.fill(name);
    await within.getByRole('option', { name }).first().click();
  }

  async press(name: string): Promise<void> {
    await this.panel.getByRole('button', { name }).click();
  }

  /** Waits until the panel says so. */
  async sees(text: string | RegExp): Promise<void> {
    await this.panel.getByText(text, { exact: true }).first().waitFor();
  }
}
