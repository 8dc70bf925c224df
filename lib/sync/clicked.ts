import type { OutboxRow } from '@/lib/domain/outbox';

/** The row of somebody who waits for it: it leaves the line of the run that may have decided it. */
export function clicked(row: OutboxRow): OutboxRow {
  const { runId: _, startAt: __, ...rest } = row;
  return { ...rest, trigger: 'click' };
}
