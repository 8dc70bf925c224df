import type { Fillings, Messages, PluralForms } from '@/lib/i18n/catalogue';
import { en } from '@/lib/i18n/en';
import { fi } from '@/lib/i18n/fi';
import { inFinnishCase } from '@/lib/i18n/finnish-case';
import type { Language } from '@/lib/i18n/language';
import { sv } from '@/lib/i18n/sv';

type English = typeof en;
export type MessageKey = keyof English;

/** The text of a key with its placeholders filled. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...fillings: Fillings<English[Key]>
) => string;

type Values = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, Messages>> = { en, fi, sv };

/** Bends a name where a text asks for it; English and Swedish leave names alone. */
const bend: Readonly<Record<Language, (name: string, wanted: string) => string>> = {
  en: (name) => name,
  fi: inFinnishCase,
  sv: (name) => name,
};

/** Speaks one language. Numbers are written as `tag` has them. */
export function createTranslate(language: Language, tag: string = language): Translate {
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
    const text = formOf(catalogues[language][key] ?? en[key], values.count);
    return text.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, wanted?: string) =>
      write(values[name], wanted),
    );
  };
}
