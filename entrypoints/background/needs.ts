import { connectionStatus } from '@/lib/domain/connection-status';
import type { AttentionItem, ConnectionView, GoogleView } from '@/lib/messages/questions';
import type { Brake } from '@/lib/messages/sync-schemas';

/** Everything that waits for the person. */
export interface Needs {
  readonly google: GoogleView;
  /** Those that only the person can mend. */
  readonly connections: readonly ConnectionView[];
  readonly attention: readonly AttentionItem[];
  /** Runs that were stopped. */
  readonly brakes: readonly Brake[];
}

/** Whether only the person can mend it. Not what is switched off, or mends itself. */
export function needsPerson(
  connection: Pick<ConnectionView, 'system' | 'user' | 'health' | 'isOff'>,
): boolean {
  const { health, isOff, system, user } = connection;
  const lacksUser = system !== 'practice' && !user;
  const status = connectionStatus({ isConnected: true, health, isOff, lacksUser }, 0);
  return status.kind === 'needs-attention';
}

/** As {@link needsPerson}, of the Google account; one that is not connected yet needs nobody. */
export function googleNeedsPerson({ state, health }: GoogleView): boolean {
  const status = connectionStatus({ isConnected: state !== 'not-connected', health }, 0);
  return status.kind === 'needs-attention';
}
