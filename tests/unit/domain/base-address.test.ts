import { describe, expect, it, test } from 'vitest';
import { hostPermission, readBaseAddress } from '@/lib/domain/base-address';

describe('the base address of an API', () => {
  test.each([
    ['https://relay.example', 'https://relay.example'],
    ['  https://relay.example/\n', 'https://relay.example'],
    ['HTTPS://Relay.Example/Severa/', 'https://relay.example/Severa'],
    ['https://relay.example:8443/severa', 'https://relay.example:8443/severa'],
    ['https://relay.example/severa/rest-api/v1', 'https://relay.example/severa'],
    ['https://api.severa.visma.com/rest-api/', 'https://api.severa.visma.com'],
    ['https://relay', 'https://relay'],
    ['https://10.0.0.4', 'https://10.0.0.4'],
    ['https://[2001:db8::1]', 'https://[2001:db8::1]'],
    ['https://välitys.example', 'https://xn--vlitys-bua.example'],
  ])('%s is %s', (typed, address) => {
    expect(readBaseAddress(typed)).toEqual({ ok: true, address });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['https://relay .example', 'spaces'],
    ['http://relay.example', 'not-https'],
    ['relay.example', 'not-https'],
    ['ftp://relay.example', 'not-https'],
    ['https://', 'no-host'],
    ['https:///severa', 'no-host'],
    ['https://:8443/', 'no-host'],
    ['https://anna:secret@relay.example', 'credentials'],
    ['https://anna@relay.example', 'credentials'],
    ['https://relay.example?key=1', 'query'],
    ['https://relay.example/severa?', 'query'],
    ['https://relay.example/#top', 'query'],
    ['https://*', 'not-an-address'],
    ['https://*.example', 'not-an-address'],
    ['https://relay.example:port', 'not-an-address'],
    ['https://re%lay.example', 'not-an-address'],
  ])('%s is none: %s', (typed, fault) => {
    expect(readBaseAddress(typed)).toEqual({ ok: false, fault });
  });

  it('stays the same when it is read again', () => {
    const read = readBaseAddress('https://relay.example/severa/rest-api/');
    expect(read.ok && readBaseAddress(read.address)).toEqual(read);
  });

  it('asks the browser for its host alone', () => {
    expect(hostPermission('https://relay.example:8443/severa')).toBe('https://relay.example/*');
  });
});
