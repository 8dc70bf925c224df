import { CopyField } from '@/components/CopyField';
import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import type { Setup } from '@/lib/messages/questions';

const console = 'https://console.cloud.google.com/auth/clients';

/** How a single person makes a client id. */
export function ClientSteps({ addresses }: { readonly addresses: Setup['redirectAddresses'] }) {
  const { t } = useScreenWords();
  return (
    <div className="card">
      <h3>{t('google.steps-title')}</h3>
      <ol className="steps">
        {([1, 2, 3, 4] as const).map((step) => (
          <li key={step}>{t(`google.step-${step}`)}</li>
        ))}
      </ol>
      <a className="row" href={console} target="_blank" rel="noreferrer">
        {t('google.console')}
        <Icon name="external" />
      </a>
      <CopyField label={t('google.redirect-chromium')} text={addresses.chromium} />
      <CopyField label={t('google.redirect-firefox')} text={addresses.firefox} />
    </div>
  );
}
