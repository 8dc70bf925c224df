import type { ItemState } from '@/lib/domain/item-state';
import { z } from '@/lib/zod';

/**
 * Where the person is on the tour in the calendar page. `other`: the open event cannot be sent, or was before; `trouble`:
 * the panel says what is the matter with it; `off`: there is no tour.
 */
export const tourStepSchema = z.enum([
  'off',
  'open',
  'other',
  'choose',
  'send',
  'sending',
  'trouble',
  'sent',
]);
export type TourStep = z.infer<typeof tourStepSchema>;

const steps: Readonly<Record<ItemState['kind'], TourStep>> = {
  'not-sendable': 'other',
  ignored: 'other',
  sent: 'other',
  changed: 'other',
  untagged: 'choose',
  tagged: 'send',
  queued: 'sending',
  failed: 'trouble',
  'already-there': 'trouble',
};

/**
 * The step of a tour that is on.
 * @param open the state of the event that the person looks at, if any
 * @param hasSent whether an event was sent since the tour began, which ends it
 */
export function tourStep(open: ItemState | undefined, hasSent: boolean): TourStep {
  if (hasSent) return 'sent';
  if (!open) return 'open';
  if (open.kind === 'tagged' && open.missing.length > 0) return 'choose';
  if (open.kind === 'queued' && open.problem) return 'trouble';
  return steps[open.kind];
}
