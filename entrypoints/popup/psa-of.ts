import type { ConnectionView } from '@/lib/messages/questions';

/** What screens say of a connection that they do not know (yet). */
export const unknownPsa = { name: 'PSA', system: 'severa' } as const;

/** The PSA system by whose name something of a connection is told. */
export function psaOf(
  connections: readonly ConnectionView[],
  { connectionId }: { readonly connectionId: string },
): Pick<ConnectionView, 'name' | 'system'> {
  return connections.find(({ id }) => id === connectionId) ?? unknownPsa;
}
