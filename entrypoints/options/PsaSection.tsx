import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { ConnectionCard } from '@/entrypoints/options/ConnectionCard';
import { FormerConnections } from '@/entrypoints/options/FormerConnections';
import { ProvidedSevera } from '@/entrypoints/options/ProvidedSevera';
import { SeveraForm } from '@/entrypoints/options/SeveraForm';
import type { ConnectionView, Overview } from '@/lib/messages/questions';

interface PsaSectionProps {
  readonly overview: Overview;
  /** `severa`: the address leads to the form that connects it. */
  readonly named?: string | undefined;
}

/** The PSA systems that are connected, and the form that connects another. */
export function PsaSection({ overview, named }: PsaSectionProps) {
  const { t } = useScreenWords();
  const { connections, withCalendars, google, pausedUntil } = overview;
  const isNamed = named === 'severa';
  const { answer: setup } = useQuestion('readSetup', {});
  const hasSevera = connections.some(({ system }) => system === 'severa');
  const isProvided = setup?.providedSevera !== undefined;
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.psa')}</h2>
        <p className="quiet">{t('psa.intro')}</p>
      </div>
      <ProvidedSevera />
      {connections.map((connection) => (
        <ConnectionCard
          key={connection.id}
          connection={connection}
          hasCalendars={withCalendars.includes(connection.id)}
          googleEmail={google.email}
          pausedUntil={pausedUntil}
        />
      ))}
      <FormerConnections />
      {hasSevera || isProvided ? (
        <AnotherSevera isNeeded={connections.some(lacksKey)} isNamed={isNamed} />
      ) : (
        <SeveraForm isNamed={isNamed} />
      )}
    </section>
  );
}

function lacksKey({ system, health }: ConnectionView): boolean {
  return system === 'severa' && health.problem?.kind === 'wrong-credentials';
}

interface AnotherSeveraProps {
  /** A key was refused. */
  readonly isNeeded: boolean;
  /** The page's address leads here. */
  readonly isNamed: boolean;
}

/** For a second Severa, a key or token that was changed, or one beside the organisation’s: folded away until then. */
function AnotherSevera({ isNeeded, isNamed }: AnotherSeveraProps) {
  const { t } = useScreenWords();
  return (
    <details className="more" open={isNeeded || isNamed || undefined}>
      <summary>
        <Icon name="down" />
        {t('psa.another')}
      </summary>
      <div className="folded">
        <SeveraForm isNamed={isNamed} />
      </div>
    </details>
  );
}
