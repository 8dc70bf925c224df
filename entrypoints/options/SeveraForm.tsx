import { type FormEvent, useState } from 'react';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { severaOrigins } from '@/components/severa-origins';
import { useRequest } from '@/components/use-request';
import { askPermission } from '@/entrypoints/options/ask-permission';
import { ReportView } from '@/entrypoints/options/ReportView';
import { SeveraOpener } from '@/entrypoints/options/SeveraOpener';
import { SeveraPlace } from '@/entrypoints/options/SeveraPlace';
import {
  emptySeveraDraft,
  isFilled,
  readSeveraDraft,
  type SeveraDraft,
  type SeveraFaults,
  type SeveraReading,
  usesBearer,
} from '@/entrypoints/options/severa-draft';
import { neededRights, usefulRights } from '@/entrypoints/options/severa-rights';
import { Radios } from '@/entrypoints/options/sync/choices';
import { useArrival } from '@/entrypoints/options/use-arrival';
import type { SeveraEnvironment } from '@/lib/domain/connection';
import type { Problem, ProblemKind } from '@/lib/domain/problem';

const environments = Object.keys(severaOrigins) as SeveraEnvironment[];
const severa = { name: 'Severa', system: 'severa' } as const;

/**
 * Connects Severa: where it is, what opens it, and the browser's permission for its one host.
 * `isNamed`: the page's address leads here.
 */
export function SeveraForm({ isNamed }: { readonly isNamed: boolean }) {
  const { t, list } = useScreenWords();
  const form = useArrival<HTMLFormElement>(isNamed);
  const [draft, setDraft] = useState(emptySeveraDraft);
  // What is wrong is said once the person is done typing, and from then on as it is put right.
  const [isPressed, setPressed] = useState(false);
  const connect = useSeveraConnection();
  const reading = readSeveraDraft(draft);
  const faults = faultsShown(reading, isPressed, connect.silentAt);
  const change = (part: Partial<SeveraDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPressed(!reading.ok);
    if (reading.ok) void connect.start(reading);
    else setTimeout(() => focusFault(form.current));
  };
  return (
    <form ref={form} className="card" onSubmit={submit} aria-label={t('severa.title')}>
      <div className="stack">
        <h3>{t('severa.title')}</h3>
        <p className="quiet">{t('severa.intro')}</p>
        <p className="quiet">
          {t('severa.rights', { needed: list(neededRights), useful: list(usefulRights) })}
        </p>
      </div>
      <Radios
        legend={t('severa.environment')}
        chosen={draft.environment}
        onChoose={(environment) => change({ environment })}
        options={environments.map((value) => ({ value, label: t(`severa.${value}`) }))}
      />
      <SeveraPlace {...{ draft, faults }} onChange={change} />
      <SeveraOpener {...{ draft, faults }} onChange={change} />
      <Meaning of={usesBearer(draft) ? 'bearer' : 'key'} />
      {connect.problem && !isOfAddressAlone(connect.problem, faults) && (
        <ProblemNote problem={connect.problem} psa={severa} tone="bad" here="psa" />
      )}
      {connect.report && <ReportView report={connect.report} />}
      <div className="row">
        <button
          type="submit"
          className="button primary"
          disabled={!isFilled(draft) || connect.pending}
        >
          {t(connect.pending ? 'severa.connecting' : 'severa.connect')}
        </button>
      </div>
    </form>
  );
}

function faultsShown(
  reading: SeveraReading,
  isPressed: boolean,
  silentAt: string | undefined,
): SeveraFaults {
  if (!reading.ok) return isPressed ? reading.faults : {};
  const isSilent = silentAt !== undefined && reading.ask.address === silentAt;
  return isSilent ? { address: 'silent' } : {};
}

/** What another address does that is not Severa's: gives no answer, or another one. */
const silentKinds: ReadonlySet<ProblemKind> = new Set([
  'unreachable',
  'timed-out',
  'unavailable',
  'not-found',
  'unexpected-answer',
]);

/** Whether all there is to say of it stands at the field: somebody answered, only not Severa. */
function isOfAddressAlone({ kind }: Problem, { address }: SeveraFaults): boolean {
  return address === 'silent' && (kind === 'not-found' || kind === 'unexpected-answer');
}

function focusFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
}

/** The permission is asked for within the press of the button: later no browser would ask. */
function useSeveraConnection() {
  const request = useRequest('connectSevera');
  const [refused, setRefused] = useState<Problem>();
  const [address, setAddress] = useState<string>();
  const isSilent = request.problem !== undefined && silentKinds.has(request.problem.kind);
  return {
    pending: request.pending,
    problem: refused ?? request.problem,
    /** The address other than Severa's own that was asked last and did not answer as Severa does. */
    silentAt: isSilent ? address : undefined,
    report: request.answer?.report,
    start: async ({ ask, permission }: Extract<SeveraReading, { ok: true }>) => {
      const granted = await askPermission({ origins: [permission] });
      setRefused(granted ? undefined : permissionMissing(permission));
      setAddress(ask.address);
      if (granted) request.start(ask);
    },
  };
}

function permissionMissing(pattern: string): Problem {
  return { kind: 'host-permission-missing', side: 'psa', origin: new URL(pattern).origin };
}

function Meaning({ of }: { readonly of: 'key' | 'bearer' }) {
  const { t } = useScreenWords();
  return (
    <div className="note info">
      <Icon name="info" />
      <div>
        <p>
          <strong>
            {t(of === 'key' ? 'severa.meaning-title' : 'severa.bearer-meaning-title')}
          </strong>
        </p>
        <p>{t(of === 'key' ? 'severa.meaning' : 'severa.bearer-meaning')}</p>
      </div>
    </div>
  );
}
