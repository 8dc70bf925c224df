import { type Discovery, type DiscoverySchema, resolveSchema } from './discovery.ts';

/** Names in a `fields` selector (`a,b(c,d)`) that the model does not have, as dotted paths. */
export function unknownFields(discovery: Discovery, selector: string, model: string): string[] {
  const parts = selector.match(/[(),]|[^(),]+/g) ?? [];
  const unknown: string[] = [];
  readList(parts, { $ref: model }, '');
  if (parts.length > 0) unknown.push(parts.join(''));
  return unknown;

  function readList(rest: string[], schema: DiscoverySchema, below: string): void {
    do {
      const name = rest.shift() ?? '';
      const path = below + name;
      const member = membersOf(discovery, schema)[name];
      if (member === undefined) unknown.push(path);
      if (rest[0] === '(') readBelow(rest, member ?? {}, `${path}.`);
    } while (rest[0] === ',' && rest.shift() !== undefined);
  }

  function readBelow(rest: string[], schema: DiscoverySchema, below: string): void {
    rest.shift();
    readList(rest, schema, below);
    if (rest.shift() !== ')') unknown.push(`${below} is not closed`);
  }
}

function membersOf(
  discovery: Discovery,
  schema: DiscoverySchema,
): Readonly<Record<string, DiscoverySchema>> {
  const { items, properties } = resolveSchema(discovery, schema);
  return items ? membersOf(discovery, items) : (properties ?? {});
}
