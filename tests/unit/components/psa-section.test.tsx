// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { PsaSection } from '@/entrypoints/options/PsaSection';
import type { ConnectionView } from '@/lib/messages/questions';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { overviewOf, severa } from './sample-overview';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const former = { id: 'f1', system: 'severa', name: 'Severa', tenant: 'Vanha Oy' } as const;
let kept = { links: 12, tags: 1, history: 40, waiting: 2, rules: 3 };

async function show(
  connections: ConnectionView[],
  disconnected: (typeof former)[] = [],
  answers: Answers = {},
) {
  background.fake.start({
    formerConnections: () => ({
      connections: disconnected.map((each) => ({ ...each, disconnectedAt: Date.now() })),
    }),
    countBelongings: () => kept,
    deleteConnection: () => ({}),
    disconnectPsa: () => ({}),
    ...answers,
  });
  await render(
    <AskingProvider cache={createCache()}>
      <PsaSection overview={overviewOf({ connections })} named={undefined} />
    </AskingProvider>,
  );
  await settle();
}

const text = () => document.body.textContent ?? '';
const formFold = () =>
  [...document.querySelectorAll('details')].find((one) => one.querySelector('form'));

beforeEach(() => {
  document.body.replaceChildren();
  kept = { links: 12, tags: 1, history: 40, waiting: 2, rules: 3 };
});

describe('the connections to PSA systems', () => {
  it('fold the form away while the key is accepted, and open it when it is refused', async () => {
    await show([severa]);
    expect(formFold()?.open).toBe(false);
    document.body.replaceChildren();
    const problem = { kind: 'wrong-credentials', side: 'psa' } as const;
    await show([{ ...severa, health: { problem } }]);
    expect(formFold()?.open).toBe(true);
  });

  it('fold the form away where the organisation gives a key', async () => {
    const providedSevera = { address: 'https://api.severa.visma.com' };
    await show([], [], { readSetup: () => sampleSetup({ providedSevera }) });
    expect(text()).toContain('Severa from your organisation');
    expect(formFold()?.open).toBe(false);
  });

  it('say before disconnecting what stays and what goes, counted only then', async () => {
    await show([severa]);
    expect(background.fake.asked('countBelongings')).toEqual([]);
    const disconnect = [...document.querySelectorAll('button.danger')].at(0);
    if (!disconnect) throw new Error('nothing to press');
    await click(disconnect);
    await settle();
    expect(document.querySelector('dialog[open]')?.textContent).toMatch(
      /Stays here12 links, 1 tag,? and 40 entries of the historyGoes2 sends that wait and 3 rules/,
    );
    expect(background.fake.asked('disconnectPsa')).toEqual([]);
  });

  it('say that nothing stays, and offer no file of it, where there is nothing', async () => {
    kept = { links: 0, tags: 0, history: 0, waiting: 1, rules: 0 };
    await show([severa]);
    const disconnect = document.querySelector('button.danger');
    if (disconnect) await click(disconnect);
    await settle();
    const told = document.querySelector('dialog[open]')?.textContent;
    expect(told).toContain('Stays herenothingGoes1 send that waits');
    expect(told).not.toContain('Save links');
  });

  it('tell of one that was disconnected what is kept, and delete it when asked twice', async () => {
    await show([severa], [former]);
    expect(text()).toContain('Vanha Oy');
    expect(document.querySelector('[aria-label="Severa, disconnected"] .health')?.textContent).toBe(
      'Not connected',
    );
    const confirm = document.querySelector('[aria-label="Severa, disconnected"] dialog .danger');
    if (!confirm) throw new Error('nothing to press');
    await click(confirm);
    await settle();
    expect(background.fake.asked('deleteConnection')).toEqual([{ connectionId: 'f1' }]);
  });
});
