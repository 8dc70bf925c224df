import { browser } from 'wxt/browser';
import { showBadge } from '@/entrypoints/background/badge';
import { createChecking, isPaused } from '@/entrypoints/background/checking';
import { createConnecting } from '@/entrypoints/background/connecting';
import { createDescribe } from '@/entrypoints/background/describing';
import { createEventHandlers } from '@/entrypoints/background/event-handlers';
import { createGoogleSide } from '@/entrypoints/background/google-side';
import { createItems } from '@/entrypoints/background/items';
import { createOverview } from '@/entrypoints/background/overview';
import { createPageHealth } from '@/entrypoints/background/page-health';
import { createPsaSide } from '@/entrypoints/background/psa-side';
import { createRecentTypes } from '@/entrypoints/background/recent-types';
import { createSending } from '@/entrypoints/background/sending';
import { createSetupHandlers } from '@/entrypoints/background/setup-handlers';
import { enterOpenTabs, openOptions, openPanel } from '@/entrypoints/background/tabs';
import { schedule, startTicking, tickInTime } from '@/entrypoints/background/ticks';
import { createTools } from '@/entrypoints/background/tools';
import { coalesce } from '@/lib/domain/coalesce';
import { announceChange, serve } from '@/lib/messages/server';
import { nextDueAt } from '@/lib/store/outbox';
import { readSettings } from '@/lib/store/settings';
import { touchAll } from '@/lib/store/touched-links';

/** A run of many sends announces itself this often at most. */
const betweenAnnouncementsMs = 200;

/** Builds the background and starts listening, all in the worker's first turn, or the event that woke it is lost. */
export function start(): void {
  const tools = createTools();
  const google = createGoogleSide(tools);
  const psa = createPsaSide(tools);
  const items = createItems(tools, google, psa);
  const dueAt = async () => {
    const connections = await psa.connections();
    return nextDueAt(
      tools.db,
      connections.map(({ id }) => id),
    );
  };
  const tell = coalesce(async () => {
    await announceChange();
    await showBadge(await google.view(), await reader.attention());
  }, betweenAnnouncementsMs);
  const onChange = () => {
    tell().catch((error: unknown) =>
      console.error('Merkki: a change could not be announced', error),
    );
  };
  const sending = createSending(tools, psa, items, onChange, () => tickInTime(dueAt));
  const checking = createChecking(tools, google, onChange);
  const connecting = createConnecting(tools, google, psa);
  const pageHealth = createPageHealth(tools, onChange);
  const reader = createOverview({ tools, google, psa, items, checking, pageHealth });
  const recentTypes = createRecentTypes(tools.memory('recent-types'));
  const describe = createDescribe({ tools, google, psa, items, recentTypes, onChange });

  serve({
    ...createEventHandlers({
      tools,
      describe,
      recentTypes,
      psa,
      items,
      checking,
      sending,
      onChange,
    }),
    ...createSetupHandlers({ tools, google, psa, connecting, checking, sending, onChange }),
    overview: () => reader.overview(),
    openPanel: async (_, { tabId }) => {
      await openPanel(tabId);
      return {};
    },
    reportHealth: async (health) => {
      await pageHealth.report(health);
      return {};
    },
    openOptions: async ({ section }) => {
      await openOptions(section);
      return {};
    },
  });
  const goOn = async () => {
    if (isPaused(await readSettings(tools.db), tools.now())) return;
    await checking.runIfDue();
    await sending.kick();
  };
  startTicking(goOn, dueAt);
  browser.runtime.onInstalled.addListener(() => {
    void enterOpenTabs();
    // Another version may judge otherwise what was sent.
    void touchAll(tools.db);
  });
  browser.runtime.onStartup.addListener(() => void schedule(dueAt));
  // Whatever the last worker left undone goes on.
  void goOn();
}
