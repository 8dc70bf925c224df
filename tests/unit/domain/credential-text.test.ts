import { expect, test } from 'vitest';
import { credentialFault, credentialOf } from '@/lib/domain/credential-text';

test.each([
  ['key-1', undefined],
  [' key-1\r\n', undefined],
  ['KonsulttiOy_merkki.apps.vismasevera.com', undefined],
  [' \n', 'empty'],
  ['key 1', 'spaces'],
  ['key\n1', 'spaces'],
  ['key\u00a01', 'spaces'],
  ['key-1…', 'characters'],
  ['“key-1”', 'characters'],
])('of %j it is said: %s', (text, fault) => {
  expect(credentialFault(text)).toBe(fault);
});

test('blanks around a credential do not count', () => {
  expect(credentialOf('\tkey-1 \n')).toBe('key-1');
});
