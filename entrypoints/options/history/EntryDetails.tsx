import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { formatList } from '@/lib/i18n/moments';
import { partName } from '@/lib/i18n/part-names';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

type Versions = Pick<HistoryItem, 'outcome' | 'before' | 'after' | 'lost'>;
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
        <People item={item} />
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

/** Who came and went; of a failed operation, who was to. */
function People({ item: { contacts, outcome } }: { readonly item: HistoryItem }) {
  const { t, locale } = useScreenWords();
  if (!contacts) return null;
  const list = (names: readonly string[]) => ({
    names: formatList(
      names.map((name) => name || t('history.contacts.nameless')),
      locale,
    ),
  });
  const isDone = outcome === 'done';
  const { added, removed } = contacts;
  return (
    <>
      <dt>{t('history.contacts')}</dt>
      <dd>
        {added.length > 0 && (
          <p>{t(isDone ? 'history.contacts.added' : 'history.contacts.to-add', list(added))}</p>
        )}
        {removed.length > 0 && (
          <p>
            {t(isDone ? 'history.contacts.removed' : 'history.contacts.to-remove', list(removed))}
          </p>
        )}
      </dd>
    </>
  );
}

const columns = ['before', 'after', 'lost'] as const;

function VersionTable({ versions }: { readonly versions: Versions }) {
  const words = useScreenWords();
  const { t } = words;
  const isTried = versions.outcome === 'failed';
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
              {t(column === 'after' && isTried ? 'history.tried' : `history.${column}`)}
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
