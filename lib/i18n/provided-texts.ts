import type { Messages } from '@/lib/i18n/catalogue';
import type { Language } from '@/lib/i18n/language';

type Texts = Partial<Record<Language, Messages>>;

const key = Symbol.for('merkki.texts');
type Shared = typeof globalThis & { [key]?: Texts };

/** Hands the texts of a language to the panel: two scripts in the same isolated world, the texts first. */
export function provideTexts(language: Language, texts: Messages): void {
  (globalThis as Shared)[key] = { ...providedTexts(), [language]: texts };
}

/** The texts that were handed over in this isolated world. */
export function providedTexts(): Texts {
  return (globalThis as Shared)[key] ?? {};
}
