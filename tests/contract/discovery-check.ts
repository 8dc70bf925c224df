import {
  type Discovery,
  type DiscoveryMethod,
  type DiscoveryParameter,
  type DiscoverySchema,
  findMethod,
  resolveSchema,
} from './discovery.ts';
import { checkSelector } from './discovery-fields.ts';

/** A request as sent; `body` is the parsed JSON, undefined when there is none. */
export interface DiscoveryRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

/**
 * Complaints about a request, one sentence each: what the API's description does not have, and when none of the
 * granted scopes (whole addresses) opens the method. None when it fits.
 */
export function checkDiscoveryRequest(
  discovery: Discovery,
  request: DiscoveryRequest,
  grantedScopes: readonly string[],
): string[] {
  const url = new URL(request.url);
  const method = findMethod(discovery, request.method, url.origin + url.pathname);
  if (!method) return [`${request.method} ${url.pathname} is not a method`];
  return [
    ...checkQuery(discovery, method, url.searchParams),
    ...checkFields(discovery, method, url.searchParams.get('fields')),
    ...checkBody(discovery, method, request.body),
    ...checkScopes(discovery, method, grantedScopes),
  ];
}

function checkScopes(
  discovery: Discovery,
  method: DiscoveryMethod,
  granted: readonly string[],
): string[] {
  const opens = method.scopes.some((scope) => granted.includes(discovery.scopePrefix + scope));
  return opens ? [] : [`no granted scope opens ${method.path}`];
}

function checkQuery(
  discovery: Discovery,
  method: DiscoveryMethod,
  query: URLSearchParams,
): string[] {
  const known = { ...discovery.parameters, ...method.parameters };
  const given = [...new Set(query.keys())].flatMap((name) => {
    const parameter = known[name];
    if (parameter?.location !== 'query') return [`parameter ${name} is not known`];
    return checkParameter(name, parameter, query.getAll(name));
  });
  const missing = Object.entries(method.parameters)
    .filter(
      ([name, { location, required }]) => location === 'query' && required && !query.has(name),
    )
    .map(([name]) => `parameter ${name} is required`);
  return [...given, ...missing];
}

function checkParameter(
  name: string,
  parameter: DiscoveryParameter,
  values: readonly string[],
): string[] {
  const repeated =
    values.length > 1 && !parameter.repeated ? [`parameter ${name} is repeated`] : [];
  const wrong = values.filter((value) => !isText(parameter, value));
  return [...repeated, ...wrong.map((value) => `parameter ${name} may not be ${value}`)];
}

function isText(schema: DiscoverySchema, text: string): boolean {
  if (schema.enum && !schema.enum.includes(text)) return false;
  if (schema.type === 'boolean') return text === 'true' || text === 'false';
  if (schema.type === 'integer') return /^\d+$/.test(text);
  return schema.format !== 'date-time' || isDateTime(text);
}

function isDateTime(text: string): boolean {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return shape.test(text) && !Number.isNaN(Date.parse(text));
}

function checkFields(
  discovery: Discovery,
  method: DiscoveryMethod,
  selector: string | null,
): string[] {
  if (selector === null) return [];
  if (method.response === undefined) return ['fields are selected of an empty answer'];
  return checkSelector(discovery, selector, method.response);
}

function checkBody(discovery: Discovery, method: DiscoveryMethod, body: unknown): string[] {
  if (method.request === undefined) return body === undefined ? [] : ['a body is not expected'];
  if (body === undefined) return ['a body is expected'];
  return checkValue(discovery, { $ref: method.request }, body, 'body');
}

function checkValue(
  discovery: Discovery,
  schema: DiscoverySchema,
  value: unknown,
  path: string,
): string[] {
  const { type, items, properties, additionalProperties, ...rest } = resolveSchema(
    discovery,
    schema,
  );
  // A patch clears a field by null.
  if (value === null) return [];
  if (type === 'array') {
    if (!Array.isArray(value)) return [`${path} must be a list`];
    return value.flatMap((item, index) =>
      checkValue(discovery, items ?? {}, item, `${path}[${index}]`),
    );
  }
  if (type !== 'object')
    return isScalar({ ...rest, ...(type && { type }) }, value) ? [] : [`${path} has a wrong value`];
  if (typeof value !== 'object') return [`${path} must be an object`];
  return Object.entries(value).flatMap(([name, member]) => {
    const known = properties?.[name] ?? additionalProperties;
    return known
      ? checkValue(discovery, known, member, `${path}.${name}`)
      : [`${path}.${name} is not known`];
  });
}

function isScalar(schema: DiscoverySchema, value: unknown): boolean {
  if (typeof value === 'string') return schema.type === 'string' && isText(schema, value);
  return schema.type === (typeof value === 'boolean' ? 'boolean' : 'integer');
}
