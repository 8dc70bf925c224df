import { CopyField } from '@/components/CopyField';
import { useScreenWords } from '@/components/screen-words';
import type { Setup } from '@/lib/messages/questions';

/** A message to whoever may make the client: what is needed, and why. */
export function AdministratorMessage({ setup }: { readonly setup: Setup }) {
  const { t } = useScreenWords();
  const { chromium, firefox } = setup.redirectAddresses;
  const message = t('google.admin-message', {
    clientId: setup.settings.googleClientId || t('google.client-id-open'),
    addresses: asList([chromium, firefox]),
    scopes: asList(setup.scopes),
  });
  return (
    <div className="card">
      <div>
        <h3>{t('google.admin-title')}</h3>
        <p className="quiet">{t('google.admin-hint')}</p>
      </div>
      <CopyField label={t('google.admin-label')} text={message} tall />
    </div>
  );
}

function asList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
