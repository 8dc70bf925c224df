import type { MarkState } from '@/lib/domain/mark-state';

/** What is told of a day where its events are not drawn: how the most urgent of them stand, and how many do. */
export interface DayCount {
  readonly standing: DayStanding;
  readonly count: number;
}

/** The most urgent first: what asks for the person, what is on its way, what is done. */
export const dayStandings = ['failed', 'waiting', 'sent'] as const;
export type DayStanding = (typeof dayStandings)[number];

const standingOf: Partial<Record<MarkState, DayStanding>> = {
  failed: 'failed',
  changed: 'failed',
  tagged: 'waiting',
  queued: 'waiting',
  sent: 'sent',
};

/** Undefined for a day on which nothing is tagged or sent. */
export function dayCountOf(marks: readonly MarkState[]): DayCount | undefined {
  const standings = marks.map((mark) => standingOf[mark]);
  const standing = dayStandings.find((one) => standings.includes(one));
  return standing && { standing, count: standings.filter((one) => one === standing).length };
}
