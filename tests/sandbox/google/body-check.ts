import { ApiError, invalid } from './api-error.ts';
import { contract, type Schema } from './contract.ts';

/** Refuses bodies with fields the model does not have, or with values of the wrong type. `null` is allowed: it clears. */
export function checkBody(model: string, body: unknown): Record<string, unknown> {
  if (!isObject(body)) throw new ApiError(400, 'parseError', 'Parse Error');
  check(body, { $ref: model }, '');
  return body;
}

function check(value: unknown, schema: Schema, path: string): void {
  if (value === null) return;
  if (schema.$ref) {
    check(value, contract.schemas[schema.$ref] ?? {}, path);
  } else if (schema.type === 'object') {
    checkObject(value, schema, path);
  } else if (schema.type === 'array') {
    if (!Array.isArray(value)) throw invalid(`Invalid value at '${path}' (list expected)`);
    for (const [index, item] of value.entries())
      check(item, schema.items ?? {}, `${path}[${index}]`);
  } else {
    checkScalar(value, schema, path);
  }
}

function checkObject(value: unknown, schema: Schema, path: string): void {
  if (!isObject(value)) throw invalid(`Invalid value at '${path}' (object expected)`);
  for (const [name, member] of Object.entries(value)) {
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    if (!known) {
      const where = path === '' ? '' : ` at '${path}'`;
      throw invalid(
        `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
      );
    }
    check(member, known, path === '' ? name : `${path}.${name}`);
  }
}

function checkScalar(value: unknown, { type }: Schema, path: string): void {
  const expected = type === 'integer' || type === 'number' ? 'number' : type;
  if (expected === undefined || expected === 'any') return;
  if (typeof value !== expected) throw invalid(`Invalid value at '${path}' (${type} expected)`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
