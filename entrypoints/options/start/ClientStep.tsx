import { useScreenWords } from '@/components/screen-words';
import { ChangeLink } from '@/entrypoints/options/start/ChangeLink';
import type { StepContentProps } from '@/entrypoints/options/start/start-props';

/** The client id that Google wants behind every sign-in: given, or to be made. */
export function ClientStep({ state, setup }: StepContentProps) {
  const { t } = useScreenWords();
  const { clientIdFrom } = setup;
  if (clientIdFrom === 'build' || clientIdFrom === 'policy')
    return <p className="quiet">{t(`google.client-id-${clientIdFrom}`)}</p>;
  return state.kind === 'done' ? (
    <p className="quiet">
      {t('start.client-own')} <ChangeLink step="client" href="#google/client" />
    </p>
  ) : (
    <>
      <p>{t('start.client-text')}</p>
      <div className="row">
        <a className="button primary" href="#google/client">
          {t('start.client-steps')}
        </a>
      </div>
    </>
  );
}
