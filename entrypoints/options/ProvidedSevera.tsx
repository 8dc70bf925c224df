import { useState } from 'react';
import { browser } from 'wxt/browser';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { severaOrigins } from '@/components/severa-origins';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { ReportView } from '@/entrypoints/options/ReportView';
import type { SeveraEnvironment } from '@/lib/domain/connection';
import type { Problem } from '@/lib/domain/problem';

const severa = { name: 'Severa', system: 'severa' } as const;

/** Where the administrator set a key, there is nothing to type: one press allows its address and connects. */
export function ProvidedSevera() {
  const { answer: setup } = useQuestion('readSetup', {});
  const connect = useRequest('connectProvided');
  const [refused, setRefused] = useState<Problem>();
  const { t } = useScreenWords();
  const problem = refused ?? connect.problem;
  if (!setup?.providedSevera)
    return connect.answer ? <ReportView report={connect.answer.report} /> : null;
  const { environment } = setup.providedSevera;
  // Within the press of the button: later no browser would ask.
  const press = async () => {
    const granted = await browser.permissions.request({ origins: [severaOrigins[environment]] });
    setRefused(granted ? undefined : missing(environment));
    if (granted) connect.start({});
  };
  return (
    <section className="card" aria-labelledby="provided-severa">
      <div className="stack">
        <h3 id="provided-severa">{t('policy.severa-title')}</h3>
        <p className="quiet">{t('policy.severa-text')}</p>
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

function missing(environment: SeveraEnvironment): Problem {
  const { origin } = new URL(severaOrigins[environment]);
  return { kind: 'host-permission-missing', side: 'psa', origin };
}
