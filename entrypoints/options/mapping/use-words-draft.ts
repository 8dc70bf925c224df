import { useState } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { defaultMapping, longestTemplate, type Mapping } from '@/lib/domain/mapping';
import { unknownIn } from '@/lib/domain/template';

/** The part of a mapping that is changed as one: it is what sent activities hold. */
type Words = Pick<Mapping, 'title' | 'note' | 'location'>;

interface WordsDraft {
  readonly words: Words;
  /** What is wrong with a template, in words. */
  readonly faults: Readonly<Record<'title' | 'note', string | undefined>>;
  readonly isChanged: boolean;
  readonly isDefault: boolean;
  change(part: Partial<Words>): void;
  discard(): void;
  restore(): void;
}

/** The words of a mapping while they are being changed. */
export function useWordsDraft({ title, note, location }: Mapping): WordsDraft {
  const { t, locale } = useScreenWords();
  const number = new Intl.NumberFormat(locale.tag).format;
  const [changes, setChanges] = useState<Partial<Words>>({});
  const saved: Words = { title, note, location };
  const words: Words = { ...saved, ...changes };
  const faultIn = (template: string, most: number) => {
    const [name] = unknownIn(template);
    if (name !== undefined) return t('mapping.unknown', { name: `{${name}}` });
    const count = template.trim().length;
    if (count <= most) return undefined;
    return t('mapping.too-long', { most: number(most), count });
  };
  return {
    words,
    faults: {
      title:
        words.title.trim() === ''
          ? t('mapping.title-needed')
          : faultIn(words.title, longestTemplate.title),
      note: faultIn(words.note, longestTemplate.note),
    },
    isChanged: !isSame(words, saved),
    isDefault: isSame(words, defaultMapping),
    change: (part) => setChanges({ ...changes, ...part }),
    discard: () => setChanges({}),
    restore: () => {
      const { title: ofTitle, note: ofNote, location: ofLocation } = defaultMapping;
      setChanges({ title: ofTitle, note: ofNote, location: ofLocation });
    },
  };
}

function isSame(a: Words, b: Words): boolean {
  return a.title === b.title && a.note === b.note && a.location === b.location;
}
