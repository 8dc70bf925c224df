import { useWords } from '@/components/words';
import { AdministratorMessage } from '@/entrypoints/options/AdministratorMessage';
import { ClientIdForm } from '@/entrypoints/options/ClientIdForm';
import { ClientSteps } from '@/entrypoints/options/ClientSteps';
import { GoogleAccount } from '@/entrypoints/options/GoogleAccount';
import type { GoogleView, Setup } from '@/lib/messages/questions';

interface GoogleSectionProps {
  readonly google: GoogleView;
  readonly setup: Setup;
}

/** Connecting Google, and the client id that it takes where no build or policy brings one. */
export function GoogleSection({ google, setup }: GoogleSectionProps) {
  const { t } = useWords();
  const { clientIdFrom } = setup;
  const isGiven = clientIdFrom === 'build' || clientIdFrom === 'policy';
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.google')}</h2>
        <p className="quiet">{t('google.intro')}</p>
      </div>
      <GoogleAccount google={google} />
      {isGiven ? (
        <p className="quiet">{t(`google.client-id-${clientIdFrom}`)}</p>
      ) : (
        <>
          <div className="card">
            <ClientIdForm saved={setup.settings.googleClientId} />
          </div>
          <ClientSteps addresses={setup.redirectAddresses} />
          <AdministratorMessage setup={setup} />
        </>
      )}
    </section>
  );
}
