import { expect, it } from 'vitest';
import { neededRights, usefulRights } from '@/entrypoints/options/severa-rights';
import { allRights, requiredRights } from '@/lib/psa/severa/rights';

it('the form asks the administrator for the rights that the client uses', () => {
  expect(neededRights).toEqual(requiredRights);
  expect([...neededRights, ...usefulRights]).toEqual(allRights);
});
