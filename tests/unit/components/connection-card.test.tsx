// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskingProvider, createCache } from '@/components/asking';
import { ConnectionCard } from '@/entrypoints/options/ConnectionCard';
import type { ConnectionView, Overview } from '@/lib/messages/questions';
import { click, render, settle, type } from './render';
import { severa } from './sample-overview';

const ask = vi.hoisted(() => vi.fn<(name: string, question?: unknown) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const user = { id: 'u1', name: 'Anna Virtanen', email: 'anna@konsultti.example', timeZone: 'UTC' };
const well: ConnectionView = { ...severa, user, keyId: 'key-1' };

async function show(
  connection: ConnectionView,
  googleEmail?: string,
  pausedUntil?: Overview['pausedUntil'],
  hasCalendars = false,
): Promise<string> {
  await render(
    <AskingProvider cache={createCache()}>
      <ConnectionCard {...{ connection, googleEmail, pausedUntil, hasCalendars }} />
    </AskingProvider>,
  );
  return document.body.textContent ?? '';
}

const status = () => document.querySelector('.card-head .health')?.textContent;

beforeEach(() => {
  document.body.replaceChildren();
  ask.mockReset();
  ask.mockResolvedValue({ ok: true, value: {} });
});

describe('the card of a connection', () => {
  it('says that the addresses are the same, whatever their case, and names the key', async () => {
    const text = await show(well, 'Anna@Konsultti.example');
    expect(status()).toBe('Connected');
    expect(text).toContain('Google and Severa know you by the same address');
    expect(text).toContain('key-1');
  });

  it('shows both addresses where they differ', async () => {
    const text = await show(well, 'liisa@konsultti.example');
    expect(text).toContain('anna@konsultti.example');
    expect(text).toContain('In Google you are liisa@konsultti.example.');
  });

  it('compares nothing before Google is connected', async () => {
    expect(await show(well)).toContain('Connect Google to compare');
  });

  it('needs attention while nobody is chosen to write for', async () => {
    const { user: _, ...nobody } = well;
    await show(nobody, 'anna@konsultti.example');
    expect(status()).toBe('Needs attention');
    expect(document.querySelector('[role=combobox]')).not.toBeNull();
  });

  it('lets whoever picked a wrong user pick another, and says first what that means', async () => {
    const bertta = { ...user, id: 'u2', name: 'Bertta Laine' };
    ask.mockImplementation(async (name) => ({
      ok: true,
      value: name === 'findUsers' ? [bertta] : {},
    }));
    const text = await show(well, user.email);
    expect(text).toContain('What was sent for Anna Virtanen stays as it is');
    const field = document.querySelector<HTMLInputElement>('details [role=combobox]');
    if (!field) throw new Error('nothing to pick in');
    await type(field, 'bertta');
    await vi.waitFor(async () => {
      await settle();
      expect(document.querySelector('[role=option]')?.textContent).toContain('Bertta Laine');
    });
    const option = document.querySelector('[role=option]');
    if (option) await click(option);
    expect(ask).toHaveBeenCalledWith('pickUser', { connectionId: well.id, user: bertta });
  });

  it('has nobody else to pick in the practice PSA', async () => {
    expect(await show({ ...well, system: 'practice' })).not.toContain('Choose another user');
  });

  it('is offline when it gave no answer', async () => {
    await show({ ...well, health: { problem: { kind: 'unreachable', side: 'psa' } } });
    expect(status()).toBe('Offline');
  });

  it.each([
    ['says again that it is needed when the browser’s question is refused', async () => false],
    ['says so too when the browser cannot ask', () => Promise.reject(new Error('no window'))],
    ['tries anew once the browser allows the one address', async () => true],
  ])('%s', async (_, answer) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const isGranted = await answer().catch(() => false);
    const request = vi.fn(answer);
    Object.assign(fakeBrowser.permissions, { request });
    ask.mockResolvedValue({ ok: false, problem: { kind: 'unreachable', side: 'psa' } });
    const origin = 'https://relay.example';
    const problem = { kind: 'host-permission-missing', side: 'psa', origin } as const;
    await show({ ...well, health: { problem } });
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Allow access',
    );
    if (!button) throw new Error('nothing to press');
    await click(button);
    await settle();
    expect(request).toHaveBeenCalledWith({ origins: ['https://relay.example/*'] });
    const alert = document.querySelector('[role=alert]')?.textContent;
    expect(alert?.startsWith('The browser’s permission is needed')).toBe(!isGranted);
    const tests = ask.mock.calls.filter(([name]) => name === 'testConnection');
    expect(tests).toHaveLength(isGranted ? 1 : 0);
  });

  it('tells what a self-test left and when it stands, and removes it when asked', async () => {
    const when = { kind: 'timed', startAt: 0, endAt: 900_000 } as const;
    const text = await show({ ...well, leftBySelfTest: { title: 'Merkki self-test', when } });
    expect(text).toContain('One test item may still be in Severa: “Merkki self-test”');
    const remove = [...document.querySelectorAll('.remedies button')].at(0);
    if (!remove) throw new Error('nothing to press');
    await click(remove);
    await settle();
    expect(ask).toHaveBeenCalledWith('removeSelfTest', { connectionId: well.id });
  });

  it('offers no self-test to a key that may not delete', async () => {
    const capabilities = { ...well.capabilities, delete: false };
    expect(await show({ ...well, capabilities })).toContain('There’s no self-test');
    expect(document.body.textContent).not.toContain('Self-test…');
  });

  it.each([
    ['Disconnect and keep the calendars', 'keep'],
    ['Disconnect and delete the calendars', 'delete'],
  ])(
    'asks before it disconnects what becomes of calendars that Merkki made: %s',
    async (label, calendars) => {
      const text = await show(well, user.email, undefined, true);
      expect(text).toContain('Kept, they stay there with their events; deleted, they go with all');
      const button = [...document.querySelectorAll('dialog button')].find(
        ({ textContent }) => textContent === label,
      );
      if (!button) throw new Error('nothing to press');
      await click(button);
      await settle();
      const asked = { connectionId: well.id, calendars };
      expect(ask).toHaveBeenCalledWith('disconnectPsa', asked);
    },
  );

  it('leads to its own settings, and to what was done with it', async () => {
    await show({ ...well, id: 'severa/staging/key-1' });
    const links = [...document.querySelectorAll('[aria-label="Settings of Severa"] a')];
    expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual(
      ['Mapping', 'Rules', 'Sync', 'History'].map((name) => [
        name,
        `#${name.toLowerCase()}/severa%2Fstaging%2Fkey-1`,
      ]),
    );
  });

  it('resumes from a pause', async () => {
    await show(well, user.email, null);
    expect(status()).toBe('Paused');
    const resume = [...document.querySelectorAll('.remedies button')].at(0);
    if (!resume) throw new Error('nothing to press');
    await click(resume);
    await settle();
    expect(ask).toHaveBeenCalledWith('resume', {});
  });
});
