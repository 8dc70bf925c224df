import type { Connection, Credentials } from '@/lib/domain/connection';
import type { ActivityStore, Memory, PsaPort } from '@/lib/domain/ports';
import { createPracticePort } from '@/lib/psa/practice/port';
import { createSeveraPort } from '@/lib/psa/severa/port';

/** What the adapters are handed. */
export interface PsaTools {
  readonly memory: Memory;
  readonly practiceStore: ActivityStore;
  readonly practicePageUrl: (id: string) => string;
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
}

type CredentialsOf = { [C in Credentials as C['system']]: C };

type Factory<S extends keyof CredentialsOf> = (
  credentials: CredentialsOf[S],
  user: Connection['user'],
  tools: PsaTools,
) => PsaPort;

const factories: { readonly [S in keyof CredentialsOf]: Factory<S> } = {
  practice: (_credentials, user, { practiceStore, practicePageUrl, now }) =>
    createPracticePort({
      store: practiceStore,
      pageUrl: practicePageUrl,
      ...(user && { user }),
      ...(now && { now }),
    }),
  severa: (credentials, user, { memory, now, fetch }) =>
    createSeveraPort({ credentials, user, memory, ...(now && { now }), ...(fetch && { fetch }) }),
};

/** The port of a connection's PSA system. It talks to nobody before its first call. */
export function createPsaPort({ credentials, user }: Connection, tools: PsaTools): PsaPort {
  return open(credentials.system, credentials, user, tools);
}

function open<S extends keyof CredentialsOf>(
  system: S,
  credentials: CredentialsOf[S],
  user: Connection['user'],
  tools: PsaTools,
): PsaPort {
  return factories[system](credentials, user, tools);
}
