import { HealthBadge, type HealthTone } from '@/components/HealthBadge';
import { usePopupWords } from '@/components/popup-words';
import type { ConnectionStatus } from '@/lib/domain/connection-status';

const tones: Readonly<Record<ConnectionStatus['kind'], HealthTone>> = {
  connected: 'good',
  'not-connected': 'none',
  'needs-attention': 'warn',
  paused: 'wait',
  offline: 'warn',
};

/** The status of a connection in one word. */
export function StatusBadge({ status }: { readonly status: ConnectionStatus }) {
  const { t } = usePopupWords();
  return <HealthBadge tone={tones[status.kind]} words={t(`status.${status.kind}`)} />;
}
