import { expect, it } from 'vitest';
import { chooseLocale } from '@/lib/i18n/language';

it.each([
  { wishes: ['fi'], expected: { language: 'fi', tag: 'fi' } },
  { wishes: ['ja', 'sv-FI'], expected: { language: 'sv', tag: 'sv-FI' } },
  { wishes: ['en_GB'], expected: { language: 'en', tag: 'en-GB' } },
  { wishes: ['', 'fi-FI'], expected: { language: 'fi', tag: 'fi-FI' } },
  { wishes: ['fil'], expected: { language: 'en', tag: 'en' } },
  { wishes: [], expected: { language: 'en', tag: 'en' } },
])('chooses $expected.tag for $wishes', ({ wishes, expected }) => {
  expect(chooseLocale(wishes)).toEqual(expected);
});
