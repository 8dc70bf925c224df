// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { PrivacySection } from '@/entrypoints/options/privacy/PrivacySection';
import type { EventFate } from '@/lib/messages/questions';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle } from './render';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;
const sends = { title: 'Kickoff', when, location: 'Helsinki', notes: 'Agenda' };

async function show(events: readonly EventFate[] = [], answers: Answers = {}, named?: string) {
  background.fake.start({
    whatLeaves: () => ({ psa: { name: 'Severa', system: 'severa' }, events: [...events] }),
    makeDiagnostics: () => ({ text: 'Merkki: diagnostics' }),
    eraseEverything: () => ({ isRevoked: true }),
    ...answers,
  });
  await render(
    <AskingProvider cache={createCache()}>
      <PrivacySection named={named} />
    </AskingProvider>,
  );
  await settle();
}

const rows = () =>
  [...document.querySelectorAll('.fates > li')].map((row) => row.textContent ?? '');
const button = (name: string) => {
  const all = [...document.querySelectorAll('button')];
  const found = all.filter(({ textContent }) => textContent === name).at(-1);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const text = () => document.body.textContent ?? '';

beforeEach(() => document.body.replaceChildren());

describe('what the PSA sees', () => {
  it('is told of each event: what left, what would, and why it does not', async () => {
    await show([
      { eid: 'a', title: 'Kickoff', when, fate: 'left', sends },
      { eid: 'b', title: 'Review', when, fate: 'could', sends },
      { eid: 'c', title: 'Demo', when, fate: 'goes', sends },
      { eid: 'd', title: 'Doctor', when, fate: 'stays', reason: 'private' },
      { eid: 'e', title: '', when, fate: 'stays' },
    ]);
    expect(rows()).toEqual([
      expect.stringMatching(/Kickoff.*Has left.*What Severa has.*Helsinki.*Agenda/s),
      expect.stringMatching(/Review.*Leaves when you send it.*What Severa gets/s),
      expect.stringMatching(/Demo.*Leaves by itself/s),
      expect.stringMatching(/Doctor.*Stays here.*keep private events from Severa/s),
      expect.stringMatching(/Stays here.*no activity type/s),
    ]);
    expect(document.querySelectorAll('.fates details')).toHaveLength(3);
  });

  it('is said to be nothing where there are no events', async () => {
    await show();
    expect(text()).toContain('No events of yours are known');
  });
});

describe('the diagnostics', () => {
  it('are shown in full before they can be copied', async () => {
    await show();
    expect(text()).not.toContain('They are ready.');
    await click(button('Make diagnostics'));
    await settle();
    expect(document.querySelector('textarea')?.value).toBe('Merkki: diagnostics');
    expect(text()).toContain('Nothing is copied until you press Copy.');
  });
});

describe('erasing', () => {
  it('says what goes and what stays before anything can be pressed', async () => {
    await show();
    const told = [...document.querySelectorAll('.erase-fates')][0]?.textContent;
    expect(told).toMatch(/What goes.*keys.*Google.*What stays.*Activities in your PSA/s);
  });

  it('takes two steps', async () => {
    await show();
    await click(button('Erase everything …'));
    expect(button('Erase everything').disabled).toBe(true);
    const box = document.querySelector<HTMLInputElement>('dialog input[type="checkbox"]');
    if (box) await click(box);
    expect(button('Erase everything').disabled).toBe(false);
    await click(button('Erase everything'));
    await settle();
    expect(background.fake.asked('eraseEverything')).toEqual([{}]);
    expect(location.hash).toBe('#privacy/erased');
  });

  it.each([
    ['erased', 'It has no access to your Google account any more.'],
    ['erased-unrevoked', 'Google didn’t confirm'],
  ])('is told of afterwards: %s', async (named, words) => {
    await show([], {}, named);
    expect(text()).toContain('Everything that Merkki kept in this browser is erased.');
    expect(text()).toContain(words);
  });
});
