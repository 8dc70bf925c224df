import type { Life } from '@/entrypoints/background/life';
import { enterOpenTabs } from '@/entrypoints/background/tabs';
import { welcome } from '@/entrypoints/background/welcome';
import { coalesce } from '@/lib/domain/coalesce';
import { touchAll } from '@/lib/store/touched-links';

/** What an installation or an update has to do once. The browser tells of it once as well, and the worker may die over it. */
export interface Installing {
  begin(reason: string): Promise<void>;
  /** Does what a former worker began; nothing as a rule. */
  finish(): Promise<void>;
}

export function createInstalling(life: () => Promise<Life>): Installing {
  const finish = coalesce(async () => {
    const { tools, tour } = await life();
    const begun = tools.memory('installing');
    const reason = await begun.get('reason');
    if (reason === undefined) return;
    await Promise.all([
      // Another version may judge otherwise what was sent.
      touchAll(tools.db),
      reason === 'install' && welcome(tools),
      enterOpenTabs().then(tour.resume),
    ]);
    await begun.remove('reason');
  });
  return {
    begin: async (reason) => {
      const { tools } = await life();
      await tools.memory('installing').set('reason', reason);
      await finish();
    },
    finish,
  };
}
