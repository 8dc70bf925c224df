import type { SharedField } from '@/lib/domain/link';
import { isIdle, type OutboxRow, type Planned } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import { type Timespan, windowAround } from '@/lib/domain/timespan';
import { newRow, type Wish } from '@/lib/sync/outbox';
import type { PlanContext } from '@/lib/sync/plan';

/** One thing that a run wants to do, as plain data: shown before it is done, and with the row that does it. */
export interface Operation {
  readonly kind: 'create' | 'create-event' | 'relink' | Planned;
  readonly title: string;
  readonly when: Timespan;
  readonly row: OutboxRow;
  /** Of `write`. */
  readonly toActivity?: readonly SharedField[];
  readonly toCalendar?: readonly SharedField[];
  /** What the person is asked, of `ask` and of a `write` that leaves something open. */
  readonly problem?: Problem;
}

/** A row decided by a run, to take its turn by how near its item is. */
export function plannedRow(
  wish: Wish,
  when: Timespan,
  { now, runId }: Pick<PlanContext, 'now' | 'runId'>,
  more: Partial<OutboxRow>,
): OutboxRow {
  return { ...newRow(wish, now), runId, startAt: windowAround(when).startAt, ...more };
}

/** Whether a run may put another row in the place of this one: idle, and not decided for these versions. */
export function isReplaceable(
  row: OutboxRow | undefined,
  isDecided: (versions: string) => boolean,
): boolean {
  if (row === undefined) return true;
  const isOpen = row.versions === undefined || !isDecided(row.versions);
  return isIdle(row) && isOpen;
}
