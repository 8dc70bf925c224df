import { useState } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
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
  const { t } = useScreenWords();
  const [changes, setChanges] = useState<Partial<Words>>({});
  const saved: Words = { title, note, location };
  const words: Words = { ...saved, ...changes };
  const unknown = (template: string) => {
    const [name] = unknownIn(template);
    return name === undefined ? undefined : t('mapping.unknown', { name: `{${name}}` });
  };
  return {
    words,
    faults: {
      title: words.title.trim() === '' ? t('mapping.title-needed') : unknown(words.title),
      note: unknown(words.note),
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
