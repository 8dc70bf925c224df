import {
  type Contract,
  findOperation,
  type Operation,
  type Parameter,
  resolveAnswer,
  resolveSchema,
  type Schema,
} from './openapi.ts';
import { checkPatch, isPatchDocument } from './patch-check.ts';
import { type Complaint, checkValue } from './schema-check.ts';

/** A request as sent: `body` is the parsed JSON, undefined when there is none. */
interface ContractRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly body?: unknown;
}

/** An answer to a request: `body` is the parsed JSON, or the text, or undefined when empty. */
interface ContractResponse {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body?: unknown;
}

/** What breaks the contract in a request, and in which part of it. */
export interface RequestFault extends Complaint {
  readonly place: 'path' | 'query' | 'body';
}

/** Complaints about a request, one sentence each; none when it fits the contract. */
export function checkRequest(contract: Contract, request: ContractRequest): string[] {
  return findRequestFaults(contract, request).map(
    ({ place, field, message }) => `${place} ${field} ${message}`,
  );
}

/** The same complaints as data. */
export function findRequestFaults(contract: Contract, request: ContractRequest): RequestFault[] {
  const found = findOperation(contract, request.method, request.path);
  if (!found) {
    return [{ place: 'path', field: request.path, message: `has no ${request.method}` }];
  }
  const { operation } = found;
  return [
    ...checkQuery(contract, operation, request.query ?? new URLSearchParams()),
    ...checkBody(contract, operation, request.body).map(inBody),
  ];
}

/** Complaints about an answer: a status or a body that the contract does not have. */
export function checkResponse(contract: Contract, response: ContractResponse): string[] {
  const found = findOperation(contract, response.method, response.path);
  if (!found) return [`path ${response.path} has no ${response.method}`];
  const { responses } = found.operation;
  const answer = responses[response.status] ?? responses.default;
  if (!answer || (response.status < 300 && !responses[response.status])) {
    return [`status ${response.status} is not described`];
  }
  return checkAnswerBody(contract, resolveAnswer(contract, answer).content, response.body);
}

function checkAnswerBody(
  contract: Contract,
  content: Readonly<Record<string, { readonly schema: Schema }>> | undefined,
  body: unknown,
): string[] {
  const schema = Object.values(content ?? {})[0]?.schema;
  if (!schema) return body === undefined ? [] : ['body is not described'];
  if (body === undefined) return ['body is missing'];
  return checkValue({ contract, direction: 'answer' }, schema, body, '').map(
    ({ field, message }) => `body ${field} ${message}`,
  );
}

const inBody = (complaint: Complaint): RequestFault => ({ place: 'body', ...complaint });

function checkBody(contract: Contract, operation: Operation, body: unknown): Complaint[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return body === undefined ? [] : [{ field: '', message: 'is not expected' }];
  if (body === undefined) return [{ field: '', message: 'is required' }];
  const complaints = checkValue({ contract, direction: 'request' }, schema, body, '');
  if (complaints.length > 0 || !isPatchDocument(schema)) return complaints;
  // checkValue has just found the body to be a list of patch operations.
  return checkPatch(contract, patchedModel(operation), body as { op: string; path?: string }[]);
}

/** A patch answers with the list of what it changed: the items are the model that it patches. */
function patchedModel(operation: Operation): Schema {
  return operation.responses['200']?.content?.['application/json']?.schema.items ?? {};
}

function checkQuery(
  contract: Contract,
  operation: Operation,
  query: URLSearchParams,
): RequestFault[] {
  const parameters = (operation.parameters ?? []).filter((each) => each.in === 'query');
  const unknown = [...new Set(query.keys())]
    .filter((name) => !parameters.some((each) => each.name === name))
    .map((field): RequestFault => ({ place: 'query', field, message: 'is not a known parameter' }));
  return [...unknown, ...parameters.flatMap((each) => checkParameter(contract, each, query))];
}

function checkParameter(
  contract: Contract,
  parameter: Parameter,
  query: URLSearchParams,
): RequestFault[] {
  const { name: field } = parameter;
  const schema = resolveSchema(contract, parameter.schema);
  const texts = query.getAll(field);
  const fault = (message: string): RequestFault => ({ place: 'query', field, message });
  if (texts.length === 0) return parameter.required ? [fault('is required')] : [];
  if (texts.length > 1 && schema.type !== 'array') return [fault('is given more than once')];
  const one = schema.type === 'array' ? resolveSchema(contract, schema.items ?? {}) : schema;
  return texts.flatMap((text) =>
    checkValue({ contract, direction: 'request' }, one, parseText(one, text), field).map(
      ({ message }) => fault(message),
    ),
  );
}

/** The value a query text stands for; text that is no such value stays text, for the check to refuse. */
function parseText(schema: Schema, text: string): unknown {
  if (schema.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  const isNumeric = schema.type === 'integer' || schema.type === 'number';
  return isNumeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
