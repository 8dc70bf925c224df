import { describe, expect, it, test } from 'vitest';
import {
  emptySeveraDraft,
  isFilled,
  readSeveraDraft,
  type SeveraDraft,
} from '@/entrypoints/options/severa-draft';

const key = { clientId: ' key-1\n', clientSecret: 'secret ' };
const draft = (change: Partial<SeveraDraft>): SeveraDraft => ({ ...emptySeveraDraft, ...change });
const relay = { place: 'other', address: 'https://relay.example/severa/' } as const;

describe('what was typed to connect Severa', () => {
  it('asks for Severa’s own host, with the key as one piece', () => {
    expect(readSeveraDraft(draft(key))).toEqual({
      ok: true,
      permission: 'https://api.severa.visma.com/*',
      ask: { environment: 'production', clientId: 'key-1', clientSecret: 'secret' },
    });
  });

  it('forgets neither another address nor the key beside it', () => {
    expect(readSeveraDraft(draft({ ...key, ...relay, environment: 'staging' }))).toEqual({
      ok: true,
      permission: 'https://relay.example/*',
      ask: {
        environment: 'staging',
        address: 'https://relay.example/severa',
        clientId: 'key-1',
        clientSecret: 'secret',
      },
    });
  });

  it('sends a token alone, though a key was typed before', () => {
    const typed = draft({ ...key, ...relay, opener: 'bearer', bearer: ' t-1 ' });
    expect(readSeveraDraft(typed)).toMatchObject({
      ask: { environment: 'production', address: 'https://relay.example/severa', bearer: 't-1' },
    });
    expect(JSON.stringify(readSeveraDraft(typed))).not.toContain('secret');
  });

  it('takes no token to Severa’s own address', () => {
    const typed = draft({ ...key, opener: 'bearer', bearer: 't-1', address: relay.address });
    expect(readSeveraDraft(typed)).toMatchObject({ ask: { clientId: 'key-1' } });
  });

  test.each<[string, Partial<SeveraDraft>, object]>([
    ['a space inside', { ...key, clientSecret: 'sec ret' }, { clientSecret: 'spaces' }],
    [
      'both at once',
      { clientId: 'ä', clientSecret: ' ' },
      {
        ...{ clientId: 'characters', clientSecret: 'empty' },
      },
    ],
    ['http', { ...key, ...relay, address: 'http://relay.example' }, { address: 'not-https' }],
    [
      'an address and a token',
      { place: 'other', opener: 'bearer', bearer: 'a b' },
      {
        ...{ address: 'empty', bearer: 'spaces' },
      },
    ],
  ])('names the field of %s', (_, change, faults) => {
    expect(readSeveraDraft(draft(change))).toEqual({ ok: false, faults });
  });

  test.each<[Partial<SeveraDraft>, boolean]>([
    [{}, false],
    [key, true],
    [{ ...key, place: 'other' }, false],
    [{ ...key, ...relay }, true],
    [{ ...key, ...relay, opener: 'bearer' }, false],
    [{ ...relay, opener: 'bearer', bearer: 't' }, true],
  ])('of %j it can tell whether it is filled', (change, filled) => {
    expect(isFilled(draft(change))).toBe(filled);
  });
});
