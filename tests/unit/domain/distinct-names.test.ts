import { expect, it } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { withDistinctNames } from '@/lib/domain/distinct-names';

const severa = (clientId: string, change: Partial<Connection> = {}): Connection => ({
  ...{ id: `severa/${clientId}`, system: 'severa', name: 'Severa', tenant: 'Konsultti Oy' },
  credentials: { system: 'severa', environment: 'production', clientId, clientSecret: 's' },
  health: {},
  ...change,
});
const staging = (clientId: string): Connection =>
  severa(clientId, {
    credentials: { system: 'severa', environment: 'staging', clientId, clientSecret: 's' },
  });
const userNamed = (name: string) => ({ user: { id: name, name, email: '', timeZone: '' } });
const practice: Connection = {
  ...severa('p'),
  ...{ id: 'practice', system: 'practice', name: 'Practice PSA', tenant: '' },
  credentials: { system: 'practice' },
};

it.each<[string, Connection[], string[]]>([
  ['one of a system by the system alone', [severa('a'), practice], ['Severa', 'Practice PSA']],
  [
    'two by their organisations',
    [severa('a'), severa('b', { tenant: 'Pohjola Oy' })],
    ['Severa (Konsultti Oy)', 'Severa (Pohjola Oy)'],
  ],
  [
    'those of one organisation by what is no production',
    [severa('a'), staging('b')],
    ['Severa (Konsultti Oy)', 'Severa (Konsultti Oy, staging)'],
  ],
  [
    'those of one environment by their users',
    [severa('a', userNamed('Anna')), severa('b', userNamed('Bo'))],
    ['Severa (Konsultti Oy, Anna)', 'Severa (Konsultti Oy, Bo)'],
  ],
  [
    'those of which nothing else is known by their keys',
    [severa('a', { tenant: '' }), severa('b', { tenant: '' })],
    ['Severa (severa/a)', 'Severa (severa/b)'],
  ],
  [
    'one whose organisation is not told beside one whose is',
    [severa('a', { tenant: '' }), severa('b')],
    ['Severa', 'Severa (Konsultti Oy)'],
  ],
])('names %s', (_, connections, names) => {
  expect(withDistinctNames(connections).map(({ name }) => name)).toEqual(names);
});
