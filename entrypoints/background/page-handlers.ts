import type { PageHealth } from '@/entrypoints/background/page-health';
import { openOptions, openPanel, selectEvents } from '@/entrypoints/background/tabs';
import { markNames } from '@/entrypoints/background/words';
import type { Handlers } from '@/lib/messages/server';

type PageHandlers = Pick<
  Handlers,
  'selectEvents' | 'openPanel' | 'nameMarks' | 'reportHealth' | 'openOptions'
>;

/** What opens something, or tells how a calendar page is served. */
export function createPageHandlers(pageHealth: PageHealth): PageHandlers {
  return {
    selectEvents: async () => {
      await selectEvents();
      return {};
    },
    openPanel: async ({ pageLanguage }, { tabId }) => {
      await openPanel(tabId, pageLanguage);
      return {};
    },
    nameMarks: async ({ pageLanguage }) => markNames(pageLanguage),
    reportHealth: async (health) => {
      await pageHealth.report(health);
      return {};
    },
    openOptions: async ({ section }) => {
      await openOptions(section);
      return {};
    },
  };
}
