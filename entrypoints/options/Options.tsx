import { useEffect } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { GoogleSection } from '@/entrypoints/options/GoogleSection';
import { HistorySection } from '@/entrypoints/options/history/HistorySection';
import { InCalendarSection } from '@/entrypoints/options/in-calendar/InCalendarSection';
import { PracticeSection } from '@/entrypoints/options/PracticeSection';
import { PsaSection } from '@/entrypoints/options/PsaSection';
import { type Route, sections, useRoute } from '@/entrypoints/options/route';
import { SendingSection } from '@/entrypoints/options/SendingSection';
import { SyncSection } from '@/entrypoints/options/sync/SyncSection';
import type { Overview, Setup } from '@/lib/messages/questions';

/** Connections and choices, one section at a time. */
export function Options() {
  const { t } = useScreenWords();
  const route = useRoute();
  useEffect(() => {
    document.title = `${t('app.name')}: ${t(`nav.${route.section}`)}`;
  }, [t, route.section]);
  return (
    <div className="screen options-page">
      <nav className="sections-nav" aria-label={t('options.title')}>
        <div className="brand">
          <img src="/icon/96.png" alt="" />
          <h1>{t('app.name')}</h1>
        </div>
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`} aria-current={section === route.section ? 'page' : undefined}>
                {t(`nav.${section}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Content route={route} />
      </main>
    </div>
  );
}

function Content({ route }: { readonly route: Route }) {
  const setup = useQuestion('readSetup', {});
  const overview = useQuestion('overview', {});
  const problem = setup.problem ?? overview.problem;
  const again = () => {
    setup.again();
    overview.again();
  };
  return (
    <>
      {problem && (
        <ProblemNote problem={problem} psa={{ name: 'PSA', system: 'severa' }} onRetry={again} />
      )}
      {setup.answer && overview.answer && (
        <SectionOf route={route} setup={setup.answer} overview={overview.answer} />
      )}
    </>
  );
}

interface SectionProps {
  readonly route: Route;
  readonly setup: Setup;
  readonly overview: Overview;
}

function SectionOf({ route, setup, overview }: SectionProps) {
  switch (route.section) {
    case 'google':
      return <GoogleSection overview={overview} setup={setup} />;
    case 'psa':
      return <PsaSection overview={overview} />;
    case 'practice':
      return <PracticeSection named={route.item} />;
    case 'sending':
      return <SendingSection setup={setup} connections={overview.connections} />;
    case 'in-calendar':
      return (
        <InCalendarSection
          settings={setup.settings}
          standings={overview.surfaces}
          reportsAtOnce={route.item === 'report'}
        />
      );
    case 'sync':
      return <SyncSection overview={overview} named={route.item} />;
    case 'history':
      return <HistorySection connections={overview.connections} />;
  }
}
