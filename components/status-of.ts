import { type ConnectionStatus, connectionStatus } from '@/lib/domain/connection-status';
import type { ConnectionView, GoogleView, Overview } from '@/lib/messages/questions';

/** How a connected PSA system stands now. */
export function statusOf(
  { system, user, health, isOff }: Pick<ConnectionView, 'system' | 'user' | 'health' | 'isOff'>,
  pausedUntil: Overview['pausedUntil'],
): ConnectionStatus {
  const lacksUser = system !== 'practice' && !user;
  return connectionStatus({ isConnected: true, health, isOff, lacksUser, pausedUntil }, Date.now());
}

/** How the Google account stands now. */
export function googleStatusOf(
  { state, health }: Pick<GoogleView, 'state' | 'health'>,
  pausedUntil: Overview['pausedUntil'],
): ConnectionStatus {
  const isConnected = state !== 'not-connected';
  return connectionStatus({ isConnected, health, pausedUntil }, Date.now());
}
