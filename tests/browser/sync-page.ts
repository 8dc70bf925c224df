import type { Locator, Page } from '@playwright/test';

/** What is chosen of a connection's sync, by the words on the screen. What is left out stays as it is. */
export interface SyncChoices {
  /** Whether what is tagged to go by itself goes. */
  readonly auto?: boolean;
  /** Names of calendars all of whose events go. */
  readonly from?: readonly string[];
  /** Groups of activity types that come. */
  readonly groups?: readonly string[];
  /** Name of the calendar that they become events in. */
  readonly into?: string;
  /** What happens to an activity whose event was deleted. */
  readonly eventDeleted?: Deletion;
  /** What happens to an event whose activity was deleted. */
  readonly activityDeleted?: Deletion;
  readonly conflicts?: 'Google Calendar wins' | 'Severa wins' | 'The newer change wins' | 'Ask me';
}

type Deletion = 'Delete the other one too' | 'Ask me' | 'Leave the other one';

/** The options page where a connection's sync is set (English). */
export class SyncPage {
  readonly page: Page;
  /** The dry run. */
  readonly preview: Locator;
  readonly #out: Locator;
  readonly #in: Locator;
  readonly #both: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('dialog', { name: 'What would happen' });
    this.#out = page.getByRole('region', { name: /^Google Calendar to/ });
    this.#in = page.getByRole('region', { name: /to Google Calendar$/ });
    this.#both = page.getByRole('region', { name: 'Both ways' });
  }

  async choose(choices: SyncChoices): Promise<void> {
    const { auto, from, groups = [], into, eventDeleted, activityDeleted, conflicts } = choices;
    if (auto) await this.#out.getByRole('radio', { name: 'Also what I tag' }).check();
    if (from)
      await this.#out.getByRole('radio', { name: 'All events of chosen calendars' }).check();
    for (const name of from ?? []) await this.#out.getByRole('checkbox', { name }).check();
    if (groups.length > 0)
      await this.#in.getByRole('radio', { name: 'My activities of chosen types' }).check();
    for (const name of groups) await this.#in.getByRole('checkbox', { name }).check();
    if (into) await this.#in.getByLabel('Choose a calendar').selectOption({ label: into });
    if (eventDeleted) await this.#out.getByRole('radio', { name: eventDeleted }).check();
    if (activityDeleted) await this.#in.getByRole('radio', { name: activityDeleted }).check();
    if (conflicts) await this.#both.getByRole('radio', { name: conflicts }).check();
  }

  /** Has the connection sync by itself, and waits for the dry run that is shown first. */
  async turnOn(choices: SyncChoices = {}): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'Sync by itself' }).check();
    await this.choose(choices);
    await this.press('Save');
    await this.preview.getByText('Nothing has been written yet.').waitFor();
  }

  /** Agrees to the dry run. */
  async start(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Start syncing' }).click();
  }

  /** Asks Google for the right that the settings need; to be pressed where Google's answer is awaited. */
  async pressAllow(): Promise<void> {
    await this.page.getByRole('button', { name: 'Allow writing to Google Calendar' }).click();
  }

  /** Waits until what was chosen is what holds. */
  async isSaved(): Promise<void> {
    await this.preview.waitFor({ state: 'hidden' });
    await this.page.getByRole('button', { name: 'Saved' }).waitFor();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}
