import { browser } from 'wxt/browser';
import { googleNeedsPerson, type Needs } from '@/entrypoints/background/needs';
import { backgroundWords } from '@/entrypoints/background/words';
import { formatList } from '@/lib/i18n/moments';

/**
 * Shows on the toolbar icon whether the person is needed: to sign in, else for how many events, stopped runs and
 * connections; the tooltip says it in words.
 */
export async function showBadge(needs: Needs): Promise<void> {
  await browser.action.setBadgeText({ text: badgeText(needs) });
  await browser.action.setTitle({ title: badgeTitle(needs) });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
}

function badgeText(needs: Needs): string {
  if (needs.google.state === 'signed-out') return '!';
  const { events, runs, connections } = countNeeds(needs);
  const count = events + runs + connections;
  return count > 0 ? String(Math.min(count, 99)) : '';
}

function badgeTitle(needs: Needs): string {
  const { t, locale } = backgroundWords();
  if (needs.google.state === 'signed-out') return t('toolbar.signed-out');
  const counts = countNeeds(needs);
  const named = (['events', 'runs', 'connections'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => t(`toolbar.${name}`, { count: counts[name] }));
  return named.length === 0
    ? t('toolbar.all-well')
    : t('toolbar.needs-you', { what: formatList(named, locale) });
}

function countNeeds({ google, connections, attention, brakes }: Needs) {
  return {
    events: attention.length,
    runs: brakes.length,
    connections: connections.length + (googleNeedsPerson(google) ? 1 : 0),
  };
}
