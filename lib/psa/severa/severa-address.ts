import type { SeveraEnvironment } from '@/lib/domain/connection';
import type { SeveraCredentials } from '@/lib/psa/severa/credentials';

// As in Severa's published API description; staging has tenants and credentials of its own.
const origins: Readonly<Record<SeveraEnvironment, string>> = {
  production: 'https://api.severa.visma.com',
  staging: 'https://api.severa.stag.visma.com',
};

type Place = Pick<SeveraCredentials, 'environment' | 'address'>;

/** Where the API lives, without its path `/rest-api`: Severa's own address, or the one in front of it. */
export function severaBase({ environment, address }: Place): string {
  return address ?? origins[environment];
}

/** Names what opens a Severa: an environment with a key, or with a relay, at its address. Holds no secret. */
export function severaAccount(credentials: SeveraCredentials): string {
  const { environment, address } = credentials;
  if ('bearer' in credentials) return `${environment}:${address}`;
  return `${environment}:${credentials.clientId}${address === undefined ? '' : `@${address}`}`;
}

/** The path of one activity, and the start of what lies below it. */
export function activityPath(id: string): string {
  return `/v1/activities/${encodeURIComponent(id)}`;
}

/** The values of a query: a list repeats its name, undefined leaves it out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** The address of an API path such as `/v1/users`. */
export function severaUrl(place: Place, path: string, query: Query = {}): string {
  const url = new URL(`${severaBase(place)}/rest-api${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value])
      url.searchParams.append(name, String(each));
  }
  return url.href;
}
