import { invalidParameter } from './api-error.ts';
import { contract, type Schema } from './contract.ts';

/** What a `fields` selector keeps: by name, `true` for all below. */
interface Selection {
  [name: string]: Selection | true;
}

/**
 * A partial response: `a,b(c,d),e/f` and `*`. A name the model does not have is refused with a 400.
 */
export function selectFields(body: unknown, selector: string, model: string): unknown {
  const selection = parseSelector(selector);
  checkSelection(selection, { $ref: model });
  return pick(body, selection);
}

function parseSelector(selector: string): Selection {
  const tokens = selector.match(/[(),/]|[^(),/\s]+/g) ?? [];
  const selection = parseList(tokens);
  if (tokens.length > 0) throw invalidParameter('fields', `Invalid field selection ${selector}`);
  return selection;
}

function parseList(tokens: string[]): Selection {
  const selection: Selection = {};
  do {
    const name = tokens.shift();
    if (name === undefined || /[(),/]/.test(name)) {
      throw invalidParameter('fields', 'Invalid field selection');
    }
    selection[name] = parseBelow(tokens);
  } while (tokens[0] === ',' && tokens.shift());
  return selection;
}

function parseBelow(tokens: string[]): Selection | true {
  if (tokens[0] === '/') {
    tokens.shift();
    const name = tokens.shift() ?? '';
    return { [name]: parseBelow(tokens) };
  }
  if (tokens[0] !== '(') return true;
  tokens.shift();
  const below = parseList(tokens);
  if (tokens.shift() !== ')') throw invalidParameter('fields', 'Invalid field selection');
  return below;
}

function checkSelection(selection: Selection, schema: Schema): void {
  const resolved = resolve(schema);
  for (const [name, below] of Object.entries(selection)) {
    if (name === '*') continue;
    const member = resolved.properties?.[name] ?? resolved.additionalProperties;
    if (!member) throw invalidParameter('fields', `Invalid field selection ${name}`);
    if (below !== true) checkSelection(below, member);
  }
}

function resolve(schema: Schema): Schema {
  if (schema.$ref) return resolve(contract.schemas[schema.$ref] ?? {});
  return schema.type === 'array' ? resolve(schema.items ?? {}) : schema;
}

function pick(value: unknown, selection: Selection): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, selection));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const below = selection[name] ?? selection['*'];
    if (below !== undefined) kept[name] = below === true ? member : pick(member, below);
  }
  return kept;
}
