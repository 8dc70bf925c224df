import { type BrowserContext, test as base, expect } from '@playwright/test';
import { Consultant } from '../browser/consultant.ts';
import { extensionId, grantedBuild } from '../browser/extension-build.ts';
import { type LaunchOptions, launch } from '../browser/launch.ts';
import { blindRepeatsOf } from '../sandbox/blind-repeats.ts';
import { offencesOf } from '../sandbox/google/offences.ts';
import { anna, seedSampleWeek } from '../sandbox/google/sample-week.ts';
import { hosts } from '../sandbox/hosts.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { type SampleTenant, sampleKey, sampleTenant } from '../sandbox/severa/sample-tenant.ts';

export const oauthClientId = '1234567890-merkki.apps.googleusercontent.com';
export { anna, expect, hosts, sampleKey };

interface TestFixtures {
  /**
   * What Merkki may do to Google Calendar: `send-only` as long as nothing is switched on, which is nothing at all;
   * `two-way` what its promises allow. Every test asserts it of everything it led to.
   */
  readonly mode: 'send-only' | 'two-way';
  /** What stands on Anna's calendar at the start. */
  readonly calendar: 'sample-week' | 'empty';
  /** What the Severa organisation holds at the start. */
  readonly tenant: SampleTenant;
  /** Opens one more browser with the extension; closed at the end. */
  readonly openBrowser: (options?: Partial<LaunchOptions>) => Promise<Consultant>;
  /** A browser with the extension, nothing connected. */
  readonly newcomer: Consultant;
  /** The same with Google and Severa connected. */
  readonly consultant: Consultant;
}

interface WorkerFixtures {
  readonly sandbox: Sandbox;
  /** The production build with Severa's hosts and the relay's granted. */
  readonly extension: string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => use(grantedBuild([hosts.severa, hosts.severaStaging, hosts.relay])),
    { scope: 'worker' },
  ],
  mode: ['send-only', { option: true }],
  calendar: ['sample-week', { option: true }],
  tenant: [
    async ({ sandbox, mode, calendar }, use) => {
      sandbox.reset();
      if (calendar === 'empty') sandbox.google.addAccount(anna);
      else seedSampleWeek(sandbox.google, new Date());
      sandbox.google.identity.registerClient(oauthClientId, [
        `https://${extensionId}.chromiumapp.org/`,
      ]);
      await use(sampleTenant(sandbox.severa));
      expectPromisesKept(sandbox, mode);
    },
    { auto: true },
  ],
  openBrowser: async ({ sandbox, extension, tenant: _ }, use) => {
    const opened: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (options = {}) => {
      const context = await launch({ extension, sandbox: sandbox.chromiumArguments(), ...options });
      context.setDefaultTimeout(20_000);
      opened.push(context);
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('serviceworker', (worker) =>
        worker.on(
          'console',
          (message) => message.type() === 'error' && errors.push(message.text()),
        ),
      );
      return new Consultant(context);
    });
    // A browser that shuts down fails whatever is still being asked of it: only what went wrong before counts.
    const seen = [...errors];
    for (const context of opened) await context.close();
    expect(seen.filter(isOurs)).toEqual([]);
  },
  newcomer: async ({ openBrowser }, use) => use(await openBrowser()),
  consultant: async ({ newcomer }, use) => {
    await connectBoth(newcomer);
    await use(newcomer);
  },
});

/** Something went wrong in Merkki, and not because Chromium does not know its worker (`reloadExtension`). */
function isOurs(text: string): boolean {
  return (text.includes('Merkki:') || text.includes('Uncaught')) && !text.endsWith('Error: No SW');
}

/** Whatever a test did: nobody got a mail, nothing was repeated blindly, and Google was written to as the mode allows. */
function expectPromisesKept(sandbox: Sandbox, mode: TestFixtures['mode']): void {
  const { record, google } = sandbox;
  if (mode === 'send-only') expect(record.writesTo(hosts.api)).toEqual([]);
  expect(offencesOf(record)).toEqual([]);
  expect(blindRepeatsOf(record)).toEqual([]);
  expect(google.world.mails).toEqual([]);
}

/** Connects Google as Anna, and Konsultti's Severa. */
export async function connectBoth(newcomer: Consultant): Promise<void> {
  await (await newcomer.connectGoogle(oauthClientId, anna.email)).close();
  const page = await newcomer.connectSevera(sampleKey);
  await page.getByText('Konsultti Oy').waitFor();
  await page.close();
}
