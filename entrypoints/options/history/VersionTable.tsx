import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { ComparisonTable } from '@/entrypoints/options/history/ComparisonTable';
import { partName } from '@/lib/i18n/part-names';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

type Versions = Pick<HistoryItem, 'outcome' | 'before' | 'after' | 'lost'>;
type Version = NonNullable<HistoryItem['lost'] | HistoryItem['before']>;

/** What people read; ids of types, customers and projects would tell nobody anything. */
const shownFields = ['title', 'when', 'location', 'notes'] as const;
type ShownField = (typeof shownFields)[number];

const columns = ['before', 'after', 'lost'] as const;

/** What an operation found and left, or was to leave, and what had to give way. */
export function VersionTable({ versions }: { readonly versions: Versions }) {
  const words = useScreenWords();
  const { t } = words;
  const isTried = versions.outcome === 'failed';
  const present = columns.filter((column) => versions[column] !== undefined);
  return (
    <ComparisonTable
      columns={present.map((column) =>
        t(column === 'after' && isTried ? 'history.tried' : `history.${column}`),
      )}
      parts={shownFields
        .filter((field) => isWorthTelling(field, versions))
        .map((field) => ({
          key: field,
          name: partName(field, t),
          values: present.map((column) => shownValue(versions[column], field, words)),
          isChanged: isChanged(field, versions),
        }))}
    />
  );
}

function isWorthTelling(field: ShownField, versions: Versions): boolean {
  return columns.some((column) => {
    const value = versions[column]?.[field];
    return value !== undefined && value !== '';
  });
}

function isChanged(field: ShownField, { before, after }: Versions): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    JSON.stringify(before[field]) !== JSON.stringify(after[field])
  );
}

function shownValue(
  version: Version | undefined,
  field: ShownField,
  { t, timespan }: ScreenWords,
): string {
  if (field === 'when') return version?.when ? timespan(version.when) : '';
  const text = version?.[field];
  return text === '' ? t('history.none') : (text ?? '');
}
