// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { useQuestion } from '@/components/use-question';
import { GoogleAccount } from '@/entrypoints/options/GoogleAccount';
import type { GoogleView } from '@/lib/messages/questions';
import { click, render, settle } from './render';

const ask = vi.hoisted(() => vi.fn<(name: string) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const connected: GoogleView = {
  state: 'connected',
  email: 'anna@konsultti.example',
  health: {},
  clientIdFrom: 'build',
};
const left: GoogleView = { state: 'not-connected', health: {}, clientIdFrom: 'build' };

function Account() {
  const { answer } = useQuestion('overview', {});
  return answer && <GoogleAccount google={answer.google} />;
}

/** Disconnects on the page; Google answers the withdrawal as told. */
async function disconnect(revoked: boolean): Promise<void> {
  let google = connected;
  ask.mockImplementation(async (name) => {
    if (name !== 'disconnectGoogle') return { ok: true, value: { google } };
    google = left;
    return { ok: true, value: { ...left, revoked } };
  });
  await render(
    <AskingProvider cache={createCache()}>
      <Account />
    </AskingProvider>,
  );
  await settle();
  const confirm = document.querySelector('dialog .danger');
  if (!confirm) throw new Error('nothing to press');
  await click(confirm);
  await settle();
}

const link = () => document.querySelector('a')?.getAttribute('href');

beforeEach(() => ask.mockReset());

describe('after Google was disconnected', () => {
  it('the page says where to look when Google did not confirm it', async () => {
    await disconnect(false);
    expect(document.body.textContent).toContain('Google didn’t confirm');
    expect(link()).toBe('https://myaccount.google.com/permissions');
  });

  it('the page says nothing of it when Google did', async () => {
    await disconnect(true);
    expect(document.body.textContent).toContain('Not connected');
    expect(link()).toBeUndefined();
  });
});
