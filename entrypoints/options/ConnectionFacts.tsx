import { useScreenWords } from '@/components/screen-words';
import { RightsView } from '@/entrypoints/options/RightsView';
import type { ConnectionView } from '@/lib/messages/questions';

interface ConnectionFactsProps {
  readonly connection: ConnectionView;
  /** Of the Google account; undefined while none is connected. */
  readonly googleEmail: string | undefined;
}

/** Whose connection it is: organisation, user and addresses, key, and when it last answered. */
export function ConnectionFacts({ connection, googleEmail }: ConnectionFactsProps) {
  const { t, moment } = useScreenWords();
  const { tenant, user, environment, address, keyId, usesBearer, health, rights } = connection;
  return (
    <dl className="facts">
      {tenant && (
        <>
          <dt>{t('psa.tenant')}</dt>
          <dd>{tenant}</dd>
        </>
      )}
      <dt>{t('psa.user')}</dt>
      <dd>{user ? `${user.name} (${user.email})` : t('psa.no-user')}</dd>
      {user && (
        <>
          <dt>{t('connection.addresses')}</dt>
          <dd>
            <Addresses {...{ connection, googleEmail }} psaEmail={user.email} />
          </dd>
        </>
      )}
      {environment && (
        <>
          <dt>{t('psa.environment')}</dt>
          <dd>{t(`severa.${environment}`)}</dd>
        </>
      )}
      {address && (
        <>
          <dt>{t('connection.address')}</dt>
          <dd>{address}</dd>
        </>
      )}
      {usesBearer && (
        <>
          <dt>{t('connection.bearer')}</dt>
          <dd>{t('connection.bearer-yours')}</dd>
        </>
      )}
      {keyId && (
        <>
          <dt>{t('connection.key')}</dt>
          <dd>
            <span className="key-id">{keyId}</span>
            <span className="quiet small">{t('connection.key-owner')}</span>
          </dd>
        </>
      )}
      {rights && (
        <>
          <dt>{t('connection.rights')}</dt>
          <dd>
            <RightsView rights={rights} isBehindRelay={usesBearer === true} />
          </dd>
        </>
      )}
      <dt>{t('connection.last-good')}</dt>
      <dd>
        {health.lastGoodAt === undefined ? t('connection.never-good') : moment(health.lastGoodAt)}
      </dd>
    </dl>
  );
}

function Addresses({
  connection,
  googleEmail,
  psaEmail,
}: ConnectionFactsProps & { readonly psaEmail: string }) {
  const { t, psaName } = useScreenWords();
  const psa = psaName(connection);
  if (googleEmail === undefined) return t('connection.no-google-address', { psa });
  const isSame = googleEmail.toLowerCase() === psaEmail.toLowerCase();
  return isSame
    ? t('connection.same-address', { psa })
    : t('connection.other-address', { google: googleEmail });
}
