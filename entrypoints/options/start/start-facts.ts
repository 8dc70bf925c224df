import { statusOf } from '@/components/status-of';
import type { StartProps } from '@/entrypoints/options/start/start-props';
import type { ConnectionStatus } from '@/lib/domain/connection-status';
import type { StartFacts } from '@/lib/domain/start-steps';
import type { ConnectionView, Overview } from '@/lib/messages/questions';

/** What the steps are judged by, of what the background tells and the sign-in that was asked for here. */
export function startFacts(
  { overview, setup }: StartProps,
  {
    pending,
    problem,
  }: { readonly pending: boolean; readonly problem: StartFacts['signIn']['problem'] },
): StartFacts {
  const { google, pausedUntil } = overview;
  const active = activeIn(overview);
  const { state, health } = google;
  return {
    hasClientId: setup.clientIdFrom !== 'none',
    google: { isConnected: state !== 'not-connected', health },
    signIn: { isPending: pending, problem },
    psa: statusOfActive(active, pausedUntil),
    // Nobody means the practice PSA whom the organisation gave a real one.
    psaWaits: setup.providedSevera !== undefined && active?.system === 'practice',
    acknowledged: setup.settings.start.acknowledged,
    firstSend: setup.firstSend,
  };
}

/** Where *Send* goes. */
export function activeIn({ connections }: Overview): ConnectionView | undefined {
  return connections.find(({ active }) => active);
}

function statusOfActive(
  active: ConnectionView | undefined,
  pausedUntil: Overview['pausedUntil'],
): ConnectionStatus {
  return active ? statusOf(active, pausedUntil) : { kind: 'not-connected' };
}
