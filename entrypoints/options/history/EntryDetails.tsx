import { useScreenWords } from '@/components/screen-words';
import { TagTable } from '@/entrypoints/options/history/TagTable';
import { VersionTable } from '@/entrypoints/options/history/VersionTable';
import { formatList } from '@/lib/i18n/moments';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

/** What an operation found and left, what had to give way, who asked for it and how long it took. */
export function EntryDetails({ item }: { readonly item: HistoryItem }) {
  const { t, duration } = useScreenWords();
  return (
    <div className="stack">
      <VersionTable versions={item} />
      {item.tags && <TagTable tags={item.tags} isTried={item.outcome === 'failed'} />}
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
