import { describe, expect, it } from 'vitest';
import { backgroundTexts } from '@/lib/i18n/background-texts';
import type { Messages, PluralForms } from '@/lib/i18n/catalogue';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { screenTexts } from '@/lib/i18n/screen-texts';
import { createTranslate } from '@/lib/i18n/translate';

const english: Messages = { ...screenTexts.en, ...backgroundTexts.en };
const others: [string, Messages][] = [
  ['fi', { ...screenTexts.fi, ...backgroundTexts.fi }],
  ['sv', { ...screenTexts.sv, ...backgroundTexts.sv }],
];

describe.each(others)('the catalogue %s', (language, messages) => {
  it('has exactly the keys of the English one', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('fills in the same names in every message', () => {
    for (const [key, message] of Object.entries(english)) {
      expect([key, namesIn(messages[key])]).toEqual([key, namesIn(message)]);
    }
  });

  it('has a text for every plural form of its language', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message === 'string') continue;
      expect([key, Object.keys(message).toSorted()]).toEqual([key, wanted.toSorted()]);
    }
  });

  it('leaves no message empty', () => {
    for (const message of Object.values(messages)) {
      for (const text of textsOf(message)) expect(text.trim()).not.toBe('');
    }
  });

  it('never raises its voice', () => {
    expect(Object.values(messages).flatMap(textsOf).join(' ')).not.toContain('!');
  });
});

describe('a translation', () => {
  it('chooses the plural form by the count, and writes it as the language does', () => {
    const t = createTranslate(screenTexts, 'fi');
    expect(t('popup.attention', { count: 1 })).toBe('1 tapahtuma odottaa sinua');
    expect(t('popup.attention', { count: 12000 })).toBe('12\u00a0000 tapahtumaa odottaa sinua');
  });

  it('bends a name where the Finnish text asks for it', () => {
    expect(createTranslate(screenTexts, 'fi')('action.send', { psa: 'Severa' })).toBe(
      'Lähetä Severaan',
    );
    expect(createTranslate(screenTexts, 'en')('action.send', { psa: 'Severa' })).toBe(
      'Send to Severa',
    );
    expect(createTranslate(screenTexts, 'sv')('action.send', { psa: 'Severa' })).toBe(
      'Skicka till Severa',
    );
  });

  it('begins a sentence with a capital where a bent name stands first', () => {
    const t = createTranslate(screenTexts, 'fi');
    const named = (name: string) => t('problem.unreachable', { system: name });
    expect(named('Severa (Acme)')).toBe('Järjestelmään Severa (Acme) ei saada yhteyttä.');
    expect(named('Severa')).toBe('Severaan ei saada yhteyttä.');
    expect(t('action.send', { psa: 'HaloPSA' })).toBe('Lähetä järjestelmään HaloPSA');
    expect(t('sync.leave-text', { psa: 'HaloPSA' })).toMatch(
      /\. Järjestelmässä HaloPSA mikään ei muutu\.$/,
    );
  });

  it('does not read braces in what it fills in', () => {
    const t = createTranslate(screenTexts, 'en');
    expect(t('action.adopt-named', { title: '{psa}' })).toBe('Adopt {psa}');
  });
});

describe('the parts of the catalogue', () => {
  it('never say one key twice', async () => {
    const files = import.meta.glob<Record<string, Messages>>('/lib/i18n/en/*.ts', { eager: true });
    const keys = Object.values(files).flatMap((file) => Object.values(file).flatMap(Object.keys));
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys.toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('say the same on the panel as on the other screens', () => {
    for (const language of ['en', 'fi', 'sv'] as const) {
      expect(screenTexts[language]).toMatchObject(panelTexts[language]);
    }
  });
});

function textsOf(message: string | PluralForms | undefined): string[] {
  if (message === undefined) return [];
  return typeof message === 'string' ? [message] : Object.values(message);
}

function namesIn(message: string | PluralForms | undefined): string[] {
  const found = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)/g)]);
  return [...new Set(found.map((match) => match[1] ?? ''))].toSorted();
}
