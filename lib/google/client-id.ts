/** Where an OAuth client id came from: baked into the build, set by the administrator, or typed by the person. */
type ClientIdSource = 'build' | 'policy' | 'options';

export interface ClientIdChoice {
  readonly clientId: string;
  readonly source: ClientIdSource;
}

const precedence: readonly ClientIdSource[] = ['build', 'policy', 'options'];

/** The OAuth client id to use, and whose it is: the build's before the policy's before the options page's. Undefined for none. */
export function chooseClientId(
  offered: Readonly<Partial<Record<ClientIdSource, string | undefined>>>,
): ClientIdChoice | undefined {
  for (const source of precedence) {
    const clientId = offered[source]?.trim();
    if (clientId) return { clientId, source };
  }
  return undefined;
}
