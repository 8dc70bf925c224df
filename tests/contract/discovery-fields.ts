import { type Discovery, type DiscoverySchema, resolveSchema } from './discovery.ts';

/** Complaints about a `fields` selector (`a,b(c,d)`): names that the model does not have, as dotted paths, and loose ends. */
export function checkSelector(discovery: Discovery, selector: string, model: string): string[] {
  const parts = selector.match(/[(),]|[^(),]+/g) ?? [];
  const complaints: string[] = [];
  readList(parts, { $ref: model }, '');
  if (parts.length > 0) complaints.push(`selection ends before ${parts.join('')}`);
  return complaints;

  function readList(rest: string[], schema: DiscoverySchema, below: string): void {
    do {
      const name = rest.shift() ?? '';
      const path = below + name;
      const member = memberOf(discovery, schema, name);
      if (member === undefined) complaints.push(`field ${path} is not known`);
      if (rest[0] === '(') readBelow(rest, member ?? {}, `${path}.`);
    } while (rest[0] === ',' && rest.shift() !== undefined);
  }

  function readBelow(rest: string[], schema: DiscoverySchema, below: string): void {
    rest.shift();
    readList(rest, schema, below);
    if (rest.shift() !== ')') complaints.push(`selection ${below} is not closed`);
  }
}

/** A model's field, or what a model with free names has under any of them. */
function memberOf(
  discovery: Discovery,
  schema: DiscoverySchema,
  name: string,
): DiscoverySchema | undefined {
  const { items, properties, additionalProperties } = resolveSchema(discovery, schema);
  return items ? memberOf(discovery, items, name) : (properties?.[name] ?? additionalProperties);
}
