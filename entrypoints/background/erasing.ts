import { browser } from 'wxt/browser';
import type { Life } from '@/entrypoints/background/life';
import { openOptions } from '@/entrypoints/background/tabs';
import { leaveTour } from '@/entrypoints/background/tour-tabs';
import { ProblemError } from '@/lib/domain/problem';

/** Erases everything that is stored here; answers whether Google confirmed that our access is withdrawn. */
export type EraseEverything = () => Promise<boolean>;

/** In the storage of the extension, which holds nothing else. */
const stageKey = 'erasing';
/** `begun`: the access at Google may still have to be withdrawn; else whether Google confirmed that it is. */
type Stage = 'begun' | 'revoked' | 'unrevoked';

/**
 * Begins the background, and begins it anew once everything was erased: parts that had work under way, or remember
 * something, could write it into the new database. What an administrator set is not ours to erase. A worker that died
 * over it is followed by one that finishes it first, and tells of it.
 *
 * Not by having the browser load the extension anew: Chromium does not always start its worker again.
 *
 * @returns the background at present, once nothing is left to be erased; rejects where what a former worker began cannot
 * be finished, as nothing may be written meanwhile
 */
export function createErasing(begin: (erase: EraseEverything) => Life): () => Promise<Life> {
  let life = begin(eraseOnce);
  let ready: Promise<unknown> = finish();
  let erasing: Promise<boolean> | undefined;

  /** However often it is asked for at once. */
  function eraseOnce(): Promise<boolean> {
    erasing ??= begun().finally(() => {
      erasing = undefined;
    });
    ready = erasing.catch(() => undefined);
    return erasing;
  }

  async function begun(): Promise<boolean> {
    await note('begun');
    return erase('begun');
  }

  async function erase(noted: Stage): Promise<boolean> {
    const stage = noted === 'begun' ? await revoke(life) : noted;
    await note(stage);
    await life.tools.end();
    life = begin(eraseOnce);
    await forgetInBrowser();
    // Last of all: whoever dies before erases once more.
    await browser.storage.local.clear();
    void life.goOn();
    life.onChange();
    return stage === 'revoked';
  }

  async function finish(): Promise<void> {
    const noted = await readStage();
    if (noted === undefined) return;
    const isRevoked = await erase(noted);
    await openOptions(isRevoked ? 'privacy/erased' : 'privacy/erased-unrevoked');
  }

  return async () => {
    await ready;
    return life;
  };
}

async function revoke({ google }: Life): Promise<Stage> {
  try {
    return (await google.disconnect()) ? 'revoked' : 'unrevoked';
  } catch (error) {
    if (error instanceof ProblemError) return 'unrevoked';
    throw error;
  }
}

async function readStage(): Promise<Stage | undefined> {
  return (await browser.storage.local.get(stageKey))[stageKey] as Stage | undefined;
}

async function note(stage: Stage): Promise<void> {
  await browser.storage.local.set({ [stageKey]: stage });
}

async function forgetInBrowser(): Promise<void> {
  await browser.storage.session.clear();
  await leaveTour();
  await giveBackPermissions();
}

/** What the person allowed at a switch or for a PSA; what came with the installation cannot be given back. */
async function giveBackPermissions(): Promise<void> {
  const { host_permissions: required = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const optional = origins.filter((origin) => !required.includes(origin));
  for (const given of [
    { permissions: ['notifications' as const] },
    ...optional.map((origin) => ({ origins: [origin] })),
  ]) {
    // A policy may hold on to one; that is no reason to keep the others.
    await browser.permissions.remove(given).catch(() => false);
  }
}
