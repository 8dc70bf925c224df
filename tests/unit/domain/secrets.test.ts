import { describe, expect, it } from 'vitest';
import { leftOut, secretsIn, withoutSecrets } from '@/lib/domain/secrets';

const connection = {
  id: 'severa/production/key-1',
  credentials: {
    ...{ system: 'severa', environment: 'production', clientId: 'key-1' },
    ...{ clientSecret: 'hush-hush', anythingNew: 'of-a-later-version' },
  },
};
const grant = { key: 'psa/severa/grant', value: { token: 'bearer-1234', rights: ['a:read'] } };

describe('secrets', () => {
  it('are what their names say, and whatever of credentials is not known to be none', () => {
    expect([...secretsIn([connection, grant])]).toEqual([
      'hush-hush',
      'of-a-later-version',
      'bearer-1234',
    ]);
  });

  it('are left out by name, and what names a key stays', () => {
    expect(withoutSecrets([connection, grant], new Set())).toEqual([
      {
        ...connection,
        credentials: {
          ...connection.credentials,
          ...{ clientSecret: leftOut, anythingNew: leftOut },
        },
      },
      { ...grant, value: { token: leftOut, rights: ['a:read'] } },
    ]);
  });

  it('are left out wherever they stand', () => {
    const cause = 'Severa said: hush-hush is wrong';
    expect(withoutSecrets({ problem: { cause } }, new Set(['hush-hush']))).toEqual({
      problem: { cause: leftOut },
    });
  });

  it.each([
    ['text', 'text'],
    [5, 5],
    [null, null],
    [{ tokens: [['abcdefgh'], 5] }, { tokens: [[leftOut], 5] }],
    [{ credentials: 'abcdefgh' }, { credentials: leftOut }],
    [{ accessToken: { value: 'abcdefgh' } }, { accessToken: { value: leftOut } }],
  ])('of %j leave %j', (value, told) => {
    expect(withoutSecrets(value, new Set())).toEqual(told);
  });
});
