import { useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import type { Request } from '@/components/use-request';
import { askPermission } from '@/entrypoints/options/ask-permission';
import { hostPermission } from '@/lib/domain/base-address';
import type { Problem } from '@/lib/domain/problem';

const severa = { name: 'Severa', system: 'severa' } as const;

interface ConnectProvidedProps {
  /** Where the organisation's Severa is reached. */
  readonly address: string;
  readonly connect: Request<'connectProvided'>;
  readonly isPrimary?: boolean;
}

/** The one press that connects what the administrator gave, and what went wrong with it. */
export function ConnectProvided({ address, connect, isPrimary = true }: ConnectProvidedProps) {
  const { t } = useScreenWords();
  const [refused, setRefused] = useState<Problem>();
  const problem = refused ?? connect.problem;
  // Within the press of the button: later no browser would ask.
  const press = async () => {
    const granted = await askPermission({ origins: [hostPermission(address)] });
    setRefused(granted ? undefined : missing(address));
    if (granted) connect.start({});
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} psa={severa} tone="bad" here="psa" />}
      <div className="row">
        <button
          type="button"
          className={isPrimary ? 'button primary' : 'button'}
          disabled={connect.pending}
          onClick={() => void press()}
        >
          {t(connect.pending ? 'severa.connecting' : 'severa.connect')}
        </button>
      </div>
    </>
  );
}

function missing(address: string): Problem {
  const { origin } = new URL(address);
  return { kind: 'host-permission-missing', side: 'psa', origin };
}
