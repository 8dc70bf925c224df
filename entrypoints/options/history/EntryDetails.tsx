import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { partName } from '@/lib/i18n/part-names';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

type Versions = Pick<HistoryItem, 'before' | 'after' | 'lost'>;
type Version = NonNullable<HistoryItem['lost'] | HistoryItem['before']>;

/** What people read; ids of types, customers and projects would tell nobody anything. */
const shownFields = ['title', 'when', 'location', 'notes'] as const;
type ShownField = (typeof shownFields)[number];

/** What an operation found and left, what had to give way, who asked for it and how long it took. */
export function EntryDetails({ item }: { readonly item: HistoryItem }) {
  const { t, duration } = useScreenWords();
  return (
    <div className="stack">
      <VersionTable versions={item} />
      <dl className="facts small">
        {item.trigger && (
          <>
            <dt>{t('history.trigger')}</dt>
            <dd>{t(`history.trigger.${item.trigger}`)}</dd>
          </>
        )}
        {item.tookMs !== undefined && (
          <>
            <dt>{t('history.took')}</dt>
            <dd>{duration(item.tookMs)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

const columns = ['before', 'after', 'lost'] as const;

function VersionTable({ versions }: { readonly versions: Versions }) {
  const words = useScreenWords();
  const { t } = words;
  const present = columns.filter((column) => versions[column] !== undefined);
  const rows = shownFields.filter((field) => isWorthTelling(field, versions));
  if (rows.length === 0) return null;
  return (
    <table className="versions small">
      <thead>
        <tr>
          <th scope="col">{t('history.field')}</th>
          {present.map((column) => (
            <th scope="col" key={column}>
              {t(`history.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((field) => (
          <tr key={field} className={isChanged(field, versions) ? 'changed' : undefined}>
            <th scope="row">{partName(field, t)}</th>
            {present.map((column) => (
              <td key={column} className="lines">
                {shownValue(versions[column], field, words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
