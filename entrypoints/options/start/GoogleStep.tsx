import { useScreenWords } from '@/components/screen-words';
import { ChangeLink } from '@/entrypoints/options/start/ChangeLink';
import type { StepContentProps } from '@/entrypoints/options/start/start-props';

/** Signing in at Google. */
export function GoogleStep({ state, isNext, overview, setup, onSignIn }: StepContentProps) {
  const { t } = useScreenWords();
  const { email = '', state: standing } = overview.google;
  if (standing !== 'not-connected')
    return (
      <p className="quiet">
        {t('google.connected-as', { email })} <ChangeLink step="google" href="#google" />
      </p>
    );
  const isWorking = state.kind === 'working';
  const text = <p>{t('start.google-text')}</p>;
  // What helps stands with the problem.
  if (state.kind === 'failed') return text;
  return (
    <>
      {text}
      <div className="row">
        <button
          type="button"
          className={isNext ? 'button primary' : 'button'}
          disabled={isWorking || setup.clientIdFrom === 'none'}
          onClick={onSignIn}
        >
          {t(isWorking ? 'google.signing-in' : 'google.connect')}
        </button>
      </div>
    </>
  );
}
