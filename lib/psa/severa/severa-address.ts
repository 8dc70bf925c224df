import type { SeveraEnvironment } from '@/lib/domain/connection';

// As in Severa's published API description; staging has tenants and credentials of its own.
const origins: Readonly<Record<SeveraEnvironment, string>> = {
  production: 'https://api.severa.visma.com',
  staging: 'https://api.severa.stag.visma.com',
};

/** Where the API lives, without a path: what the browser is asked permission for. */
export function severaOrigin(environment: SeveraEnvironment): string {
  return origins[environment];
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
export function severaUrl(environment: SeveraEnvironment, path: string, query: Query = {}): string {
  const url = new URL(`${origins[environment]}/rest-api${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value])
      url.searchParams.append(name, String(each));
  }
  return url.href;
}
