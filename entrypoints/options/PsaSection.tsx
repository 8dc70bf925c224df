import { useScreenWords } from '@/components/screen-words';
import { ConnectionCard } from '@/entrypoints/options/ConnectionCard';
import { ProvidedSevera } from '@/entrypoints/options/ProvidedSevera';
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
      {!hasSevera && <SeveraForm isNamed={named === 'severa'} />}
    </section>
  );
}
