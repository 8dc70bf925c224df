// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { ReferenceData } from '@/entrypoints/options/ReferenceData';
import type { ConnectionView } from '@/lib/messages/questions';
import type { FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { severa } from './sample-overview';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

async function show(change: Partial<ConnectionView> = {}): Promise<void> {
  const readAt = Date.now() - 300_000;
  background.fake.start({
    referenceData: () => ({ lists: [{ kind: 'activity-types', count: 8, readAt }] }),
    refreshReferenceData: () => ({ lists: [] }),
  });
  await render(
    <AskingProvider cache={createCache()}>
      <ReferenceData connection={{ ...severa, ...change }} />
    </AskingProvider>,
  );
  expect(background.fake.asked('referenceData')).toEqual([]);
  await settle(() => {
    const details = document.querySelector('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  await settle();
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
const button = () => document.querySelector('button');

describe('the cached lists of a connection', () => {
  it('say which are kept, how many and how old, and which are only searched', async () => {
    await show({ capabilities: { ...severa.capabilities, customers: false } });
    expect(rows()).toEqual([
      ['Activity types', '8', '5 minutes ago'],
      ['Your own projects, with their customers', '–', 'not kept; read when you search'],
      ['Customers', '–', 'the right to read them is missing'],
      ['Open projects of others', '–', 'not kept; read when you search'],
      ['Users', '–', 'not kept; read when you search'],
    ]);
  });

  it('are refreshed by a press', async () => {
    await show();
    const refresh = button();
    if (!refresh) throw new Error('nothing to press');
    await click(refresh);
    await settle();
    expect(background.fake.asked('refreshReferenceData')).toEqual([{ connectionId: severa.id }]);
  });

  it('cannot be refreshed while the connection is switched off', async () => {
    await show({ isOff: true });
    expect(button()?.disabled).toBe(true);
  });

  it('of the practice PSA need no refreshing', async () => {
    await show({ system: 'practice', id: 'practice' });
    expect(button()).toBeNull();
    expect(document.body.textContent).toContain('They come with Merkki');
  });
});
