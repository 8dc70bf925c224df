import type { DedicatedCalendars } from '@/entrypoints/background/dedicated-ids';
import type { ConnectionJudging } from '@/entrypoints/background/judging';
import type { ActivityCategory } from '@/lib/domain/activity';
import type { Calendar } from '@/lib/domain/calendar-event';
import { type Connection, psaSpaceOf } from '@/lib/domain/connection';
import type { Destination } from '@/lib/domain/sync-settings';
import { takesWrites } from '@/lib/domain/writable';
import type { PlanContext } from '@/lib/sync/plan';

/** What a change set of a connection depends on, as things stand now. */
export function planContext(
  connection: Connection,
  judging: ConnectionJudging,
  dedicated: DedicatedCalendars | undefined,
  run: Pick<PlanContext, 'now' | 'runId'>,
): PlanContext {
  const { sync, settings, activityTypes, calendars } = judging;
  return {
    connectionId: connection.id,
    space: psaSpaceOf(connection),
    userId: connection.user?.id ?? '',
    sync,
    privateEvents: settings.privateEvents,
    activityTypes,
    destinationOf: destinationIn(judging, dedicated),
    calendarIds: new Set(calendars.keys()),
    ...run,
  };
}

/** Where activities become events: only calendars that take writes are named. */
export function destinationIn(
  { sync, calendars }: Pick<ConnectionJudging, 'sync' | 'calendars'>,
  dedicated: DedicatedCalendars | undefined,
): PlanContext['destinationOf'] {
  return (category) => {
    const id = destinationOf(sync.incoming.into, dedicated, category);
    return id !== undefined && isWritable(calendars.get(id)) ? id : undefined;
  };
}

function destinationOf(
  into: Destination | undefined,
  dedicated: DedicatedCalendars | undefined,
  category: ActivityCategory | undefined,
): string | undefined {
  if (into?.kind === 'calendar') return into.calendarId;
  if (into === undefined) return undefined;
  return category === 'Task' ? dedicated?.tasksId : dedicated?.eventsId;
}

/** Whether events can be made on this calendar: the person's own, and not only for reading. */
export function isWritable(calendar: Calendar | undefined): boolean {
  return calendar?.mine === true && takesWrites(calendar);
}
