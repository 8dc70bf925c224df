import { ReportButton } from '@/components/ReportButton';
import { useScreenWords } from '@/components/screen-words';
import type { Problem } from '@/lib/domain/problem';
import { surfaces } from '@/lib/domain/surface';
import { problemWords } from '@/lib/i18n/problem-words';
import type { Overview } from '@/lib/messages/questions';

/** What cannot be read or shown for now though all connections work; nothing that the person has to do. */
export function Notices({ overview }: { readonly overview: Overview }) {
  const { t } = useScreenWords();
  const { unread, skipped } = overview;
  const missing = surfaces.filter((surface) => overview.surfaces[surface] === 'docked');
  if (unread.length + missing.length + skipped === 0) return null;
  return (
    <section>
      <ul className="notices quiet small">
        {unread.map(({ name, problem }) => (
          <UnreadCalendar key={name} name={name} problem={problem} />
        ))}
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

function UnreadCalendar({ name, problem }: { readonly name: string; readonly problem: Problem }) {
  const words = useScreenWords();
  const context = { ...words, now: Date.now(), psa: '', system: 'practice' } as const;
  return (
    <li>
      {words.t('popup.unread', { calendar: name })} {problemWords(problem, context).title}
    </li>
  );
}
