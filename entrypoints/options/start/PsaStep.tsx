import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { ChangeLink } from '@/entrypoints/options/start/ChangeLink';
import { activeIn } from '@/entrypoints/options/start/start-facts';
import type { StepContentProps } from '@/entrypoints/options/start/start-props';

/** Severa's own page about making the key; where it is made has no address of its own. */
const keyPage =
  'https://support.severa.com/en/support/solutions/articles/77000545737-how-to-create-rest-api-credentials';

/** Where events go: the practice PSA until a real one is connected. */
export function PsaStep({ overview }: StepContentProps) {
  const { t, psaName } = useScreenWords();
  const active = activeIn(overview);
  if (active && active.system !== 'practice')
    return (
      <p className="quiet">
        {t('start.psa-connected', { psa: psaName(active), tenant: active.tenant })}{' '}
        <ChangeLink step="psa" href="#psa" />
      </p>
    );
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
