import type { ActivityFields } from '@/lib/domain/activity';
import type { Agreement } from '@/lib/domain/link';
import type { Timespan } from '@/lib/domain/timespan';

/**
 * What the PSA gets of an event: one that stands longer than its activity only because Google takes no time without
 * duration is a point there still when it is moved. Who changes its length means the length.
 */
export function withOwnDuration(
  desired: ActivityFields,
  { sent, echo }: Pick<Agreement, 'sent' | 'echo'>,
): ActivityFields {
  const { when } = desired;
  const isStretch = lengthOf(echo.when) === 0 && lengthOf(when) === lengthOf(sent.when);
  if (when.kind !== 'timed' || !isStretch) return desired;
  return { ...desired, when: { ...when, endAt: when.startAt } };
}

function lengthOf(when: Timespan): number | undefined {
  return when.kind === 'timed' ? when.endAt - when.startAt : undefined;
}
