/** The part of a JSON schema (OpenAPI 3.0 dialect) that the checks understand. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Answer {
  readonly $ref?: string;
  readonly content?: Content;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Answer>>;
  /** Each entry names the schemes that are needed together, with their scopes. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

/** An API description in OpenAPI 3.0. */
export interface Contract {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Answer>>;
  };
}

/** Where an operation was found: its path template and the values of the template's parameters. */
interface FoundOperation {
  readonly template: string;
  readonly operation: Operation;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const lastSegment = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

/** The schema with its references and `allOf` parts merged; what stands beside them wins. */
export function resolveSchema(contract: Contract, schema: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...(allOf ?? [])];
  if ($ref) parts.unshift(contract.components.schemas[lastSegment($ref)] ?? missing($ref));
  return Object.assign({}, ...parts.map((part) => resolveSchema(contract, part)), own);
}

/** The answer with its reference followed. */
export function resolveAnswer(contract: Contract, answer: Answer): Answer {
  if (!answer.$ref) return answer;
  return contract.components.responses?.[lastSegment(answer.$ref)] ?? missing(answer.$ref);
}

/** The operation that serves a path; the path may carry the path prefix of one of the contract's servers. */
export function findOperation(
  contract: Contract,
  method: string,
  path: string,
): FoundOperation | undefined {
  const wanted = withoutServerPrefix(contract, path).split('/');
  for (const [template, operations] of Object.entries(contract.paths)) {
    const operation = operations[method.toLowerCase()];
    const pathParameters = operation && matchTemplate(template.split('/'), wanted);
    if (operation && pathParameters) return { template, operation, pathParameters };
  }
  return undefined;
}

function withoutServerPrefix(contract: Contract, path: string): string {
  const prefixes = (contract.servers ?? []).map(({ url }) => new URL(url).pathname);
  const prefix = prefixes.find((each) => each !== '/' && path.startsWith(`${each}/`));
  return prefix ? path.slice(prefix.length) : path;
}

function matchTemplate(template: readonly string[], path: readonly string[]) {
  if (template.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const value = path[index] ?? '';
    if (part.startsWith('{') && value !== '') parameters[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return parameters;
}

function missing(reference: string): never {
  throw new Error(`the contract has no ${reference}`);
}
