import type { Fillings, Messages, PluralForms } from '@/lib/i18n/catalogue';
import { inFinnishCase } from '@/lib/i18n/finnish-case';
import type { Language } from '@/lib/i18n/language';
import type { panel } from '@/lib/i18n/panel/en';
import type { popupTexts } from '@/lib/i18n/popup-texts';
import type { screenTexts } from '@/lib/i18n/screen-texts';

/** The text of a key with its placeholders filled. English decides which keys there are. */
type TranslateOf<English extends Messages> = <Key extends keyof English & string>(
  key: Key,
  ...fillings: Fillings<English[Key]>
) => string;

type PanelEnglish = typeof panel;

/** The keys that every screen can say. */
export type MessageKey = keyof PanelEnglish;

/** Says what every screen can say, the panel included. */
export type Translate = TranslateOf<PanelEnglish>;

/** Says what the popup can say, and what other pages have in common with it. */
export type PopupTranslate = TranslateOf<typeof popupTexts.en>;

/** Says everything; for the extension's own pages. */
export type ScreenTranslate = TranslateOf<typeof screenTexts.en>;

type Values = Readonly<Record<string, string | number>>;

/** Bends a name where a text asks for it; English and Swedish leave names alone. */
const bend: Readonly<Record<Language, (name: string, wanted: string) => string>> = {
  en: (name) => name,
  fi: inFinnishCase,
  sv: (name) => name,
};

/** Speaks one language of these texts, English where they have it not. Numbers are written as `tag` has them. */
export function createTranslate<English extends Messages>(
  texts: Readonly<Partial<Record<Language, Messages>>> & { readonly en: English },
  language: Language,
  tag: string = language,
): TranslateOf<English> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(tag);
  const formOf = (message: string | PluralForms, count: unknown): string => {
    if (typeof message === 'string') return message;
    return message[plural.select(typeof count === 'number' ? count : 0)] ?? message.other;
  };
  const write = (value: string | number | undefined, wanted: string | undefined): string => {
    if (typeof value === 'number') return number.format(value);
    return wanted === undefined ? (value ?? '') : bend[language](value ?? '', wanted);
  };
  return (key, ...fillings) => {
    const values: Values = fillings[0] ?? {};
    const text = formOf(texts[language]?.[key] ?? texts.en[key] ?? '', values.count);
    return text.replace(
      /\{(\w+)(?::(\w+))?\}/g,
      (_, name: string, wanted: string | undefined, at) => {
        const written = write(values[name], wanted);
        return wanted !== undefined && beginsSentence(text, at) ? capitalised(written) : written;
      },
    );
  };
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.?!] )$/.test(text.slice(0, at));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
