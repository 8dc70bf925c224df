import { useScreenWords } from '@/components/screen-words';
import type { ConnectionView } from '@/lib/messages/questions';
import type { PlannedItem, SyncPreview } from '@/lib/messages/sync-schemas';

/** What is new first, then what changes, what goes, and what is asked. */
const kinds: readonly PlannedItem['kind'][] = [
  'create',
  'create-event',
  'recreate-activity',
  'recreate-event',
  'write',
  'relink',
  'delete-activity',
  'delete-event',
  'end',
  'ask',
];

interface PlannedCountsProps {
  readonly counts: SyncPreview['counts'];
  readonly psa: Pick<ConnectionView, 'name' | 'system'>;
}

/** How much of each kind a run would do, in words. */
export function PlannedCounts({ counts, psa }: PlannedCountsProps) {
  const { t, psaName } = useScreenWords();
  const present = kinds.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (present.length === 0) return <p>{t('plan.nothing-to-do')}</p>;
  return (
    <ul className="planned-counts">
      {present.map(({ kind, count }) => (
        <li key={kind} className={removing.has(kind) ? 'bad' : undefined}>
          {t(`plan.count.${kind}`, { count, psa: psaName(psa) })}
        </li>
      ))}
    </ul>
  );
}

const removing: ReadonlySet<PlannedItem['kind']> = new Set(['delete-activity', 'delete-event']);
