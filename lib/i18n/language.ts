/** The languages with a catalogue. */
export const languages = ['en', 'fi', 'sv'] as const;
export type Language = (typeof languages)[number];

/** A catalogue, and the fuller tag (`en-GB`) by which dates and numbers are written. */
export interface Locale {
  readonly language: Language;
  readonly tag: string;
}

/** The first of the wished BCP 47 tags that has a catalogue; English without one. */
export function chooseLocale(wishes: readonly string[]): Locale {
  for (const tag of wishes) {
    const language = languages.find((one) => one === tag.split(/[-_]/)[0]?.toLowerCase());
    if (language) return { language, tag: tag.replaceAll('_', '-') };
  }
  return { language: 'en', tag: 'en' };
}
