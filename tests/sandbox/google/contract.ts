import { readFileSync } from 'node:fs';
import { ApiError, invalidParameter } from './api-error.ts';

/** A value's description in Google's discovery format. */
export interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}

interface Parameter extends Schema {
  readonly location: 'path' | 'query';
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly minimum?: string;
  readonly maximum?: string;
}

/** One method of the API: its request line, parameters, models and the scopes that open it. */
export interface Method {
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly request?: string;
  readonly response?: string;
  readonly scopes?: readonly string[];
}

interface Contract {
  readonly scopePrefix: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly methods: Readonly<Record<string, Method>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const source = new URL('../../contract/google-calendar.json', import.meta.url);

/** Google's own description of the Calendar API, trimmed. */
export const contract = JSON.parse(readFileSync(source, 'utf8')) as Contract;

/** The method a request line names, with its path parameters; the path is relative to `/calendar/v3/`. */
export function findMethod(httpMethod: string, path: string) {
  const fitting = Object.entries(contract.methods)
    .filter(([, method]) => method.httpMethod === httpMethod)
    // A literal part is a better fit than a parameter: `events/import` is not an event id.
    .sort(([, a], [, b]) => a.path.split('{').length - b.path.split('{').length);
  for (const [id, method] of fitting) {
    const groups = patternOf(method.path).exec(path)?.groups;
    if (groups) return { id, method, path: decodeAll(groups) };
    if (path === method.path) return { id, method, path: {} };
  }
  return undefined;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}

/** Refuses unknown, repeated, ill-typed or missing query parameters with a 400. */
export function checkQuery(method: Method, search: URLSearchParams): void {
  checkRequired(method, search);
  const known = { ...contract.parameters, ...method.parameters };
  for (const name of new Set(search.keys())) {
    const parameter = known[name];
    if (parameter?.location !== 'query') {
      throw invalidParameter(name, `Unknown name "${name}": Cannot bind query parameter.`);
    }
    const values = search.getAll(name);
    if (values.length > 1 && !parameter.repeated) {
      throw invalidParameter(name, `Parameter ${name} may not be repeated.`);
    }
    for (const value of values) checkValue(name, value, parameter);
  }
}

function checkRequired({ parameters = {} }: Method, search: URLSearchParams): void {
  for (const [name, { location, required }] of Object.entries(parameters)) {
    if (location === 'query' && required && !search.has(name)) {
      throw new ApiError(400, 'required', `Required parameter: ${name}`, { location: name });
    }
  }
}

function checkValue(name: string, value: string, parameter: Parameter): void {
  const fault = faultOf(value, parameter);
  if (fault) throw invalidParameter(name, `Invalid value for parameter ${name}: ${fault}`);
}

function faultOf(value: string, parameter: Parameter): string | undefined {
  if (parameter.enum && !parameter.enum.includes(value)) return `'${value}' is not a known value`;
  if (parameter.type === 'boolean' && !/^(true|false)$/.test(value)) return 'not a boolean';
  if (parameter.format === 'date-time' && !isDateTime(value)) return 'not an RFC 3339 time';
  if (parameter.type === 'integer') return integerFault(value, parameter);
  return undefined;
}

function integerFault(value: string, { minimum, maximum }: Parameter): string | undefined {
  if (!/^-?\d+$/.test(value)) return 'not an integer';
  if (minimum !== undefined && Number(value) < Number(minimum)) return `less than ${minimum}`;
  if (maximum !== undefined && Number(value) > Number(maximum)) return `more than ${maximum}`;
  return undefined;
}

function isDateTime(value: string): boolean {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
  return shape.test(value) && !Number.isNaN(Date.parse(value));
}
