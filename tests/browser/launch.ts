import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { requireChromium } from './chromium.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension; without one it is Chromium as it comes. */
  readonly extension?: string;
  /** Chromium's switches by which it finds the sandbox. */
  readonly sandbox: readonly string[];
  /** Empty for a throw-away profile. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** The page that a fresh installation opens is left open. */
  readonly keepsWelcome?: boolean;
}

/** IANA name; the machine's own may be any. */
export const browserZone = 'Europe/Helsinki';

/** Chromium, with the extension if one is given, in which the sandbox's host names lead to the sandbox and all others nowhere. */
export async function launch(options: LaunchOptions): Promise<BrowserContext> {
  const { extension, profile = '', keepsWelcome = false } = options;
  const isFresh = profile === '' || !existsSync(join(profile, 'Default'));
  const context = await open(options);
  if (extension !== undefined && isFresh && !keepsWelcome)
    await (await openedAtFirst(context)).close();
  return context;
}

/** What a fresh installation opens by itself: getting started, in the language of the browser. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const page = await openedAtFirst(context);
  // Playwright tells each page its language, and comes too late for one that opens as the browser starts.
  await page.reload();
  return page;
}

async function openedAtFirst(context: BrowserContext): Promise<Page> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = context.pages().find((page) => page.url().endsWith('/options.html#start'));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the installation opened nothing');
}

function open(options: LaunchOptions): Promise<BrowserContext> {
  const {
    extension,
    sandbox,
    profile = '',
    headless = true,
    language = 'en-GB',
    viewport,
    colorScheme,
  } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless: false,
    viewport: viewport ?? { width: 1360, height: 900 },
    ...(colorScheme && { colorScheme }),
    locale: language,
    timezoneId: browserZone,
    // Playwright's own switches would turn extensions off.
    ignoreDefaultArgs: ['--disable-extensions'],
    env: { ...process.env, TZ: browserZone, LANGUAGE: language } as Record<string, string>,
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      ...(extension === undefined
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...sandbox,
    ],
  });
}

/** The extension's service worker, once it runs. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  return running ?? context.waitForEvent('serviceworker');
}
