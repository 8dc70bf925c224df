import { useEffect } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { type Asked, useQuestion } from '@/components/use-question';
import { PolicyProblems } from '@/entrypoints/options/PolicyProblems';
import { useRoute } from '@/entrypoints/options/route';
import { sectionNamed, sections } from '@/entrypoints/options/sections';
import type { Setup } from '@/lib/messages/questions';

/** Connections and choices, one section at a time. */
export function Options() {
  const { t } = useScreenWords();
  const route = useRoute();
  const setup = useQuestion('readSetup', {});
  const shown = sectionNamed(route.section, setup.answer?.settings.start.isOver === true);
  useEffect(() => {
    document.title = `${t('app.name')}: ${t(`nav.${shown.name}`)}`;
  }, [t, shown.name]);
  return (
    <div className="screen options-page">
      <nav className="sections-nav" aria-label={t('options.title')}>
        <div className="brand">
          <img src="/icon/96.png" alt="" />
          <h1>{t('app.name')}</h1>
        </div>
        <ul>
          {sections.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === shown.name ? 'page' : undefined}>
                {t(`nav.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Content section={shown} item={route.item} setup={setup} />
      </main>
    </div>
  );
}

interface ContentProps {
  readonly section: ReturnType<typeof sectionNamed>;
  readonly item: string | undefined;
  readonly setup: Asked<Setup>;
}

function Content({ section, item, setup }: ContentProps) {
  const overview = useQuestion('overview', {});
  const problem = setup.problem ?? overview.problem;
  const again = () => {
    setup.again();
    overview.again();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} psa={unknownPsa} onRetry={again} />}
      {setup.answer && <PolicyProblems problems={setup.answer.policyProblems} />}
      {setup.answer &&
        overview.answer &&
        section.show({ setup: setup.answer, overview: overview.answer, item })}
    </>
  );
}
