import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { ConnectProvided } from '@/entrypoints/options/ConnectProvided';
import { ChangeLink } from '@/entrypoints/options/start/ChangeLink';
import { activeIn } from '@/entrypoints/options/start/start-facts';
import type { StepContentProps } from '@/entrypoints/options/start/start-props';

/** Severa's own page about making the key; where it is made has no address of its own. */
const keyPage =
  'https://support.severa.com/en/support/solutions/articles/77000545737-how-to-create-rest-api-credentials';

/** Where events go: what the organisation gave, else the practice PSA until a real one is connected. */
export function PsaStep({ overview, setup, isNext }: StepContentProps) {
  const { t, psaName } = useScreenWords();
  const connect = useRequest('connectProvided');
  const active = activeIn(overview);
  if (active && active.system !== 'practice')
    return (
      <p className="quiet">
        {t('start.psa-connected', { psa: psaName(active), tenant: active.tenant })}{' '}
        <ChangeLink step="psa" href="#psa" />
      </p>
    );
  if (setup.providedSevera) {
    const { address } = setup.providedSevera;
    return (
      <>
        <p>{t('policy.severa-text', { host: new URL(address).host })}</p>
        <ConnectProvided {...{ address, connect }} isPrimary={isNext} />
      </>
    );
  }
  return (
    <>
      <p className="quiet">{t('start.psa-practice')}</p>
      <p className="row start-links">
        <a href="#psa/severa">{t('severa.title')}</a>
        <a className="row" href={keyPage} target="_blank" rel="noreferrer">
          {t('start.severa-key')}
          <Icon name="external" />
        </a>
      </p>
    </>
  );
}
