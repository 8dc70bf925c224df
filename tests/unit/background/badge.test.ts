import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from '@/entrypoints/background/badge';
import type { Needs } from '@/entrypoints/background/needs';
import type { AttentionItem, ConnectionView } from '@/lib/messages/questions';
import type { Brake } from '@/lib/messages/sync-schemas';
import { overviewOf, severa } from '../components/sample-overview';

beforeEach(() => fakeBrowser.reset());

const { google } = overviewOf({});
const event: AttentionItem = {
  ...{ connectionId: 'c1', itemKey: 'k', eid: 'e', title: 'Kickoff' },
  state: { kind: 'changed', changes: ['time'] },
};
const run: Brake = { connectionId: 'c1', reason: 'empty-read', at: 0, deletions: 0, items: [] };

function needsOf(events: number, runs = 0, connections: readonly ConnectionView[] = []): Needs {
  return {
    ...{ google, connections },
    attention: Array.from({ length: events }, () => event),
    brakes: Array.from({ length: runs }, () => run),
  };
}

async function shown(language: string, needs: Needs): Promise<[string, string]> {
  fakeBrowser.i18n.getUILanguage = () => language;
  await showBadge(needs);
  const { action } = fakeBrowser;
  return [await action.getBadgeText({}), await action.getTitle({})];
}

it.each([
  ['en', needsOf(0), '', 'Merkki: everything is up to date'],
  ['en-GB', needsOf(1), '1', 'Waiting for you in Merkki: 1 event'],
  [
    'en',
    needsOf(2, 1, [severa]),
    '4',
    'Waiting for you in Merkki: 2 events, 1 stopped run, and 1 connection',
  ],
  ['fi', needsOf(1, 2), '3', 'Merkissä odottaa sinua: 1 tapahtuma ja 2 pysäytettyä ajoa'],
  ['fi-FI', needsOf(5), '5', 'Merkissä odottaa sinua: 5 tapahtumaa'],
  ['sv', needsOf(1, 0, [severa]), '2', 'Väntar på dig i Merkki: 1 händelse och 1 anslutning'],
  ['sv-FI', needsOf(120), '99', 'Väntar på dig i Merkki: 120 händelser'],
  ['de', needsOf(2), '2', 'Waiting for you in Merkki: 2 events'],
])('in %s the icon says how much waits, and its tooltip what', async (language, needs, ...told) => {
  expect(await shown(language, needs)).toEqual(told);
});

it('asks first to sign in', async () => {
  const signedOut = { ...needsOf(3), google: { ...google, state: 'signed-out' as const } };
  expect(await shown('sv', signedOut)).toEqual([
    '!',
    'Merkki: utloggad från Google. Öppna Merkki för att logga in.',
  ]);
});

it('counts a Google account that only the person can mend', async () => {
  const problem = { kind: 'client-refused' } as const;
  const refused = { ...needsOf(0), google: { ...google, health: { problem } } };
  expect(await shown('en', refused)).toEqual(['1', 'Waiting for you in Merkki: 1 connection']);
});
