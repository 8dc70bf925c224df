import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { ComparisonTable } from '@/entrypoints/options/history/ComparisonTable';
import { type NamedField, namedFields, nameIn } from '@/lib/domain/entry-names';
import { partName } from '@/lib/i18n/part-names';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

type Versions = Pick<HistoryItem, 'outcome' | 'before' | 'after' | 'lost' | 'names'>;
type Version = NonNullable<HistoryItem['lost'] | HistoryItem['before']>;

/** Types, customers and projects by their names: ids would tell nobody anything. */
const shownFields = ['title', 'when', 'location', 'notes', ...namedFields] as const;
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
          values: present.map((column) => shownValue(versions, column, field, words)),
          isChanged: isChanged(field, versions),
        }))}
    />
  );
}

function isWorthTelling(field: ShownField, versions: Versions): boolean {
  return columns.some((column) => {
    const value = versions[column]?.[field];
    if (isNamed(field))
      return typeof value === 'string' && nameIn(versions.names, field, value) !== undefined;
    return value !== undefined && value !== '';
  });
}

function isNamed(field: ShownField): field is NamedField {
  return namedFields.some((named) => named === field);
}

function isChanged(field: ShownField, { before, after }: Versions): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    JSON.stringify(before[field]) !== JSON.stringify(after[field])
  );
}

function shownValue(
  versions: Versions,
  column: (typeof columns)[number],
  field: ShownField,
  { t, timespan }: ScreenWords,
): string {
  const version: Version | undefined = versions[column];
  if (field === 'when') return version?.when ? timespan(version.when) : '';
  const text = version?.[field];
  // What gave way tells of the fields concerned alone.
  if (text === undefined) return isNamed(field) && column !== 'lost' ? t('history.none') : '';
  if (isNamed(field)) return nameIn(versions.names, field, text) ?? '…';
  return text === '' ? t('history.none') : text;
}
