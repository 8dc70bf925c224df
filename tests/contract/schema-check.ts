import { type Contract, resolveSchema, type Schema } from './openapi.ts';

/** One thing that is wrong with a value, and the dotted path of the field it is about ('' is the value itself). */
export interface Complaint {
  readonly field: string;
  readonly message: string;
}

/** In a request read-only fields are refused and not required; in an answer they are ordinary fields. */
type Direction = 'request' | 'answer';

interface Check {
  readonly contract: Contract;
  readonly direction: Direction;
}

/** Every way in which a JSON value breaks its schema. Fields that the schema does not know are complaints too. */
export function checkValue(
  check: Check,
  schema: Schema,
  value: unknown,
  field: string,
): Complaint[] {
  const known = resolveSchema(check.contract, schema);
  if (value === null) return acceptsNull(known) ? [] : [{ field, message: 'may not be null' }];
  if (known.enum && !known.enum.includes(value)) {
    return [{ field, message: `must be one of ${known.enum.join(', ')}` }];
  }
  switch (known.type) {
    case 'object':
      return checkObject(check, known, value, field);
    case 'array':
      return checkArray(check, known, value, field);
    case undefined:
      return [];
    default:
      return checkScalar(known, value).map((message) => ({ field, message }));
  }
}

// A schema without type or values says nothing about its value.
function acceptsNull({ nullable, type, enum: values }: Schema): boolean {
  return nullable === true || (type === undefined && values === undefined);
}

function checkArray(check: Check, schema: Schema, value: unknown, field: string): Complaint[] {
  if (!Array.isArray(value)) return [{ field, message: 'must be an array' }];
  return value.flatMap((item, index) =>
    checkValue(check, schema.items ?? {}, item, `${field}[${index}]`),
  );
}

function checkObject(check: Check, schema: Schema, value: unknown, field: string): Complaint[] {
  if (!isRecord(value)) return [{ field, message: 'must be an object' }];
  const properties = schema.properties ?? {};
  const complaints = Object.entries(value).flatMap(([name, item]) =>
    checkProperty(check, properties[name], item, join(field, name)),
  );
  return [...complaints, ...missingProperties(check, schema, value, field)];
}

function checkProperty(
  check: Check,
  schema: Schema | undefined,
  value: unknown,
  field: string,
): Complaint[] {
  if (!schema) return [{ field, message: 'is not a known field' }];
  if (check.direction === 'request' && resolveSchema(check.contract, schema).readOnly) {
    return [{ field, message: 'is read-only' }];
  }
  return checkValue(check, schema, value, field);
}

function missingProperties(
  check: Check,
  schema: Schema,
  value: Record<string, unknown>,
  field: string,
): Complaint[] {
  const isReadOnly = (name: string) =>
    resolveSchema(check.contract, schema.properties?.[name] ?? {}).readOnly === true;
  return (schema.required ?? [])
    .filter((name) => !(name in value) && !(check.direction === 'request' && isReadOnly(name)))
    .map((name) => ({ field: join(field, name), message: 'is required' }));
}

function checkScalar(schema: Schema, value: unknown): string[] {
  if (schema.type === 'string') return checkText(schema, value);
  if (schema.type === 'boolean') return typeof value === 'boolean' ? [] : ['must be true or false'];
  return checkNumber(schema, value);
}

function checkNumber(schema: Schema, value: unknown): string[] {
  if (typeof value !== 'number') return ['must be a number'];
  if (schema.type === 'integer' && !Number.isInteger(value)) return ['must be a whole number'];
  if (value < (schema.minimum ?? -Infinity)) return [`must be at least ${schema.minimum}`];
  if (value > (schema.maximum ?? Infinity)) return [`must be at most ${schema.maximum}`];
  return [];
}

function checkText(schema: Schema, value: unknown): string[] {
  if (typeof value !== 'string') return ['must be text'];
  if (value.length < (schema.minLength ?? 0)) return [`is shorter than ${schema.minLength}`];
  if (value.length > (schema.maxLength ?? Infinity)) return [`is longer than ${schema.maxLength}`];
  if (schema.format === 'date-time' && !isDateTime(value)) {
    return ['must be a date and time with offset'];
  }
  if (schema.format === 'date' && !isDate(value)) return ['must be a date'];
  return [];
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function isDateTime(text: string): boolean {
  return dateTime.test(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

// Date.parse rolls 30 February over to March.
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
