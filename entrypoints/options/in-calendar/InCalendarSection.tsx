import { useScreenWords } from '@/components/screen-words';
import { ProblemReport } from '@/entrypoints/options/in-calendar/ProblemReport';
import { SurfaceSwitch } from '@/entrypoints/options/in-calendar/SurfaceSwitch';
import { surfaces } from '@/lib/domain/surface';
import type { Overview } from '@/lib/messages/questions';

interface InCalendarSectionProps {
  readonly standings: Overview['surfaces'];
  readonly reportsAtOnce: boolean;
}

/** Where Merkki shows itself in Google's page, how it fares there, and a report for when it does not. */
export function InCalendarSection(props: InCalendarSectionProps) {
  const { t } = useScreenWords();
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.in-calendar')}</h2>
        <p className="quiet">{t('in-calendar.intro')}</p>
      </div>
      <ul className="card surfaces">
        {surfaces.map((surface) => (
          <SurfaceSwitch key={surface} surface={surface} standing={props.standings[surface]} />
        ))}
      </ul>
      <ProblemReport isWantedAtOnce={props.reportsAtOnce} />
    </section>
  );
}
