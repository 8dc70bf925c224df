import { describe, expect, it } from 'vitest';
import { chooseClientId } from '@/lib/google/client-id';
import { redirectAddress } from '@/lib/google/redirect-addresses';

describe('the client id', () => {
  it('is the build’s before the policy’s before the typed one', () => {
    const offered = { build: 'b', policy: 'p', options: 'o' };
    expect(chooseClientId(offered)).toEqual({ clientId: 'b', source: 'build' });
    expect(chooseClientId({ ...offered, build: '' })).toEqual({ clientId: 'p', source: 'policy' });
    expect(chooseClientId({ options: ' o ' })).toEqual({ clientId: 'o', source: 'options' });
  });

  it('is missing when nobody offers one', () => {
    expect(chooseClientId({ build: undefined, policy: ' ', options: '' })).toBeUndefined();
  });
});

describe('the redirect address', () => {
  it('is what Chromium gives', () => {
    const address = 'https://abcdefghijklmnop.chromiumapp.org/';
    expect(redirectAddress(address)).toBe(address);
  });

  it('is the loopback form in Firefox, also when already in that form', () => {
    const loopback = 'http://127.0.0.1/mozoauth2/0123abc';
    expect(redirectAddress('https://0123abc.extensions.allizom.org/')).toBe(loopback);
    expect(redirectAddress(loopback)).toBe(loopback);
  });
});
