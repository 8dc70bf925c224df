import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { neutralTitles } from '@/lib/i18n/neutral-titles';

it('the neutral titles are those that each language writes', () => {
  const written = ['en', 'fi', 'sv'].map((language) => {
    const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    return messages.privateEvent.message;
  });
  expect(neutralTitles).toEqual(written);
});
