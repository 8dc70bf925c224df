import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { ConnectProvided } from '@/entrypoints/options/ConnectProvided';
import { ReportView } from '@/entrypoints/options/ReportView';

/** Where the administrator set a key, or a token for a relay, there is nothing to type: one press allows its address and connects. */
export function ProvidedSevera() {
  const { answer: setup } = useQuestion('readSetup', {});
  const connect = useRequest('connectProvided');
  const { t } = useScreenWords();
  if (!setup?.providedSevera)
    return connect.answer ? <ReportView report={connect.answer.report} /> : null;
  const { address } = setup.providedSevera;
  return (
    <section className="card" aria-labelledby="provided-severa">
      <div className="stack">
        <h3 id="provided-severa">{t('policy.severa-title')}</h3>
        <p className="quiet">{t('policy.severa-text', { host: new URL(address).host })}</p>
      </div>
      <ConnectProvided {...{ address, connect }} />
    </section>
  );
}
