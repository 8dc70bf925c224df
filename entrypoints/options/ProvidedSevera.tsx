import { useState } from 'react';
import { browser } from 'wxt/browser';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { ReportView } from '@/entrypoints/options/ReportView';
import { hostPermission } from '@/lib/domain/base-address';
import type { Problem } from '@/lib/domain/problem';

const severa = { name: 'Severa', system: 'severa' } as const;

/** Where the administrator set a key, or a token for a relay, there is nothing to type: one press allows its address and connects. */
export function ProvidedSevera() {
  const { answer: setup } = useQuestion('readSetup', {});
  const connect = useRequest('connectProvided');
  const [refused, setRefused] = useState<Problem>();
  const { t } = useScreenWords();
  const problem = refused ?? connect.problem;
  if (!setup?.providedSevera)
    return connect.answer ? <ReportView report={connect.answer.report} /> : null;
  const { address } = setup.providedSevera;
  // Within the press of the button: later no browser would ask.
  const press = async () => {
    const granted = await browser.permissions.request({ origins: [hostPermission(address)] });
    setRefused(granted ? undefined : missing(address));
    if (granted) connect.start({});
  };
  return (
    <section className="card" aria-labelledby="provided-severa">
      <div className="stack">
        <h3 id="provided-severa">{t('policy.severa-title')}</h3>
        <p className="quiet">{t('policy.severa-text', { host: new URL(address).host })}</p>
      </div>
      {problem && <ProblemNote problem={problem} psa={severa} tone="bad" here="psa" />}
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={connect.pending}
          onClick={() => void press()}
        >
          {t(connect.pending ? 'severa.connecting' : 'severa.connect')}
        </button>
      </div>
    </section>
  );
}

function missing(address: string): Problem {
  const { origin } = new URL(address);
  return { kind: 'host-permission-missing', side: 'psa', origin };
}
