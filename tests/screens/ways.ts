import type { Theme } from './look-at.ts';

export const languages = ['en', 'fi', 'sv'] as const;
export type Language = (typeof languages)[number];

const all: readonly Theme[] = ['light', 'forced', 'dark'];

/**
 * How each language is looked at. Words are laid out alike in every theme, and coloured alike in every language: without
 * `npm run screens`, which keeps a picture of all, only the one with the longest words is looked at in every theme and
 * at 200 %.
 */
export function waysOf(language: Language) {
  const byAxe = language === 'fi';
  const isFull = byAxe || process.env.MERKKI_SCREENS === 'all';
  return { language, themes: isFull ? all : (['light'] as const), isZoomed: isFull, byAxe };
}
