import type { Connection, Credentials } from '@/lib/domain/connection';
import type { ActivityStore, ListWatch, Memory, PsaPort } from '@/lib/domain/ports';
import { backgroundPace } from '@/lib/http/pacing';
import { createPracticePort } from '@/lib/psa/practice/port';
import { createSeveraPort } from '@/lib/psa/severa/port';

/** What the adapters are handed. */
export interface PsaTools {
  readonly memory: Memory;
  readonly practiceStore: ActivityStore;
  readonly practicePageUrl: (id: string) => string;
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
  readonly watch?: ListWatch;
  /** For what nobody waits for: how many browsers share the key's request limit. Absent: somebody waits. */
  readonly background?: { readonly usersSharingKey: number };
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
  severa: (credentials, user, { memory, now, fetch, background, watch }) =>
    createSeveraPort({
      credentials,
      user,
      memory,
      ...(now && { now }),
      ...(fetch && { fetch }),
      ...(watch && { watch }),
      ...(background && { ownPace: backgroundPace(background.usersSharingKey) }),
    }),
};

/** The port of a connection's PSA system. It talks to nobody before its first call. */
export function createPsaPort({ credentials, user }: Connection, tools: PsaTools): PsaPort {
  return open(credentials.system, credentials, user, tools);
}

/** How many requests a second what nobody waits for may make; undefined for a system inside the extension. */
export function backgroundRate(
  { system }: Pick<Connection, 'system'>,
  usersSharingKey: number,
): number | undefined {
  return system === 'practice' ? undefined : backgroundPace(usersSharingKey).perSecond;
}

function open<S extends keyof CredentialsOf>(
  system: S,
  credentials: CredentialsOf[S],
  user: Connection['user'],
  tools: PsaTools,
): PsaPort {
  return factories[system](credentials, user, tools);
}
