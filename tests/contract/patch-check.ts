import { type Contract, resolveSchema, type Schema } from './openapi.ts';
import { type Complaint, checkValue } from './schema-check.ts';

interface PatchOperation {
  readonly op: string;
  readonly path?: string | null;
  readonly value?: unknown;
}

/** Whether a body schema is a JSON Patch document. */
export function isPatchDocument(schema: Schema): boolean {
  return schema.items?.$ref?.endsWith('/PatchOperation') ?? false;
}

/**
 * What is wrong with a well-formed JSON Patch document for the model it changes: only `replace`
 * (Severa's help article 77000464188), only fields the model has and lets one write.
 */
export function checkPatch(
  contract: Contract,
  model: Schema,
  operations: readonly PatchOperation[],
): Complaint[] {
  if (operations.length === 0) return [{ field: '', message: 'has no operation' }];
  return operations.flatMap((operation) => checkOperation(contract, model, operation));
}

function checkOperation(contract: Contract, model: Schema, operation: PatchOperation): Complaint[] {
  const path = operation.path ?? '';
  const field = path.replace(/^\//, '').replaceAll('/', '.');
  if (operation.op.toLowerCase() !== 'replace') {
    return [{ field, message: 'only replace is supported' }];
  }
  const target = path.startsWith('/')
    ? writableField(contract, model, field.split('.'))
    : 'is not a path';
  if (typeof target === 'string') return [{ field, message: target }];
  if (operation.value === undefined) return [{ field, message: 'has no value' }];
  return checkValue({ contract, direction: 'request' }, target, operation.value, field);
}

function writableField(
  contract: Contract,
  model: Schema,
  names: readonly string[],
): Schema | string {
  let schema = resolveSchema(contract, model);
  for (const name of names) {
    const next = schema.properties?.[name];
    if (!next) return 'is not a known field';
    schema = resolveSchema(contract, next);
    if (schema.readOnly) return 'is read-only';
  }
  return schema;
}
