import { unknownPsa } from '@/components/unknown-psa';
import type { ConnectionView } from '@/lib/messages/questions';

/** The PSA system by whose name something of a connection is told. */
export function psaOf(
  connections: readonly ConnectionView[],
  { connectionId }: { readonly connectionId: string },
): Pick<ConnectionView, 'name' | 'system'> {
  return connections.find(({ id }) => id === connectionId) ?? unknownPsa;
}
