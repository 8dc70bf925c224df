import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { ComparisonTable } from '@/entrypoints/options/history/ComparisonTable';
import type { ToldTag } from '@/lib/domain/history';
import { partName } from '@/lib/i18n/part-names';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

type Tags = NonNullable<HistoryItem['tags']>;

interface TagTableProps {
  readonly tags: Tags;
  /** The tag was not written. */
  readonly isTried: boolean;
}

const parts = ['activityType', 'customer', 'project', 'note', 'isPrivate', 'sending'] as const;
type Part = (typeof parts)[number];

/** The tag that an event carried, and the one that it carries or was to carry. */
export function TagTable({ tags, isTried }: TagTableProps) {
  const { t } = useScreenWords();
  const { before, after } = tags;
  const name = namesOf(t);
  const value = (tag: ToldTag | undefined, part: Part) => textOf(tag, part, t);
  return (
    <ComparisonTable
      columns={[t('history.before'), t(isTried ? 'history.tried' : 'history.after')]}
      parts={parts
        .filter((part) => before?.[part] !== undefined || after?.[part] !== undefined)
        .map((part) => ({
          key: part,
          name: name[part],
          values: [value(before, part), value(after, part)],
          isChanged: before?.[part] !== after?.[part],
        }))}
    />
  );
}

function namesOf(t: ScreenWords['t']): Readonly<Record<Part, string>> {
  return {
    activityType: partName('activityTypeId', t),
    customer: partName('customerId', t),
    project: partName('projectId', t),
    note: partName('notes', t),
    isPrivate: t('history.private'),
    sending: t('history.sending'),
  };
}

function textOf(tag: ToldTag | undefined, part: Part, t: ScreenWords['t']): string {
  if (part === 'isPrivate') return t(tag?.isPrivate ? 'history.private.yes' : 'history.none');
  if (part === 'sending') return tag ? t(`history.sending.${tag.sending}`) : t('history.none');
  return tag?.[part] ?? t('history.none');
}
