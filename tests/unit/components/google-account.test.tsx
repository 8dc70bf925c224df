// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { useQuestion } from '@/components/use-question';
import { GoogleAccount } from '@/entrypoints/options/GoogleAccount';
import type { GoogleView, Overview } from '@/lib/messages/questions';
import { click, render, settle } from './render';

const ask = vi.hoisted(() => vi.fn<(name: string, question?: unknown) => Promise<unknown>>());
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
  return (
    answer && (
      <GoogleAccount
        google={answer.google}
        pausedUntil={answer.pausedUntil}
        hasCalendars={answer.withCalendars.length > 0}
      />
    )
  );
}

/** Disconnects on the page; Google answers the withdrawal as told. */
async function disconnect(
  revoked: boolean,
  { withCalendars = [] as string[], press = 'dialog .danger' } = {},
): Promise<void> {
  let google = connected;
  ask.mockImplementation(async (name) => {
    if (name !== 'disconnectGoogle') return { ok: true, value: { google, withCalendars } };
    google = left;
    return { ok: true, value: { ...left, revoked } };
  });
  await render(
    <AskingProvider cache={createCache()}>
      <Account />
    </AskingProvider>,
  );
  await settle();
  const confirm = document.querySelector(press);
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

describe('disconnecting Google while Merkki has calendars there', () => {
  it.each([
    ['keep', '.danger:last-child'],
    ['delete', '.danger:nth-child(2)'],
  ])('asks what becomes of them: %s', async (calendars, button) => {
    const press = `dialog .row > ${button}`;
    await disconnect(true, { withCalendars: ['c1'], press });
    expect(ask).toHaveBeenCalledWith('disconnectGoogle', { calendars });
  });
});

describe('the Google account says in one word how it stands', () => {
  const side = 'google';
  it.each<[string, Partial<GoogleView>, Overview['pausedUntil'], string | undefined]>([
    ['Connected', {}, undefined, undefined],
    ['Not connected', left, undefined, undefined],
    [
      'Needs attention',
      { state: 'signed-out', health: { problem: { kind: 'signed-out', side } } },
      undefined,
      'Sign in to Google',
    ],
    ['Paused', {}, null, 'Resume'],
    ['Offline', { health: { problem: { kind: 'unreachable', side } } }, undefined, 'Try again'],
  ])('%s', async (word, change, pausedUntil, action) => {
    document.body.replaceChildren();
    await render(
      <AskingProvider cache={createCache()}>
        <GoogleAccount
          google={{ ...connected, ...change }}
          hasCalendars={false}
          {...{ pausedUntil }}
        />
      </AskingProvider>,
    );
    expect(document.querySelector('.card-head .health')?.textContent).toBe(word);
    const actions = [...document.querySelectorAll('.remedies button')];
    expect(actions.map(({ textContent }) => textContent)).toEqual(action ? [action] : []);
    // Whoever is signed out can still have it all withdrawn.
    const buttons = [...document.querySelectorAll('.card-head button')].at(0)?.textContent;
    expect(buttons).toBe(word === 'Not connected' ? 'Connect Google' : 'Disconnect');
  });
});

describe('what was allowed at Google', () => {
  const told = async (rights: GoogleView['rights']) => {
    const google = { ...connected, ...(rights && { rights }) };
    await render(
      <AskingProvider cache={createCache()}>
        <GoogleAccount google={google} hasCalendars={false} pausedUntil={undefined} />
      </AskingProvider>,
    );
    return document.querySelector('.rights')?.textContent;
  };

  it('is told beside what was not, which nobody needs yet', async () => {
    const text = await told(['write']);
    expect(text).toContain('reading your calendars and events and writing events');
    expect(text).toContain('Not given: making calendars of its own.');
  });

  it('is all that there is, once everything is', async () => {
    expect(await told(['write', 'make-calendars'])).not.toContain('Not given');
  });
});
