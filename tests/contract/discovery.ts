import { readFileSync } from 'node:fs';

/** A value's description in Google's discovery format. */
export interface DiscoverySchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: DiscoverySchema;
  readonly properties?: Readonly<Record<string, DiscoverySchema>>;
  readonly additionalProperties?: DiscoverySchema;
}

export interface DiscoveryParameter extends DiscoverySchema {
  readonly location: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
}

export interface DiscoveryMethod {
  readonly httpMethod: string;
  /** A template such as `calendars/{calendarId}/events`, below the base address. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, DiscoveryParameter>>;
  readonly request?: string;
  readonly response?: string;
  readonly scopes: readonly string[];
}

export interface Discovery {
  readonly baseUrl: string;
  readonly scopePrefix: string;
  readonly parameters: Readonly<Record<string, DiscoveryParameter>>;
  readonly methods: Readonly<Record<string, DiscoveryMethod>>;
  readonly schemas: Readonly<Record<string, DiscoverySchema>>;
}

/** Google's Calendar API, as far as Merkki and its tests use it (source and licence stand in the file). */
export const googleCalendarDiscovery = JSON.parse(
  readFileSync(new URL('./google-calendar.json', import.meta.url), 'utf8'),
) as Discovery;

/** The schema itself, behind a reference or a list. */
export function resolveSchema(discovery: Discovery, schema: DiscoverySchema): DiscoverySchema {
  return schema.$ref === undefined ? schema : (discovery.schemas[schema.$ref] ?? {});
}

/** The method that serves a request; a literal path part fits better than a parameter. */
export function findMethod(
  discovery: Discovery,
  httpMethod: string,
  address: string,
): DiscoveryMethod | undefined {
  if (!address.startsWith(discovery.baseUrl)) return undefined;
  const parts = address.slice(discovery.baseUrl.length).split('/');
  const literals = ({ path }: DiscoveryMethod) =>
    path.split('/').filter((part) => !part.startsWith('{')).length;
  return Object.values(discovery.methods)
    .filter((method) => method.httpMethod === httpMethod && fits(method.path.split('/'), parts))
    .sort((a, b) => literals(b) - literals(a))[0];
}

function fits(template: readonly string[], parts: readonly string[]): boolean {
  if (template.length !== parts.length) return false;
  return template.every((part, index) =>
    part.startsWith('{') ? parts[index] !== '' : part === parts[index],
  );
}
