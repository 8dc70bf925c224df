import { browser } from 'wxt/browser';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { enterOpenTabs, openOptions } from '@/entrypoints/background/tabs';
import type { Tools } from '@/entrypoints/background/tools';
import { ProblemError } from '@/lib/domain/problem';

/** Erases everything that is stored here. What an administrator set is not ours to erase. */
export interface Erasing {
  /** Withdraws the access at Google, and begins the extension anew, which erases. Undone by nothing. */
  begin(): Promise<void>;
  /**
   * Erases what is to be erased, and tells of it. To be waited for in each life of the worker before anything is begun in
   * it: a worker that had work under way, or remembers something, could write it into the new database.
   */
  finish(): Promise<void>;
}

/** In the storage of the extension, which holds nothing else. */
const stageKey = 'erasing';
/** `begun`: the access at Google may still have to be withdrawn; else whether Google confirmed that it is. */
type Stage = 'begun' | 'revoked' | 'unrevoked';

export function createErasing({ db }: Tools, google: GoogleSide): Erasing {
  async function revoke(): Promise<Stage> {
    try {
      return (await google.disconnect()) ? 'revoked' : 'unrevoked';
    } catch (error) {
      if (error instanceof ProblemError) return 'unrevoked';
      throw error;
    }
  }

  return {
    async begin() {
      await note('begun');
      await note(await revoke());
      browser.runtime.reload();
    },

    async finish() {
      const noted = await readStage();
      if (noted === undefined) return;
      const stage = noted === 'begun' ? await revoke() : noted;
      await note(stage);
      await db.delete({ disableAutoOpen: false });
      await forgetInBrowser();
      // The scripts in open tabs have lost the extension that they spoke to.
      await enterOpenTabs();
      await openOptions(stage === 'revoked' ? 'privacy/erased' : 'privacy/erased-unrevoked');
      // Last of all: whoever dies before erases and tells once more.
      await browser.storage.local.clear();
    },
  };
}

async function readStage(): Promise<Stage | undefined> {
  return (await browser.storage.local.get(stageKey))[stageKey] as Stage | undefined;
}

async function note(stage: Stage): Promise<void> {
  await browser.storage.local.set({ [stageKey]: stage });
}

async function forgetInBrowser(): Promise<void> {
  await browser.storage.session.clear();
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
