import { usePopupWords } from '@/components/popup-words';
import { ReportButton } from '@/components/ReportButton';
import { unreadNames } from '@/components/unread-names';
import { psaOf } from '@/entrypoints/popup/psa-of';
import type { SyncRun } from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';
import { surfaces } from '@/lib/domain/surface';
import { problemWords } from '@/lib/i18n/problem-words';
import type { Overview } from '@/lib/messages/questions';

/** What cannot be read or shown for now though all connections work; nothing that the person has to do. */
export function Notices({ overview }: { readonly overview: Overview }) {
  const { t } = usePopupWords();
  const { unread, skipped, halfRead } = overview;
  const missing = surfaces.filter((surface) => overview.surfaces[surface] === 'docked');
  const left = overview.connections.flatMap(({ leftUndone = 0 }) => leftUndone);
  const leftUndone = left.reduce((sum, count) => sum + count, 0);
  const told = unread.length + missing.length + halfRead.length + skipped + leftUndone;
  if (told === 0) return null;
  return (
    <section>
      <ul className="notices quiet small">
        {unread.map(({ name, problem }) => (
          <UnreadCalendar key={name} name={name} problem={problem} />
        ))}
        {halfRead.map((run) => (
          <HalfReadRun key={run.id} run={run} psa={psaOf(overview.connections, run)} />
        ))}
        {leftUndone > 0 && <li>{t('sync.left-undone', { count: leftUndone })}</li>}
        {skipped > 0 && <li>{t('popup.skipped', { count: skipped })}</li>}
        {missing.map((surface) => (
          <li key={surface}>{t(`popup.page-changed.${surface}`)}</li>
        ))}
      </ul>
      {missing.length > 0 && (
        <ReportButton label={t('popup.report')} onOpened={() => window.close()} />
      )}
    </section>
  );
}

interface HalfReadRunProps {
  readonly run: SyncRun;
  readonly psa: ReturnType<typeof psaOf>;
}

function HalfReadRun({ run, psa }: HalfReadRunProps) {
  const words = usePopupWords();
  const { t, ago, psaName } = words;
  const what = unreadNames(run.unread ?? [], psa, words);
  const time = ago(run.endedAt ?? run.startedAt);
  return <li>{t('popup.half-read', { psa: psaName(psa), time, what })}</li>;
}

function UnreadCalendar({ name, problem }: { readonly name: string; readonly problem: Problem }) {
  const words = usePopupWords();
  const context = { ...words, now: Date.now(), psa: '', system: 'practice' } as const;
  return (
    <li>
      {words.t('popup.unread', { calendar: name })} {problemWords(problem, context).title}
    </li>
  );
}
