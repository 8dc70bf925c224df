import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { ConnectionCard } from '@/entrypoints/options/ConnectionCard';
import { FormerConnections } from '@/entrypoints/options/FormerConnections';
import { SeveraForm } from '@/entrypoints/options/SeveraForm';
import type { Overview } from '@/lib/messages/questions';

interface PsaSectionProps {
  readonly overview: Overview;
  /** `severa`: the address leads to the form that connects it. */
  readonly named?: string | undefined;
}

/** The PSA systems that are connected, and the form that connects another. */
export function PsaSection({ overview, named }: PsaSectionProps) {
  const { t } = useScreenWords();
  const { connections, withCalendars, google, pausedUntil } = overview;
  const hasSevera = connections.some(({ system }) => system === 'severa');
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.psa')}</h2>
        <p className="quiet">{t('psa.intro')}</p>
      </div>
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
      {hasSevera ? <AnotherSevera /> : <SeveraForm isNamed={named === 'severa'} />}
    </section>
  );
}

/** Folded away: it is needed for a second Severa, and for a key or token that was changed. */
function AnotherSevera() {
  const { t } = useScreenWords();
  return (
    <details className="more">
      <summary>
        <Icon name="down" />
        {t('psa.another')}
      </summary>
      <div className="folded">
        <SeveraForm />
      </div>
    </details>
  );
}
