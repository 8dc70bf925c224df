// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskingProvider, createCache } from '@/components/asking';
import { SeveraForm } from '@/entrypoints/options/SeveraForm';
import { click, render, settle, type } from './render';

const ask = vi.hoisted(() => vi.fn<(name: string, question?: unknown) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

let requested: unknown[];
beforeEach(async () => {
  document.body.replaceChildren();
  ask.mockReset();
  ask.mockResolvedValue({
    ok: false,
    problem: { kind: 'wrong-credentials', side: 'psa', byRelay: true },
  });
  requested = [];
  const request = async (what: unknown) => requested.push(what) > 0;
  Object.assign(fakeBrowser.permissions, { request });
  await render(
    <AskingProvider cache={createCache()}>
      <SeveraForm isNamed={false} />
    </AskingProvider>,
  );
});

const labelled = (text: string) => {
  const label = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === text,
  );
  const field = label?.querySelector('input') ?? document.getElementById(label?.htmlFor ?? '');
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${text}`);
  return field;
};
const choose = (text: string) => click(labelled(text));
const connect = async () => {
  await settle(() => document.querySelector('form')?.requestSubmit());
  await settle();
};
const below = (field: HTMLInputElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;

async function fillRelay(address: string, bearer: string): Promise<void> {
  await choose('Another address, such as your company’s relay');
  await choose('A token of my own');
  await type(labelled('Address'), address);
  await type(labelled('Your token'), bearer);
}

describe('the form that connects Severa', () => {
  it('says at the field what is wrong with the address, loses nothing, and asks nobody', async () => {
    await fillRelay('http://relay.example', 'token-1');
    expect(labelled('Address').getAttribute('aria-invalid')).toBeNull();
    await connect();
    expect(labelled('Address').getAttribute('aria-invalid')).toBe('true');
    expect(below(labelled('Address'))).toContain('has to begin with https://');
    expect(document.activeElement).toBe(labelled('Address'));
    expect([labelled('Address').value, labelled('Your token').value]).toEqual([
      'http://relay.example',
      'token-1',
    ]);
    expect([requested, ask.mock.calls]).toEqual([[], []]);
    await type(labelled('Address'), 'https://relay.example');
    expect(labelled('Address').getAttribute('aria-invalid')).toBeNull();
  });

  it('says at the field that a key has a space inside', async () => {
    await type(labelled('Client ID'), 'key 1');
    await type(labelled('Client secret'), ' secret ');
    await connect();
    expect(below(labelled('Client ID'))).toContain('There’s a space or a line break inside.');
    expect(labelled('Client secret').getAttribute('aria-invalid')).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ['unreachable', true],
    ['not-found', false],
  ] as const)('says at the address that nothing of Severa is there: %s', async (kind, isNoted) => {
    ask.mockResolvedValue({ ok: false, problem: { kind, side: 'psa' } });
    await fillRelay('https://relay.example', 'token-1');
    await connect();
    expect(below(labelled('Address'))).toContain('Nothing answered there as Severa does.');
    expect(document.querySelector('.note.bad') !== null).toBe(isNoted);
    expect(labelled('Your token').value).toBe('token-1');
    await type(labelled('Address'), 'https://relay.example/severa');
    expect(labelled('Address').getAttribute('aria-invalid')).toBeNull();
  });

  it('asks the browser for the relay’s host alone, and connects with the token alone', async () => {
    await type(labelled('Client ID'), 'key-1');
    await fillRelay('https://relay.example/severa/', 'token-1\n');
    await connect();
    expect(requested).toEqual([{ origins: ['https://relay.example/*'] }]);
    expect(ask).toHaveBeenCalledWith('connectSevera', {
      environment: 'production',
      address: 'https://relay.example/severa',
      bearer: 'token-1',
    });
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Check your token.');
  });
});
