import { expect, it } from 'vitest';
import { inFinnishCase } from '@/lib/i18n/finnish-case';

it.each([
  ['Severa', 'genitive', 'Severan'],
  ['Severa', 'inessive', 'Severassa'],
  ['Severa', 'elative', 'Severasta'],
  ['Severa', 'illative', 'Severaan'],
  ['Harjoitusjärjestelmä', 'illative', 'Harjoitusjärjestelmään'],
  ['Harjoitusjärjestelmä', 'inessive', 'Harjoitusjärjestelmässä'],
  ['Google-kalenteri', 'elative', 'Google-kalenterista'],
  ['HaloPSA', 'illative', 'järjestelmään HaloPSA'],
  ['Autotask', 'inessive', 'järjestelmässä Autotask'],
])('puts %s into the %s: %s', (name, wanted, expected) => {
  expect(inFinnishCase(name, wanted)).toBe(expected);
});

it('leaves a name alone when the case is unknown', () => {
  expect(inFinnishCase('Severa', 'vocative')).toBe('Severa');
});
