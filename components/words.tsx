import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { PsaSystem } from '@/lib/domain/connection';
import type { Timespan } from '@/lib/domain/timespan';
import type { Messages } from '@/lib/i18n/catalogue';
import { chooseLocale, type Language, type Locale } from '@/lib/i18n/language';
import {
  formatClock,
  formatDuration,
  formatList,
  formatMoment,
  formatRelative,
  formatTime,
  formatTimespan,
} from '@/lib/i18n/moments';
import { panel as english } from '@/lib/i18n/panel/en';
import { createTranslate, type Translate } from '@/lib/i18n/translate';

/** Everything a screen needs to speak the person's language. */
export interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  /** "at 14:30", with the date on another day. */
  moment(at: number): string;
  /** "14:30", with the date on another day. */
  time(at: number): string;
  /** "14:30", whatever the day. */
  clock(at: number): string;
  /** "3 minutes ago". */
  ago(at: number): string;
  /** "3 minutes". */
  duration(lengthMs: number): string;
  timespan(when: Timespan): string;
  list(items: readonly string[]): string;
  /** A PSA system as screens call it: the practice PSA in the person's language. */
  psaName(psa: { readonly name: string; readonly system: PsaSystem }): string;
}

/** The texts of languages besides English. */
type OtherTexts = Readonly<Partial<Record<Language, Messages>>>;

const WordsContext = createContext<Words>(createWords(['en'], {}));

/** The words of the first wished language (BCP 47 tags) that has a catalogue. */
function createWords(
  wishes: readonly string[],
  others: OtherTexts,
  now: () => number = Date.now,
): Words {
  const locale = chooseLocale(wishes);
  const t = createTranslate({ ...others, en: english }, locale.language, locale.tag);
  return {
    t,
    locale,
    moment: (at) => formatMoment(at, now(), locale),
    time: (at) => formatTime(at, now(), locale),
    clock: (at) => formatClock(at, locale),
    ago: (at) => formatRelative(at, now(), locale),
    duration: (lengthMs) => formatDuration(lengthMs, locale),
    timespan: (when) => formatTimespan(when, locale),
    list: (items) => formatList(items, locale),
    psaName: ({ name, system }) => (system === 'practice' ? t('practice.name') : name),
  };
}

interface WordsProviderProps {
  readonly wishes: readonly string[];
  readonly texts: OtherTexts;
  readonly children: ReactNode;
}

/** Has everything inside speak one language. `wishes` joined decides when it changes. */
export function WordsProvider({ wishes, texts, children }: WordsProviderProps) {
  const key = wishes.join(' ');
  const words = useMemo(() => createWords(key.split(' '), texts), [key, texts]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words that every screen has. Screens other than the panel know more: `useScreenWords`. */
export function useWords(): Words {
  return useContext(WordsContext);
}
