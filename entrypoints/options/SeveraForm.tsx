import { type FormEvent, useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { severaOrigins } from '@/components/severa-origins';
import { useRequest } from '@/components/use-request';
import { ReportView } from '@/entrypoints/options/ReportView';
import { neededRights, usefulRights } from '@/entrypoints/options/severa-rights';
import { TextField } from '@/entrypoints/options/TextField';
import { useArrival } from '@/entrypoints/options/use-arrival';
import type { SeveraEnvironment } from '@/lib/domain/connection';
import type { Problem } from '@/lib/domain/problem';

const environments = Object.keys(severaOrigins) as SeveraEnvironment[];
const severa = { name: 'Severa', system: 'severa' } as const;

/**
 * Connects Severa: credentials, environment, and the browser's permission for its one address.
 * `isNamed`: the page's address leads here.
 */
export function SeveraForm({ isNamed }: { readonly isNamed: boolean }) {
  const { t, list } = useScreenWords();
  const [clientId, setClientId] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const [environment, setEnvironment] = useState<SeveraEnvironment>('production');
  const arrival = useArrival<HTMLFormElement>(isNamed);
  const connect = useSeveraConnection();
  const isComplete = clientId.trim() !== '' && clientSecret.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const secret = clientSecret.trim();
    void connect.start({ clientId: clientId.trim(), clientSecret: secret, environment });
  };
  return (
    <form ref={arrival} className="card" onSubmit={submit} aria-label={t('severa.title')}>
      <div className="stack">
        <h3>{t('severa.title')}</h3>
        <p className="quiet">{t('severa.intro')}</p>
        <p className="quiet">
          {t('severa.rights', { needed: list(neededRights), useful: list(usefulRights) })}
        </p>
      </div>
      <TextField label={t('severa.client-id')} value={clientId} onChange={setClientId} />
      <TextField
        label={t('severa.client-secret')}
        secret
        value={clientSecret}
        onChange={setClientSecret}
      />
      <EnvironmentChoice chosen={environment} onChoose={setEnvironment} />
      <KeyMeaning />
      {connect.problem && (
        <ProblemNote problem={connect.problem} psa={severa} tone="bad" here="psa" />
      )}
      {connect.report && <ReportView report={connect.report} />}
      <div className="row">
        <button type="submit" className="button primary" disabled={!isComplete || connect.pending}>
          {t(connect.pending ? 'severa.connecting' : 'severa.connect')}
        </button>
      </div>
    </form>
  );
}

/** The permission is asked for within the press of the button: later no browser would ask. */
function useSeveraConnection() {
  const request = useRequest('connectSevera');
  const [refused, setRefused] = useState<Problem>();
  return {
    pending: request.pending,
    problem: refused ?? request.problem,
    report: request.answer?.report,
    start: async (ask: Parameters<typeof request.start>[0]) => {
      const origin = severaOrigins[ask.environment];
      const granted = await browser.permissions.request({ origins: [origin] });
      setRefused(granted ? undefined : permissionMissing(origin));
      if (granted) request.start(ask);
    },
  };
}

function permissionMissing(pattern: string): Problem {
  return { kind: 'host-permission-missing', side: 'psa', origin: new URL(pattern).origin };
}

interface EnvironmentChoiceProps {
  readonly chosen: SeveraEnvironment;
  readonly onChoose: (environment: SeveraEnvironment) => void;
}

function EnvironmentChoice({ chosen, onChoose }: EnvironmentChoiceProps) {
  const { t } = useScreenWords();
  const name = useId();
  return (
    <fieldset className="stack">
      <legend className="label">{t('severa.environment')}</legend>
      {environments.map((environment) => (
        <label className="choice" key={environment}>
          <input
            type="radio"
            name={name}
            checked={environment === chosen}
            onChange={() => onChoose(environment)}
          />
          {t(`severa.${environment}`)}
        </label>
      ))}
    </fieldset>
  );
}

function KeyMeaning() {
  const { t } = useScreenWords();
  return (
    <div className="note info">
      <Icon name="info" />
      <div>
        <p>
          <strong>{t('severa.meaning-title')}</strong>
        </p>
        <p>{t('severa.meaning')}</p>
      </div>
    </div>
  );
}
