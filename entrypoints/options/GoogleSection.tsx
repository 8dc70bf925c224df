import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { AdministratorMessage } from '@/entrypoints/options/AdministratorMessage';
import { ClientIdForm } from '@/entrypoints/options/ClientIdForm';
import { ClientSteps } from '@/entrypoints/options/ClientSteps';
import { GoogleAccount } from '@/entrypoints/options/GoogleAccount';
import { useArrival } from '@/entrypoints/options/use-arrival';
import type { Overview, Setup } from '@/lib/messages/questions';

interface GoogleSectionProps {
  readonly overview: Overview;
  readonly setup: Setup;
  /** `client`: what the address leads to is the client id. */
  readonly named?: string | undefined;
}

/** Connecting Google, and the client id that it takes where no build or policy brings one. */
export function GoogleSection({ overview, setup, named }: GoogleSectionProps) {
  const { t } = useScreenWords();
  const { google, pausedUntil, withCalendars } = overview;
  const { clientIdFrom } = setup;
  const isGiven = clientIdFrom === 'build' || clientIdFrom === 'policy';
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.google')}</h2>
        <p className="quiet">{t('google.intro')}</p>
      </div>
      <GoogleAccount
        google={google}
        pausedUntil={pausedUntil}
        hasCalendars={withCalendars.length > 0}
      />
      {isGiven ? (
        <p className="quiet">{t(`google.client-id-${clientIdFrom}`)}</p>
      ) : (
        <SetUp
          isDone={google.state === 'connected' && named !== 'client'}
          setup={setup}
          isNamed={named === 'client'}
        />
      )}
    </section>
  );
}

interface SetUpProps {
  readonly setup: Setup;
  /** Folded away: it has served. */
  readonly isDone: boolean;
  /** The address leads here. */
  readonly isNamed: boolean;
}

function SetUp({ setup, isDone, isNamed }: SetUpProps) {
  const { t } = useScreenWords();
  const arrival = useArrival<HTMLDivElement>(isNamed);
  const steps = (
    <>
      <div className="card" ref={arrival}>
        <ClientIdForm saved={setup.settings.googleClientId} />
      </div>
      <ClientSteps addresses={setup.redirectAddresses} />
      <AdministratorMessage setup={setup} />
    </>
  );
  if (!isDone) return steps;
  return (
    <details className="more">
      <summary>
        <Icon name="down" />
        {t('google.set-up')}
      </summary>
      <div className="option-section folded">{steps}</div>
    </details>
  );
}
