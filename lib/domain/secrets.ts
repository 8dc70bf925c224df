/** Stands in the place of a secret. */
export const leftOut = '(left out)';

/** Names under which a text is a secret. */
const secretName = /secret|token|bearer|password|passphrase|authorization|api-?key|private-?key/i;

/** What of credentials is no secret: names the key, and says where it opens what. */
const openCredentials: ReadonlySet<string> = new Set([
  ...['system', 'environment', 'clientId', 'address', 'origin', 'kind'],
]);

/** Shorter texts are no secrets, and would be found in every word. */
const leastLength = 6;

type Visit = (text: string, isSecret: boolean) => string;

/** Every secret in what is stored: each text under a name for secrets, and of credentials whatever is not known to be none. */
export function secretsIn(value: unknown): Set<string> {
  const found = new Set<string>();
  visit(value, false, (text, isSecret) => {
    if (isSecret && text.length >= leastLength) found.add(text);
    return text;
  });
  return found;
}

/** A copy without them: those that their names give away, and the given ones wherever they stand. */
export function withoutSecrets<T>(value: T, secrets: ReadonlySet<string>): T {
  return visit(value, false, (text, isSecret) =>
    isSecret || [...secrets].some((secret) => text.includes(secret)) ? leftOut : text,
  ) as T;
}

/** A copy with each text as `told` says, for what goes into JSON. */
function visit(value: unknown, isSecret: boolean, told: Visit): unknown {
  if (typeof value === 'string') return told(value, isSecret);
  if (Array.isArray(value)) return value.map((each) => visit(each, isSecret, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, visitPart(name, part, isSecret, told)]),
  );
}

function visitPart(name: string, part: unknown, isSecret: boolean, told: Visit): unknown {
  if (name === 'credentials') return visitCredentials(part, told);
  return visit(part, isSecret || secretName.test(name), told);
}

function visitCredentials(credentials: unknown, told: Visit): unknown {
  if (typeof credentials !== 'object' || credentials === null)
    return visit(credentials, true, told);
  return Object.fromEntries(
    Object.entries(credentials).map(([name, part]) => [
      name,
      visit(part, !openCredentials.has(name), told),
    ]),
  );
}
